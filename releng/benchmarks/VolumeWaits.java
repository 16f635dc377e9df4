import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How long our window lets one wait while it shows a pool with very many volumes. Each step is done as a person does it, and has to lead to what it is for on the
 * screen.
 */
final class VolumeWaits {

    private static final int VOLUMES = 10_000;
    private static final int GUESTS = 12;
    private static final double GOAL_MS = 50;
    private static final double SHOWN_GOAL_SECONDS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SETTLING = Duration.ofSeconds(4);
    private static final Duration LOOKING = Duration.ofMillis(500);
    private static final List<String> USES = List.of("storage opened", "another pool chosen", "volumes scrolled", "volumes filtered", "volumes sorted");

    // places on a screen without window manager
    private static final int HOST_X = 60;
    private static final int HOST_Y = 101;
    private static final int POOLS_X = 320;
    private static final int MANY_Y = 164;
    private static final int FEW_Y = 187;
    private static final int FILTER_X = 1140;
    private static final int FILTER_Y = 268;
    private static final int HEADS_Y = 336;
    private static final int NOWHERE_X = 700;
    private static final int NOWHERE_Y = 720;
    /** Heads of columns, and again where a click turns the order round: each gives other rows than the one before. */
    private static final int[] HEADS_X = { 400, 690, 690, 1150, 1150, 900, 575 };
    /** The column of paths, where the table of guests that was there before has nothing. */
    private static final int LEFT = 1085;
    private static final int RIGHT = 1200;
    private static final int TOP = 354;
    private static final int BOTTOM = 530;
    /** So many rows of the many are seen at least, beside a selected one. */
    private static final int ROWS = 6;

    private final Candidate ours;
    private final Screen screen;
    private final Path folder;
    private final String host;
    private final List<Double> shown = new ArrayList<>();

    /**
     * @param ours our program
     * @param screen to use it on
     * @param folder for homes and the host
     */
    VolumeWaits(Candidate ours, Screen screen, Path folder) throws IOException {
        this.ours = ours;
        this.screen = screen;
        this.folder = folder;
        host = HostFile.writeWithVolumes(folder, GUESTS, VOLUMES);
    }

    /** {@return how long the storage lets one wait when it is opened in the very first start of the program, when nothing is prepared} */
    Row first(int runs) throws IOException, InterruptedException {
        List<Double> waits = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            waits.addAll(waits(folder.resolve("first-" + run).resolve("home"), Map.of("VIRT_WORKBENCH_START", "plain"), List.of(this::open)));
        }
        return row("longest wait while storage opened, first start ever", "ms", waits, Row.NONE);
    }

    /** {@return one row for each measure in starts that were prepared: how long the volumes took to be on screen, and the longest waits} */
    List<Row> later(int runs) throws IOException, InterruptedException {
        shown.clear();
        List<List<Double>> waits = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            waits.add(waits(folder.resolve("ours-" + run), Map.of(), List.of(this::open, this::choose, this::scroll, this::filter, this::sort)));
        }
        String with = String.format(", %,d volumes", VOLUMES);
        List<Row> rows = new ArrayList<>();
        rows.add(row("keys that open storage to painted rows" + with, "s", shown, SHOWN_GOAL_SECONDS));
        for (int i = 0; i < USES.size(); i++) {
            int use = i;
            rows.add(row("longest wait while " + USES.get(i) + with, "ms", waits.stream().map(of -> of.get(use)).toList(), GOAL_MS));
        }
        return rows;
    }

    private static Row row(String what, String unit, List<Double> values, double goal) {
        return new Row(what, unit, Row.median(values), Double.NaN, Row.NONE, goal);
    }

    /** Starts the program in a home in which it was never used, since it opens again what was open, and uses it. {@return the longest wait in milliseconds of each use} */
    private List<Double> waits(Path home, Map<String, String> kind, List<Answers.Use> uses) throws IOException, InterruptedException {
        Answers answers = new Answers(folder.resolve("answers"));
        Map<String, String> environment = new HashMap<>(kind);
        environment.putAll(answers.environment());
        Candidate.Started started = ours.start(screen, home, host, environment, PATIENCE);
        try {
            Thread.sleep(SETTLING);
            click(HOST_X, HOST_Y);
            Thread.sleep(SETTLING); // what the selection led to is no part of this
            List<Double> waits = new ArrayList<>();
            for (Answers.Use use : uses) {
                waits.add(answers.during(use));
            }
            return waits;
        } finally {
            started.tree().end();
        }
    }

    private void open() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        screen.use("key", "ctrl+shift+v");
        await("volumes", () -> rows() >= ROWS);
        shown.add((System.nanoTime() - begin) / 1e9);
    }

    private void choose() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            click(POOLS_X, FEW_Y);
            await("few volumes", () -> rows() == HostFile.FEW_VOLUMES);
            Thread.sleep(LOOKING);
            click(POOLS_X, MANY_Y);
            await("many volumes", () -> rows() >= ROWS);
            Thread.sleep(LOOKING);
        }
    }

    private void scroll() throws IOException, InterruptedException {
        int before = paths();
        screen.use("mousemove", String.valueOf(LEFT), String.valueOf(BOTTOM - 50), "click", "--repeat", "60", "--delay", "25", "5");
        await("further volumes", () -> paths() != before);
        screen.use("click", "1");
        screen.use("key", "--delay", "60", "--repeat", "30", "Next");
        screen.use("key", "--delay", "300", "End", "Home", "End", "Home");
    }

    private void filter() throws IOException, InterruptedException {
        click(FILTER_X, FILTER_Y);
        screen.use("type", "--delay", "200", "volume-00042");
        await("one volume", () -> rows() == 1);
        screen.use("key", "--delay", "100", "--repeat", "12", "BackSpace");
        screen.use("type", "--delay", "150", "7.raw");
        screen.use("key", "--delay", "100", "ctrl+a", "BackSpace");
        await("all volumes", () -> rows() >= ROWS);
    }

    private void sort() throws IOException, InterruptedException {
        for (int head : HEADS_X) {
            int before = paths();
            click(head, HEADS_Y);
            screen.use("mousemove", String.valueOf(NOWHERE_X), String.valueOf(NOWHERE_Y)); // else a tool tip would cover rows
            await("another order", () -> paths() != before);
            Thread.sleep(LOOKING);
        }
    }

    private void click(int x, int y) throws IOException, InterruptedException {
        screen.use("mousemove", String.valueOf(x), String.valueOf(y), "click", "1");
    }

    private int rows() {
        return screen.textLines(LEFT, RIGHT, TOP, BOTTOM);
    }

    private int paths() {
        return screen.checksum(LEFT, RIGHT, TOP, BOTTOM);
    }

    private static void await(String what, BooleanSupplier there) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException("the window never showed " + what);
            }
            Thread.sleep(3);
        }
    }
}
