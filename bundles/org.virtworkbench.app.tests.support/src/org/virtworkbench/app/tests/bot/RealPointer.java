package org.virtworkbench.app.tests.bot;

import org.eclipse.swt.graphics.Point;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** A mouse as the X server gets it from the machine: it is moved by so much, from wherever the pointer is. */
public final class RealPointer implements AutoCloseable {

    /** Functions of the X server's extension for tests. */
    interface XTest extends Library {

        /** Moves the pointer after some milliseconds. */
        int XTestFakeRelativeMotionEvent(Pointer display, int right, int down, NativeLong delay);

        /** Moves the pointer to a place after some milliseconds; screen -1 is the one that it is on. */
        int XTestFakeMotionEvent(Pointer display, int screen, int x, int y, NativeLong delay);

        /** Presses (1) or releases (0) a button after some milliseconds. */
        int XTestFakeButtonEvent(Pointer display, int button, int press, NativeLong delay);
    }

    private final RealKeys.X11 server = Native.load("X11", RealKeys.X11.class);
    private final XTest test = Native.load("Xtst", XTest.class);
    private final Pointer display;

    /** Connects to the display of the window. */
    public RealPointer() {
        display = server.XOpenDisplay(null);
        if (display == null) {
            throw new IllegalStateException("There is no X server");
        }
    }

    /** Moves it. */
    public void move(int right, int down) {
        test.XTestFakeRelativeMotionEvent(display, right, down, new NativeLong());
        server.XSync(display, 0);
    }

    /** Moves it to a place on the display. */
    public void moveTo(Point place) {
        test.XTestFakeMotionEvent(display, -1, place.x, place.y, new NativeLong());
        server.XSync(display, 0);
    }

    /** Presses or releases the left button. */
    public void press(boolean down) {
        test.XTestFakeButtonEvent(display, 1, down ? 1 : 0, new NativeLong());
        server.XSync(display, 0);
    }

    @Override
    public void close() {
        server.XCloseDisplay(display);
    }
}
