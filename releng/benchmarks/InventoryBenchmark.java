import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures how the inventory starts and idles, ours and the peer's in turn. */
public final class InventoryBenchmark {

    private static final int FEW = 12;
    private static final int MANY = 1000;
    private static final int VERY_MANY = 10_000;
    private static final String FIRST = "first";
    private static final String REAL = "real";
    private static final List<String> PARTS = List.of(FIRST, String.valueOf(FEW), String.valueOf(MANY), REAL, String.valueOf(VERY_MANY));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    static final Duration SETTLING = Duration.ofSeconds(8);
    static final Duration IDLING = Duration.ofSeconds(15);

    private final Path folder;
    private final int runs;
    private final int most;
    private final Optional<String> only;
    private final Candidate ours;
    private final Optional<Path> testHost;
    private final Candidate peer = Candidate.peer();
    private final List<Row> rows = new ArrayList<>();

    private InventoryBenchmark(Path folder, int runs, int most, Optional<String> only, Candidate ours, Optional<Path> testHost) {
        this.folder = folder;
        this.runs = runs;
        this.most = most;
        this.only = only;
        this.ours = ours;
        this.testHost = testHost;
    }

    /**
     * @param arguments our program, and the options; with {@code --real} the script for test hosts, where such a host can be started
     */
    public static void main(String[] arguments) throws Exception {
        int runs = 5;
        int most = VERY_MANY;
        Optional<String> only = Optional.empty();
        Path keep = null;
        Optional<Path> testHost = Optional.empty();
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> runs = 1;
                case "--runs" -> runs = Integer.parseInt(arguments[++i]);
                case "--most" -> most = Integer.parseInt(arguments[++i]);
                case "--only" -> only = Optional.of(part(arguments[++i]));
                case "--real" -> testHost = Optional.of(Path.of(arguments[++i]));
                case "--keep" -> keep = Path.of(arguments[++i]).toAbsolutePath();
                default -> {
                    System.err.println("benchmark: " + arguments[i] + " is no option");
                    System.exit(2);
                }
            }
        }
        Path folder = keep != null ? Files.createDirectories(keep) : Files.createTempDirectory("virt-workbench-benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        InventoryBenchmark benchmark = new InventoryBenchmark(folder, runs, most, only, Candidate.ours(arguments[0]), testHost);
        try {
            benchmark.run();
        } catch (IOException e) {
            System.err.println("benchmark: " + e.getMessage());
            System.exit(2);
        } finally {
            if (keep == null) {
                delete(folder);
            }
        }
        if (benchmark.rows.isEmpty()) {
            System.err.println("benchmark: there was nothing to measure");
            System.exit(2);
        }
        System.exit(benchmark.rows.stream().allMatch(Row::isMet) ? 0 : 1);
    }

    private static String part(String word) {
        if (!PARTS.contains(word)) {
            System.err.println("benchmark: --only " + String.join("|", PARTS));
            System.exit(2);
        }
        return word;
    }

    private boolean wants(String part) {
        return only.isEmpty() || only.get().equals(part);
    }

    private void run() throws IOException, InterruptedException {
        System.out.println(Files.readString(Path.of("/proc/loadavg")).strip() + " load, " + Runtime.getRuntime().availableProcessors()
                + " processors, Java " + Runtime.version() + ", medians of " + runs);
        System.out.println(Row.head());
        try (Screen screen = new Screen(folder.resolve("screen"))) {
            if (wants(FIRST)) {
                String few = HostFile.write(folder, FEW);
                add(new Row("first start ever to painted rows, " + FEW + " guests", "s", firstStart(screen, few), Double.NaN, Row.NONE, 4));
            }
            ours.prepare(screen, folder, PATIENCE);
            starts(screen, FEW, 1.75, 1.2, 1.4);
            starts(screen, MANY, 0.6, Row.NONE, Row.NONE);
            if (testHost.isPresent() && wants(REAL)) {
                new LiveMeasures(ours, screen, folder, PATIENCE).run(testHost.get()).forEach(this::add);
            }
            starts(screen, VERY_MANY, 0.04, Row.NONE, 0.3);
        }
    }

    private double firstStart(Screen screen, String host) throws IOException, InterruptedException {
        Candidate.Started started = ours.start(screen, folder.resolve("first").resolve("home"), host, Map.of(), PATIENCE);
        started.tree().end();
        return started.seconds();
    }

    private void starts(Screen screen, int guests, double ratio, double limit, double memoryRatio) throws IOException, InterruptedException {
        if (guests > most || !wants(String.valueOf(guests))) {
            return;
        }
        String host = HostFile.write(folder, guests);
        Numbers our = new Numbers();
        Numbers theirs = new Numbers();
        List<double[]> waits = new ArrayList<>();
        ours.start(screen, home(ours, guests), host, Map.of(), PATIENCE).tree().end(); // the peer's first start is no other than its second
        for (int run = 0; run < runs; run++) {
            measure(ours, screen, host, guests, our);
            waits.add(new Waits(ours, screen, folder, PATIENCE).measure(home(ours, guests), host));
            if (guests < VERY_MANY || run == 0) { // minutes each
                measure(peer, screen, host, guests, theirs);
            }
        }
        String with = String.format(", %,d guests", guests);
        add(new Row("start to painted rows" + with, "s", Row.median(our.seconds), Row.median(theirs.seconds), ratio, limit));
        add(new Row("processor time of that start" + with, "s", Row.median(our.startCpu), Row.median(theirs.startCpu), Row.NONE, Row.NONE));
        add(new Row("processor while shown" + with, "%", Row.median(our.idleCpu), Row.median(theirs.idleCpu), guests == MANY ? 0.05 : Row.NONE, Row.NONE));
        add(new Row("memory" + with, "MiB", Row.median(our.memory), Row.median(theirs.memory), memoryRatio, Row.NONE));
        String[] uses = { "shown", "scrolled", "filtered", "sorted" };
        for (int i = 0; i < uses.length; i++) {
            int use = i;
            double wait = Row.median(waits.stream().map(longest -> longest[use]).toList());
            add(new Row("longest wait while " + uses[i] + with, "ms", wait, Double.NaN, Row.NONE, guests >= VERY_MANY ? 100 : 50));
        }
    }

    private Path home(Candidate candidate, int guests) {
        return folder.resolve((candidate == ours ? "ours-" : "peer-") + guests);
    }

    private void measure(Candidate candidate, Screen screen, String host, int guests, Numbers numbers) throws IOException, InterruptedException {
        Candidate.Started started = candidate.start(screen, home(candidate, guests), host, Map.of(), PATIENCE);
        try {
            numbers.seconds.add(started.seconds());
            numbers.startCpu.add(started.cpuSeconds());
            Thread.sleep(SETTLING);
            double before = started.tree().cpuSeconds();
            Thread.sleep(IDLING);
            numbers.idleCpu.add((started.tree().cpuSeconds() - before) / IDLING.toSeconds() * 100);
            numbers.memory.add(started.tree().residentMiB());
        } finally {
            started.tree().end();
        }
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(row);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static final class Numbers {

        final List<Double> seconds = new ArrayList<>();
        final List<Double> startCpu = new ArrayList<>();
        final List<Double> idleCpu = new ArrayList<>();
        final List<Double> memory = new ArrayList<>();
    }
}
