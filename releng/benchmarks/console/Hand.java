import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** Keys and a mouse on a screen, as hardware would be (XTEST). Each function returns when the X server has what it is told. */
final class Hand implements AutoCloseable {

    static final int LETTER_A = 0x61;
    static final int SHIFT = 0xFFE1;
    static final int ALT = 0xFFE9;

    /** Functions of Xlib, see its manual. */
    interface Xlib extends Library {
        Pointer XOpenDisplay(String name);

        byte XKeysymToKeycode(Pointer display, NativeLong keysym);

        int XFlush(Pointer display);

        int XCloseDisplay(Pointer display);
    }

    /** Functions of the XTEST extension. */
    interface Xtest extends Library {
        int XTestFakeKeyEvent(Pointer display, int keycode, int down, NativeLong delay);

        int XTestFakeMotionEvent(Pointer display, int screen, int x, int y, NativeLong delay);

        int XTestFakeButtonEvent(Pointer display, int button, int down, NativeLong delay);
    }

    private static final NativeLong NOW = new NativeLong(0);

    private final Xlib xlib = Native.load("libX11.so.6", Xlib.class);
    private final Xtest xtest = Native.load("libXtst.so.6", Xtest.class);
    private final Pointer display;

    Hand(Screen screen) {
        display = xlib.XOpenDisplay(screen.display());
    }

    /** Presses a key, by its keysym, or lets it go. */
    void key(int keysym, boolean down) {
        xtest.XTestFakeKeyEvent(display, xlib.XKeysymToKeycode(display, new NativeLong(keysym)) & 0xFF, down ? 1 : 0, NOW);
        xlib.XFlush(display);
    }

    /** Moves the pointer, and lets what is there notice. */
    void moveTo(int x, int y) throws InterruptedException {
        xtest.XTestFakeMotionEvent(display, -1, x, y, NOW);
        xlib.XFlush(display);
        Thread.sleep(150);
    }

    /** Presses the left button, and lets it go. */
    void click() {
        for (int down = 1; down >= 0; down--) {
            xtest.XTestFakeButtonEvent(display, 1, down, NOW);
        }
        xlib.XFlush(display);
    }

    @Override
    public void close() {
        xlib.XCloseDisplay(display);
    }
}
