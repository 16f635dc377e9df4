import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures how the inventory starts and idles, ours and the peer's in turn. */
public final class InventoryBenchmark {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int FEW = 12;
    private static final int MANY = 1000;
    private static final int VERY_MANY = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SETTLING = Duration.ofSeconds(8);
    private static final Duration IDLING = Duration.ofSeconds(15);

    private final Path folder;
    private final int runs;
    private final int most;
    private final Candidate ours;
    private final Candidate peer = Candidate.peer();
    private final List<Row> rows = new ArrayList<>();

    private InventoryBenchmark(Path folder, int runs, int most, Candidate ours) {
        this.folder = folder;
        this.runs = runs;
        this.most = most;
        this.ours = ours;
    }

    /**
     * @param arguments our program, and the options
     */
    public static void main(String[] arguments) throws Exception {
        int runs = 5;
        int most = VERY_MANY;
        Path keep = null;
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> runs = 1;
                case "--runs" -> runs = Integer.parseInt(arguments[++i]);
                case "--most" -> most = Integer.parseInt(arguments[++i]);
                case "--keep" -> keep = Path.of(arguments[++i]).toAbsolutePath();
                default -> {
                    System.err.println("benchmark: " + arguments[i] + " is no option");
                    System.exit(2);
                }
            }
        }
        Path folder = keep != null ? Files.createDirectories(keep) : Files.createTempDirectory("virt-workbench-benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        InventoryBenchmark benchmark = new InventoryBenchmark(folder, runs, most, Candidate.ours(arguments[0]));
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
        System.exit(benchmark.rows.stream().allMatch(Row::isMet) ? 0 : 1);
    }

    private void run() throws IOException, InterruptedException {
        System.out.println(Files.readString(Path.of("/proc/loadavg")).strip() + " load, " + Runtime.getRuntime().availableProcessors()
                + " processors, Java " + Runtime.version() + ", medians of " + runs);
        System.out.println(Row.head());
        try (Screen screen = new Screen(folder.resolve("screen"))) {
            Path few = HostFile.write(folder, FEW);
            add(new Row("first start ever to painted rows, " + FEW + " guests", "s", firstStart(screen, few), Double.NaN, NONE, 4));
            train(screen);
            starts(screen, FEW, 1.75, 1.2, 1.4);
            starts(screen, MANY, 0.6, NONE, NONE);
            starts(screen, VERY_MANY, 0.04, NONE, 0.3);
        }
    }

    private double firstStart(Screen screen, Path host) throws IOException, InterruptedException {
        Candidate.Started started = ours.start(screen, folder.resolve("first").resolve("home"), host, Map.of(), PATIENCE);
        started.tree().end();
        return started.seconds();
    }

    /** Starts that prepare later ones: what our first starts leave in the cache. */
    private void train(Screen screen) throws IOException, InterruptedException {
        Path home = folder.resolve("ours-training");
        Files.createDirectories(home);
        for (String kind : new String[] { "prepare", "fast" }) {
            ProcessBuilder builder = new ProcessBuilder(ours.command().get(0), "--demo", "--screenshot", home.resolve("window.png").toString());
            Candidate.environment(builder, screen, home);
            builder.environment().put("VIRT_WORKBENCH_START", kind);
            builder.redirectErrorStream(true).redirectOutput(home.resolve("output.log").toFile());
            if (builder.start().waitFor() != 0) {
                throw new IOException("the program could not be prepared: " + Files.readString(home.resolve("output.log")));
            }
        }
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < Duration.ofMinutes(1).toNanos() && !hasCache()) {
            Thread.sleep(100);
        }
    }

    private boolean hasCache() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.anyMatch(file -> file.endsWith("classes.aot"));
        }
    }

    private void starts(Screen screen, int guests, double ratio, double limit, double memoryRatio) throws IOException, InterruptedException {
        if (guests > most) {
            return;
        }
        Path host = HostFile.write(folder, guests);
        Path answers = folder.resolve("answers");
        Numbers our = new Numbers();
        Numbers theirs = new Numbers();
        ours.start(screen, folder.resolve("ours-" + guests), host, Map.of(), PATIENCE).tree().end(); // the peer's first start is no other than its second
        for (int run = 0; run < runs; run++) {
            Files.deleteIfExists(answers);
            Map<String, String> watched = Map.of("JAVA_TOOL_OPTIONS", "-Dorg.virtworkbench.answers=" + answers);
            long painted = measure(ours, screen, host, guests, watched, our);
            our.freezes.add(longest(answers, painted));
            if (guests < VERY_MANY || run == 0) { // minutes each
                measure(peer, screen, host, guests, Map.of(), theirs);
            }
        }
        String with = String.format(", %,d guests", guests);
        add(new Row("start to painted rows" + with, "s", Row.median(our.seconds), Row.median(theirs.seconds), ratio, limit));
        add(new Row("processor time of that start" + with, "s", Row.median(our.startCpu), Row.median(theirs.startCpu), NONE, NONE));
        add(new Row("processor while shown" + with, "%", Row.median(our.idleCpu), Row.median(theirs.idleCpu), guests == MANY ? 0.05 : NONE, NONE));
        add(new Row("memory" + with, "MiB", Row.median(our.memory), Row.median(theirs.memory), memoryRatio, NONE));
        add(new Row("longest wait for the window" + with, "ms", Row.median(our.freezes), Double.NaN, NONE, guests >= VERY_MANY ? 100 : 50));
    }

    /** {@return when its rows were painted} */
    private long measure(Candidate candidate, Screen screen, Path host, int guests, Map<String, String> extra, Numbers numbers)
            throws IOException, InterruptedException {
        Path home = folder.resolve((candidate == ours ? "ours-" : "peer-") + guests);
        Candidate.Started started = candidate.start(screen, home, host, extra, PATIENCE);
        try {
            numbers.seconds.add(started.seconds());
            numbers.startCpu.add(started.cpuSeconds());
            Thread.sleep(SETTLING);
            double before = started.tree().cpuSeconds();
            Thread.sleep(IDLING);
            numbers.idleCpu.add((started.tree().cpuSeconds() - before) / IDLING.toSeconds() * 100);
            numbers.memory.add(started.tree().residentMiB());
            return started.time();
        } finally {
            started.tree().end();
        }
    }

    /** Our program notes when its UI thread let a question wait, and for how many milliseconds. */
    private static double longest(Path answers, long since) throws IOException {
        return Files.readAllLines(answers).stream().map(line -> line.split(" ")).filter(fields -> Long.parseLong(fields[0]) >= since)
                .mapToDouble(fields -> Double.parseDouble(fields[1])).max().orElse(0);
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
        final List<Double> freezes = new ArrayList<>();
    }
}
