import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures consoles beside other viewers: how much processor time the decoding of the same recordings takes, painting, a live session, how soon a key is
 * seen, and a guest's screen after the click that opens its console.
 */
public final class ConsoleBenchmark {

    private static final int COPY = 1;
    private static final int RAW = 0;
    private static final int HEXTILE = 5;
    private static final int ZLIB = 6;
    private static final int TIGHT = 7;
    private static final int ZRLE = 16;
    private static final int JPEG_QUALITY_6 = -26;
    private static final int PRESSES = 100;

    /**
     * How a server may encode.
     *
     * @param name for people
     * @param encodings the best first
     * @param ratio how many times libvncclient's speed ours must be
     */
    private record Kind(String name, int[] encodings, double ratio) {
    }

    /** What can be measured apart. */
    private enum Part {
        DECODING, LIVE, OPENING, MANY
    }

    private static final List<Kind> KINDS = List.of(new Kind("raw", new int[] { COPY, RAW }, 2),
            new Kind("hextile", new int[] { COPY, HEXTILE }, 1.2), new Kind("zrle", new int[] { COPY, ZRLE }, 1),
            new Kind("tight", new int[] { COPY, TIGHT }, 1.2), new Kind("tight-jpeg", new int[] { COPY, TIGHT, JPEG_QUALITY_6 }, 1),
            new Kind("zlib", new int[] { COPY, ZLIB }, 1));

    private final Path folder;
    private final Decoding decoding;
    private final LiveSession live;
    private final Optional<Path> testHost;
    private final Candidate product;
    private boolean met = true;

    private ConsoleBenchmark(Path folder, Decoding decoding, LiveSession live, Candidate product, Optional<Path> testHost) {
        this.folder = folder;
        this.decoding = decoding;
        this.live = live;
        this.product = product;
        this.testHost = testHost;
    }

    /**
     * @param arguments the program that plays libvncclient, the class path of the engines, the product's options for the JVM, the product's program, and the
     *     options; with {@code --real} the script for test hosts, where such a host can be started
     */
    public static void main(String[] arguments) throws Exception {
        double seconds = 6;
        Path keep = null;
        Path record = null;
        int runs = 5;
        Set<Part> parts = EnumSet.allOf(Part.class);
        Optional<Path> testHost = Optional.empty();
        for (int i = 4; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> {
                    seconds = 2;
                    runs = 1;
                }
                case "--runs" -> runs = Integer.parseInt(arguments[++i]);
                case "--only" -> parts = EnumSet.of(Part.valueOf(arguments[++i].toUpperCase(Locale.ROOT)));
                case "--real" -> testHost = Optional.of(Path.of(arguments[++i]));
                case "--keep" -> keep = Path.of(arguments[++i]).toAbsolutePath();
                case "--record" -> record = Path.of(arguments[++i]).toAbsolutePath();
                default -> {
                    System.err.println("benchmark: " + arguments[i] + " is no option");
                    System.exit(2);
                }
            }
        }
        Path folder = keep != null ? Files.createDirectories(keep) : Files.createTempDirectory("virt-workbench-benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        List<String> options = List.of(arguments[2].split(" "));
        Decoding decoding = new Decoding(folder, arguments[0], arguments[1], options, seconds);
        LiveSession live = new LiveSession(folder, arguments[1], options);
        ConsoleBenchmark benchmark = new ConsoleBenchmark(folder, decoding, live, Candidate.ours(arguments[3]), testHost);
        try {
            if (record != null) {
                benchmark.recordForTests(Files.createDirectories(record));
            } else {
                System.out.println(Files.readString(Path.of("/proc/loadavg")).strip() + " load, " + Runtime.getRuntime().availableProcessors()
                        + " processors, Java " + Runtime.version() + ", decoders in turns, " + seconds + " CPU seconds each");
                System.out.println("Java with the options that the product gets: " + arguments[2]);
                benchmark.measure(parts, seconds, runs);
            }
        } catch (IOException e) {
            System.err.println("benchmark: " + e.getMessage());
            System.exit(2);
        } finally {
            if (keep == null) {
                delete(folder);
            }
        }
        System.exit(benchmark.met ? 0 : 1);
    }

    private void measure(Set<Part> parts, double seconds, int runs) throws Exception {
        if (parts.contains(Part.DECODING)) {
            decode();
        }
        if (parts.contains(Part.LIVE)) {
            System.out.println("\nA window with the console's canvas");
            live(seconds * 10);
        }
        if (parts.contains(Part.OPENING) || parts.contains(Part.MANY)) {
            product(parts, runs);
        }
    }

    private void product(Set<Part> parts, int runs) throws Exception {
        if (testHost.isEmpty()) {
            return; // said before
        }
        System.out.println("\nThe product with guests of a real libvirtd");
        System.out.println(Row.head("virt-viewer"));
        try (Screen screen = new Screen(folder.resolve("screen"))) {
            product.prepare(screen, folder, Duration.ofMinutes(5));
            if (parts.contains(Part.OPENING)) {
                try (ScreenGuests guests = new ScreenGuests(testHost.get(), folder.resolve("opening"))) {
                    double[] medians = new Opening(product, screen, folder, guests).medians(runs);
                    add(new Row("click to a guest's first pixels, first console", "s", medians[0], medians[2], 0.5, 0.25));
                    add(new Row("click to a guest's first pixels, later consoles", "s", medians[1], medians[2], 0.5, 0.25));
                }
            }
            if (parts.contains(Part.MANY)) {
                try (ScreenGuests guests = new ScreenGuests(testHost.get(), folder.resolve("many"))) {
                    double[] waits = new ManyScreens(product, screen, folder, guests).measure();
                    add(new Row("longest wait while ten consoles open at once", "ms", waits[0], Double.NaN, Row.NONE, 50));
                    add(new Row("longest wait with ten consoles", "ms", waits[1], Double.NaN, Row.NONE, 50));
                    add(new Row("longest wait with these and a wall of 50 screens", "ms", waits[2], Double.NaN, Row.NONE, 50));
                }
            }
        }
    }

    private void decode() throws Exception {
        System.out.println(ConsoleRow.head());
        List<Recording> recordings = record(1920, 1080, 2);
        long garbage = 0;
        long pixels = 0;
        for (Recording recording : recordings) {
            garbage += compare(recording);
            pixels += recording.pixels();
        }
        add(ConsoleRow.cost("garbage of 100 MPixel, all encodings", "MB", garbage / 1e6 / (pixels / 1e8), 2));
        Recording tight = recordings.stream().filter(each -> each.name().endsWith("tight")).findFirst().orElseThrow();
        add(ConsoleRow.cost("heap of one more console, 1920 × 1080", "MB", decoding.heap(tight) / 1e6, 30));
    }

    private void live(double seconds) throws Exception {
        System.out.println(Row.head("gtk-vnc"));
        double[] painting = live.painting();
        add(new Row("whole frame 1920 × 1080, from the change to its paint", "ms", painting[0], Double.NaN, Row.NONE, 6));
        add(new Row("the time from one whole frame to the next", "ms", 1000 / painting[1], Double.NaN, Row.NONE, 1000 / 59.0));
        add(new Row("change of 64 × 64 pixels, to the picture", "ms", painting[2], Double.NaN, Row.NONE, 0.05));
        double gtk = keys(LiveSession.Viewer.GTK_VNC);
        add(new Row("key press to the pixels that show it, p95", "ms", keys(LiveSession.Viewer.OURS), gtk, Row.NONE, gtk + 2));
        double ours = live.cpuSeconds(LiveSession.Viewer.OURS, seconds);
        String what = String.format(Locale.ROOT, "CPU of a session of %.0f s, 1920 × 1080", seconds);
        add(new Row(what, "s", ours, live.cpuSeconds(LiveSession.Viewer.GTK_VNC, seconds), 1, Row.NONE));
        add(new Row("the same, TigerVNC's C++ viewer for gtk-vnc", "s", ours, live.cpuSeconds(LiveSession.Viewer.TIGERVNC, seconds), Row.NONE, Row.NONE));
    }

    private double keys(LiveSession.Viewer viewer) throws Exception {
        List<Double> times = live.keyMillis(viewer, PRESSES).stream().sorted().toList();
        return times.get((int) Math.ceil(0.95 * times.size()) - 1);
    }

    private List<Recording> record(int width, int height, int rounds) throws Exception {
        List<Recording> recordings = new ArrayList<>();
        try (XvncScene scene = new XvncScene(folder.resolve("xvnc"), width, height, rounds)) {
            for (Kind kind : KINDS) {
                if (!kind.name.equals("zlib")) { // Xvnc has none
                    recordings.add(record(scene, "Xvnc " + kind.name, kind));
                }
            }
        }
        try (QemuScene scene = new QemuScene(folder.resolve("qemu"), width, height, 8 * rounds)) {
            scene.awaitPicture();
            for (Kind kind : KINDS) {
                recordings.add(record(scene, "QEMU " + kind.name, kind));
            }
        }
        return recordings;
    }

    private Recording record(Scene scene, String name, Kind kind) throws Exception {
        try (Recorder recorder = new Recorder(scene.port, kind.encodings)) {
            scene.record(recorder);
            return recorder.save(name, folder.resolve(name.replace(' ', '-').toLowerCase(Locale.ROOT)));
        }
    }

    /** {@return bytes of garbage of ours} */
    private long compare(Recording recording) throws Exception {
        Kind kind = KINDS.stream().filter(each -> recording.name().endsWith(' ' + each.name)).findFirst().orElseThrow();
        Decoding.Result result = decoding.fromMemory(recording, !kind.name.equals("zlib")); // TigerVNC has none
        add(row("decoding " + recording.name(), recording, result, kind.ratio));
        if (kind.name.equals("raw")) { // what is read weighs most where nothing is compressed
            add(ConsoleRow.speed("a plain copy of the same bytes", decoding.plainCopy(recording) / 1e6, Double.NaN, Double.NaN, 0));
            add(row("decoding the same through a socket", recording, decoding.fromSocket(recording), 1));
        }
        if (kind.name.equals("tight-jpeg")) {
            add(ConsoleRow.speed("libturbojpeg alone, the images among it", decoding.bareImages(recording) / 1e6, Double.NaN, Double.NaN, 0));
        }
        return result.garbage();
    }

    private static ConsoleRow row(String what, Recording recording, Decoding.Result result, double ratio) {
        double pixels = recording.pixels() / 1e6;
        return ConsoleRow.speed(what, pixels / result.ours(), pixels / result.libvncclient(), pixels / result.tiger(), ratio);
    }

    /** Leaves small recordings, compressed, and the frames that libvncclient shows at their ends: what the tests of the engine replay. */
    private void recordForTests(Path target) throws Exception {
        List<Recording> recordings = new ArrayList<>();
        try (XvncScene scene = new XvncScene(folder.resolve("xvnc"), 192, 144, 1)) {
            for (Kind kind : KINDS.subList(0, KINDS.size() - 1)) {
                recordings.add(record(scene, "xvnc-" + kind.name, kind));
            }
        }
        try (QemuScene scene = new QemuScene(folder.resolve("qemu"), 800, 600, 2)) {
            scene.awaitPicture();
            for (Kind kind : KINDS) {
                recordings.add(record(scene, "qemu-" + kind.name, kind));
            }
        }
        List<String> frames = new ArrayList<>();
        for (Recording recording : recordings) {
            try (GZIPOutputStream file = new GZIPOutputStream(Files.newOutputStream(target.resolve(recording.name() + ".gz")))) {
                file.write(recording.bytes());
                frames.add(recording.name() + ' ' + decoding.lastFrame(recording));
            }
        }
        Files.write(target.resolve("frames.txt"), frames);
    }

    private void add(ConsoleRow row) {
        met &= row.isMet();
        System.out.println(row);
    }

    private void add(Row row) {
        met &= row.isMet();
        System.out.println(row);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
