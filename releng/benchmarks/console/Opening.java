import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How soon the screen of a running guest is seen: in our window after the click that opens its console, and in virt-viewer after its start. */
final class Opening {

    /** Of the tool bar's button for consoles, in a window of ours on a screen without window manager. */
    static final int[] CONSOLE_BUTTON = { 252, 40 };
    /** Of the first guest in the explorer, there. */
    private static final int[] EXPLORER = { 80, 124 };
    private static final int EXPLORER_LINE = 23;
    private static final int GUESTS = 12;
    private static final Duration SETTLING = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_NANOS = 200_000;
    private static final int GRID = 32;
    /** Of the grid's points, so that no small picture counts. */
    private static final int POINTS = 40;

    private final Candidate ours;
    private final Screen screen;
    private final Path folder;
    private final ScreenGuests guests;
    /** Each start has one of its own: in the last one's the consoles would be open again. */
    private int home;

    /**
     * @param ours our program
     * @param screen to look at
     * @param folder for homes and logs
     * @param guests on a host of their own, which gets some
     */
    Opening(Candidate ours, Screen screen, Path folder, ScreenGuests guests) throws IOException, InterruptedException {
        this.ours = ours;
        this.screen = screen;
        this.folder = folder;
        this.guests = guests;
        for (int i = 0; i < GUESTS; i++) {
            guests.start(String.format("guest-%02d", i), i % 2 == 0 ? ScreenGuests.Look.MAGENTA : ScreenGuests.Look.TURQUOISE);
        }
    }

    /**
     * Starts our program and opens two consoles, one after the other.
     *
     * @return seconds for the first and for the second
     */
    double[] ours() throws IOException, InterruptedException {
        Candidate.Started started = ours.start(screen, folder.resolve("ours-opening-" + home++), guests.address(), Map.of(), PATIENCE);
        try (Hand hand = new Hand(screen)) {
            Thread.sleep(SETTLING);
            return new double[] { open(hand, 0, ScreenGuests.Look.MAGENTA), open(hand, 1, ScreenGuests.Look.TURQUOISE) };
        } finally {
            started.tree().end();
        }
    }

    private double open(Hand hand, int guest, ScreenGuests.Look look) throws IOException, InterruptedException {
        hand.moveTo(EXPLORER[0], EXPLORER[1] + guest * EXPLORER_LINE);
        hand.click();
        Thread.sleep(1000);
        hand.moveTo(CONSOLE_BUTTON[0], CONSOLE_BUTTON[1]);
        long begin = System.nanoTime();
        hand.click();
        double seconds = await(look, begin);
        Thread.sleep(1000);
        return seconds;
    }

    /** {@return seconds that virt-viewer takes} */
    double peer() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("virt-viewer").resolve("home"));
        ProcessBuilder builder = new ProcessBuilder("virt-viewer", "--attach", "-c", guests.address(), "guest-00").redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile());
        Candidate.environment(builder, screen, home);
        long begin = System.nanoTime();
        ProcessTree tree = new ProcessTree(builder.start());
        try {
            return await(ScreenGuests.Look.MAGENTA, begin);
        } finally {
            tree.end();
        }
    }

    private double await(ScreenGuests.Look look, long begin) throws IOException {
        while (points(look) < POINTS) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException("the screen of a guest is never seen");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private int points(ScreenGuests.Look look) {
        int seen = 0;
        for (int y = GRID; y < 800; y += GRID) {
            for (int x = GRID; x < Screen.WIDTH; x += GRID) {
                int pixel = screen.pixel(x, y); // blue, green, red, and a byte without meaning
                int blue = pixel >>> 24;
                int green = pixel >>> 16 & 255;
                int red = pixel >>> 8 & 255;
                boolean magenta = green < 16 && red > 150 && red < 190 && Math.abs(red - blue) < 4;
                boolean turquoise = red < 16 && green > 150 && green < 190 && Math.abs(green - blue) < 4;
                seen += look == ScreenGuests.Look.MAGENTA && magenta || look == ScreenGuests.Look.TURQUOISE && turquoise ? 1 : 0;
            }
        }
        return seen;
    }

    /** {@return the medians of several tries, in turn: ours for the first console, ours for a second one, the peer's} */
    double[] medians(int runs) throws IOException, InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        peer(); // reads its files from the disk
        for (int run = 0; run < runs; run++) {
            double[] both = ours();
            first.add(both[0]);
            later.add(both[1]);
            theirs.add(peer());
        }
        return new double[] { Row.median(first), Row.median(later), Row.median(theirs) };
    }
}
