import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** Presses a key on a screen, as hardware would, and watches until what it changes is seen there. */
final class KeyPresses implements AutoCloseable {

    private static final int LETTER_A = 0x61;
    private static final int GRID = 20;
    private static final long LOOK_NANOS = 100_000;
    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final int FIRST_TRIES = 20;

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
    private final Screen screen;
    private final int width;
    private final int height;
    private final int keycode;
    private final Random random = new Random(5);

    KeyPresses(Screen screen, int width, int height) {
        this.screen = screen;
        this.width = width;
        this.height = height;
        display = xlib.XOpenDisplay(screen.display());
        keycode = xlib.XKeysymToKeycode(display, new NativeLong(LETTER_A)) & 0xFF;
    }

    /** {@return milliseconds from each press to the pixel that shows it} */
    List<Double> measure(int presses) throws IOException, InterruptedException {
        int[] place = findPlace();
        List<Double> times = new ArrayList<>();
        while (times.size() < presses) {
            Thread.sleep(150 + random.nextInt(60)); // not in step with the server's own clock
            int before = screen.pixel(place[0], place[1]);
            long begin = System.nanoTime();
            key(true);
            while (screen.pixel(place[0], place[1]) == before) {
                if (System.nanoTime() - begin > PATIENCE_NANOS) {
                    throw new IOException("a key press is never seen");
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            times.add((System.nanoTime() - begin) / 1e6);
            key(false);
        }
        return times;
    }

    /** Clicks into the window, and presses until something that lies in the guest's screen changes twice. */
    private int[] findPlace() throws IOException, InterruptedException {
        xtest.XTestFakeMotionEvent(display, -1, width / 6, height / 5, NOW);
        button(true);
        button(false);
        for (int i = 0; i < FIRST_TRIES; i++) {
            int[] first = look();
            stroke();
            int[] second = look();
            stroke();
            int[] third = look();
            for (int at = 0; at < first.length; at++) {
                if (first[at] != second[at] && first[at] == third[at]) {
                    return new int[] { at % (width / GRID) * GRID, at / (width / GRID) * GRID };
                }
            }
        }
        throw new IOException("no key press is seen");
    }

    private void stroke() throws InterruptedException {
        key(true);
        Thread.sleep(50);
        key(false);
        Thread.sleep(1000);
    }

    private int[] look() {
        int[] seen = new int[(width / GRID) * (height / GRID)];
        for (int at = 0; at < seen.length; at++) {
            seen[at] = screen.pixel(at % (width / GRID) * GRID, at / (width / GRID) * GRID);
        }
        return seen;
    }

    private void key(boolean down) {
        xtest.XTestFakeKeyEvent(display, keycode, down ? 1 : 0, NOW);
        xlib.XFlush(display);
    }

    private void button(boolean down) {
        xtest.XTestFakeButtonEvent(display, 1, down ? 1 : 0, NOW);
        xlib.XFlush(display);
    }

    @Override
    public void close() {
        xlib.XCloseDisplay(display);
    }
}
