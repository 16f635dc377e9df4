import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** How long our window lets one wait: while it stands there, and while it is used. Measured in starts of their own, since asking costs time as well. */
final class Waits {

    private static final int COLUMNS_TOP = 145;
    private static final int[] HEADERS = { 320, 480, 620, 740, 850 };

    private final Candidate ours;
    private final Screen screen;
    private final Path folder;
    private final Duration patience;

    Waits(Candidate ours, Screen screen, Path folder, Duration patience) {
        this.ours = ours;
        this.screen = screen;
        this.folder = folder;
        this.patience = patience;
    }

    /**
     * Starts the program and uses it.
     *
     * @param home that it keeps its files in
     * @param address of the host
     * @return the longest waits in milliseconds: standing, scrolling, filtering, sorting
     */
    double[] measure(Path home, String address) throws IOException, InterruptedException {
        Answers answers = new Answers(folder.resolve("answers"));
        Candidate.Started started = ours.start(screen, home, address, answers.environment(), patience);
        try {
            return new double[] { answers.during(this::stand), answers.during(this::scroll), answers.during(this::filter),
                    answers.during(this::sort) };
        } finally {
            started.tree().end();
        }
    }

    private void stand() throws InterruptedException {
        Thread.sleep(InventoryBenchmark.SETTLING.plus(InventoryBenchmark.IDLING));
    }

    private void scroll() throws IOException, InterruptedException {
        screen.use("mousemove", String.valueOf(ours.left()), String.valueOf(ours.top() + 100), "click", "--repeat", "60", "--delay", "25", "5", "click", "1");
        screen.use("key", "--delay", "60", "--repeat", "30", "Next");
        screen.use("key", "--delay", "300", "End", "Home", "End", "Home");
        screen.use("click", "--repeat", "60", "--delay", "25", "5");
    }

    private void filter() throws IOException, InterruptedException {
        screen.use("key", "ctrl+f");
        screen.use("type", "--delay", "200", "guest-0001");
        screen.use("key", "--delay", "100", "--repeat", "10", "BackSpace");
        screen.use("type", "--delay", "150", "state:running mem>2G");
        screen.use("key", "--delay", "100", "ctrl+a", "BackSpace");
    }

    private void sort() throws IOException, InterruptedException {
        for (int header : HEADERS) {
            screen.use("mousemove", String.valueOf(header), String.valueOf(COLUMNS_TOP), "click", "--repeat", "2", "--delay", "700", "1");
        }
    }
}
