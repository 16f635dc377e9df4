package org.virtworkbench.app.tests.bot;

import java.io.IOException;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** Keys as the X server gets them from a keyboard: by their place, whatever is written on them. What the toolkit makes up has no place. */
public final class RealKeys implements AutoCloseable {

    /** Codes of the X server are those of Linux and this. */
    private static final int OFFSET = 8;

    /** Functions of the X server. */
    interface X11 extends Library {

        /** {@return a connection, null when there is none} */
        Pointer XOpenDisplay(String name);

        /** Waits until the server has taken all that was sent. */
        int XSync(Pointer display, int discard);

        /** Ends a connection. */
        int XCloseDisplay(Pointer display);
    }

    /** Functions of its extension for tests. */
    interface XTest extends Library {

        /** Presses (1) or releases (0) a key after some milliseconds. */
        int XTestFakeKeyEvent(Pointer display, int code, int press, NativeLong delay);
    }

    private final X11 server = Native.load("X11", X11.class);
    private final XTest test = Native.load("Xtst", XTest.class);
    private final Pointer display;

    /** Connects to the display of the window. */
    public RealKeys() {
        display = server.XOpenDisplay(null);
        if (display == null) {
            throw new IllegalStateException("There is no X server");
        }
    }

    /** Presses keys one after the other and releases them in the opposite order; Linux' codes. */
    public void press(int... codes) {
        for (int code : codes) {
            test.XTestFakeKeyEvent(display, code + OFFSET, 1, new NativeLong());
        }
        for (int i = codes.length - 1; i >= 0; i--) {
            test.XTestFakeKeyEvent(display, codes[i] + OFFSET, 0, new NativeLong());
        }
        server.XSync(display, 0);
    }

    /** Lets the desktop have a layout: {@code us}, {@code de}. */
    public void layout(String name) {
        try {
            Process process = new ProcessBuilder("setxkbmap", name).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The X server has no layout " + name);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.XCloseDisplay(display);
    }
}
