import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Presses a key on a screen, as hardware would, and watches until what it changes is seen there. */
final class KeyPresses implements AutoCloseable {

    private static final int GRID = 20;
    private static final long LOOK_NANOS = 100_000;
    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final int FIRST_TRIES = 20;

    private final Hand hand;
    private final Screen screen;
    private final int width;
    private final int height;
    private final Random random = new Random(5);

    KeyPresses(Screen screen, int width, int height) {
        this.screen = screen;
        this.width = width;
        this.height = height;
        hand = new Hand(screen);
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
        hand.moveTo(width / 6, height / 5);
        hand.click();
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
        hand.key(Hand.LETTER_A, down);
    }

    @Override
    public void close() {
        hand.close();
    }
}
