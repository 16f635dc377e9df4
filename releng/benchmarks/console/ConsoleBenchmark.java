import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Measures how much processor time the decoding of screens takes, beside libvncclient and TigerVNC's Java viewer: the same recordings, one after the other. */
public final class ConsoleBenchmark {

    private static final int COPY = 1;
    private static final int RAW = 0;
    private static final int HEXTILE = 5;
    private static final int ZLIB = 6;
    private static final int TIGHT = 7;
    private static final int ZRLE = 16;
    private static final int JPEG_QUALITY_6 = -26;
    private static final String TIGER = "org.virtworkbench.tigervnc.internal.TigerVncEngine";
    private static final int PATIENCE_SECONDS = 300;

    /**
     * How a server may encode.
     *
     * @param name for people
     * @param encodings the best first
     * @param ratio how many times libvncclient's speed ours must be
     */
    private record Kind(String name, int[] encodings, double ratio) {
    }

    private static final List<Kind> KINDS = List.of(new Kind("raw", new int[] { COPY, RAW }, 2),
            new Kind("hextile", new int[] { COPY, HEXTILE }, 1.2), new Kind("zrle", new int[] { COPY, ZRLE }, 1),
            new Kind("tight", new int[] { COPY, TIGHT }, 1.2), new Kind("tight-jpeg", new int[] { COPY, TIGHT, JPEG_QUALITY_6 }, 1),
            new Kind("zlib", new int[] { COPY, ZLIB }, 1));

    private final Path folder;
    private final String peer;
    private final String classPath;
    private final double seconds;
    private final List<ConsoleRow> rows = new ArrayList<>();

    private ConsoleBenchmark(Path folder, String peer, String classPath, double seconds) {
        this.folder = folder;
        this.peer = peer;
        this.classPath = classPath;
        this.seconds = seconds;
    }

    /**
     * @param arguments the program that plays libvncclient, the class path of the engines, and the options
     */
    public static void main(String[] arguments) throws Exception {
        double seconds = 6;
        Path keep = null;
        Path record = null;
        for (int i = 2; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> seconds = 2;
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
        ConsoleBenchmark benchmark = new ConsoleBenchmark(folder, arguments[0], arguments[1], seconds);
        try {
            if (record != null) {
                benchmark.recordForTests(Files.createDirectories(record));
            } else {
                benchmark.run();
            }
        } catch (IOException e) {
            System.err.println("benchmark: " + e.getMessage());
            System.exit(2);
        } finally {
            if (keep == null) {
                delete(folder);
            }
        }
        System.exit(benchmark.rows.stream().allMatch(ConsoleRow::isMet) ? 0 : 1);
    }

    private void run() throws Exception {
        System.out.println(Files.readString(Path.of("/proc/loadavg")).strip() + " load, " + Runtime.getRuntime().availableProcessors()
                + " processors, Java " + Runtime.version() + ", means of " + seconds + " CPU seconds");
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
        add(ConsoleRow.cost("heap of one more console, 1920 × 1080", "MB", memory(tight) / 1e6, 30));
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
        try (Feeder feeder = new Feeder(recording, "end")) {
            String[] theirs = output(List.of(peer, "play", feeder.socket.toString(), String.valueOf(seconds)));
            String[] ours = java("own", feeder, "cpu", String.valueOf(seconds));
            if (!theirs[1].equals(ours[1])) {
                throw new IOException("the frames of " + recording.name() + " differ");
            }
            Kind kind = KINDS.stream().filter(each -> recording.name().endsWith(' ' + each.name)).findFirst().orElseThrow();
            boolean readable = !kind.name.equals("zlib"); // TigerVNC has none
            double other = readable ? speed(recording, java(TIGER, feeder, "cpu", String.valueOf(seconds))) : Double.NaN;
            add(ConsoleRow.speed("decoding " + recording.name(), speed(recording, ours), speed(recording, theirs), other, kind.ratio));
            return Long.parseLong(ours[4]);
        }
    }

    private static double speed(Recording recording, String[] words) {
        return recording.pixels() / 1e6 / Double.parseDouble(words[0]);
    }

    private double memory(Recording recording) throws Exception {
        try (Feeder feeder = new Feeder(recording, "stay")) {
            return Double.parseDouble(java("own", feeder, "memory")[0]);
        }
    }

    private String[] java(String engine, Feeder feeder, String... what) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp", classPath, "EnginePlayer", engine, feeder.socket.toString()));
        command.addAll(List.of(what));
        return output(command);
    }

    private String[] output(List<String> command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " does not end");
        }
        String line = new String(process.getInputStream().readAllBytes()).strip();
        if (process.exitValue() != 0 || line.isEmpty()) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(errors));
        }
        return line.substring(line.lastIndexOf('\n') + 1).split(" ");
    }

    /** Sends a recording to whoever connects. */
    private final class Feeder implements AutoCloseable {

        private final Path socket = folder.resolve("socket");
        private final Process process;

        Feeder(Recording recording, String then) throws IOException, InterruptedException {
            Files.deleteIfExists(socket);
            process = new ProcessBuilder(peer, "feed", recording.file().toString(), socket.toString(), then).inheritIO().start();
            while (!Files.exists(socket)) {
                if (!process.isAlive()) {
                    throw new IOException("the recording " + recording.name() + " cannot be played");
                }
                Thread.sleep(10);
            }
        }

        @Override
        public void close() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
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
            try (GZIPOutputStream file = new GZIPOutputStream(Files.newOutputStream(target.resolve(recording.name() + ".gz")));
                    Feeder feeder = new Feeder(recording, "end")) {
                file.write(recording.bytes());
                String[] words = output(List.of(peer, "play", feeder.socket.toString(), "0"));
                frames.add(String.join(" ", recording.name(), words[1], words[2], words[3]));
            }
        }
        Files.write(target.resolve("frames.txt"), frames);
    }

    private void add(ConsoleRow row) {
        rows.add(row);
        System.out.println(row);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
