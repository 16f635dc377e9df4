import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Plays recordings to decoders, each in a process of its own: in turns, so that all of them meet the same machine. */
final class Decoding {

    private static final String TIGER = "org.virtworkbench.tigervnc.internal.TigerVncEngine";
    /** One after the other, as some are faster than others to the end: it depends on where their memory lies. The median of them counts. */
    private static final int PROCESSES = 3;
    /** Of each process. */
    private static final int ROUNDS = 3;
    /** Of processor time: lets a JVM compile, which is not over after two. A console runs for hours. */
    private static final double WARM_UP_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 300;

    private final Path folder;
    private final String peer;
    private final List<String> java;
    private final double seconds;

    /**
     * @param folder for its files
     * @param peer the program that plays libvncclient
     * @param classPath of the engines
     * @param options of the JVM that the product gets
     * @param seconds of processor time of all rounds together
     */
    Decoding(Path folder, String peer, String classPath, List<String> options, double seconds) {
        this.folder = folder;
        this.peer = peer;
        this.seconds = seconds;
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        java = join(join(List.of(program), options), List.of("-Djava.awt.headless=true", "-cp", classPath, "EnginePlayer"));
    }

    /**
     * How fast a recording was decoded.
     *
     * @param ours seconds of processor time of one play by our engine
     * @param libvncclient by libvncclient
     * @param tiger by TigerVNC's Java viewer; NaN where it was not asked
     * @param garbage bytes that ours left
     */
    record Result(double ours, double libvncclient, double tiger, long garbage) {

        private static Result median(List<Result> results) {
            return new Result(median(results, Result::ours), median(results, Result::libvncclient), results.getFirst().tiger,
                    results.getFirst().garbage);
        }

        private static double median(List<Result> results, ToDoubleFunction<Result> seconds) {
            return results.stream().mapToDouble(seconds).sorted().skip(results.size() / 2).findFirst().orElseThrow();
        }
    }

    /** Plays from memory: nothing but decoding is measured. */
    Result fromMemory(Recording recording, boolean withTiger) throws IOException, InterruptedException {
        return compareAll(recording, withTiger, "memory", recording.file(), List.of());
    }

    /** Plays through a UNIX socket, as a server on this machine would send it: the kernel's copies are measured as well. */
    Result fromSocket(Recording recording) throws IOException, InterruptedException {
        List<String> where = onOneProcessor();
        try (Feeder feeder = new Feeder(recording, "end", where)) {
            return compareAll(recording, false, "socket", feeder.socket, where);
        }
    }

    /**
     * Keeps a server and the viewer that it wakes together: left alone, the kernel puts them on one processor or on two, from moment to moment, and with two the same
     * bytes cost twice as much, since they have to come from the other one's caches. That would be measured, not the viewers.
     */
    private static List<String> onOneProcessor() throws IOException {
        String allowed = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("Cpus_allowed_list:")).findFirst()
                .orElseThrow();
        return List.of("taskset", "--cpu-list", allowed.split("[^0-9]+")[1]);
    }

    /** {@return how many pixels the C library copies to a screen in a second of processor time, once each: no decoder can be faster by much} */
    double plainCopy(Recording recording) throws IOException, InterruptedException {
        return bareSpeed("copy", recording);
    }

    /** {@return how many pixels of a recording's JPEG images libturbojpeg decodes in a second of processor time, when nothing else is done} */
    double bareImages(Recording recording) throws IOException, InterruptedException {
        return bareSpeed("images", recording);
    }

    private double bareSpeed(String what, Recording recording) throws IOException, InterruptedException {
        try (Player player = player(List.of(peer, what, recording.file().toString()))) {
            player.warmUp(seconds / ROUNDS);
            for (int i = 0; i < ROUNDS; i++) {
                player.round(seconds / ROUNDS);
            }
            return player.pixels() / player.seconds();
        }
    }

    /** TigerVNC's viewer is far from the others: it plays in one process only. */
    private Result compareAll(Recording recording, boolean withTiger, String way, Path path, List<String> where) throws IOException, InterruptedException {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            results.add(compare(recording, withTiger && i == 0, way, path, where));
        }
        return Result.median(results);
    }

    private Result compare(Recording recording, boolean withTiger, String way, Path path, List<String> where) throws IOException, InterruptedException {
        List<Player> players = new ArrayList<>();
        try {
            List<String> what = List.of(way, path.toString());
            players.add(player(join(where, join(java, join(List.of("own"), what)))));
            players.add(player(join(where, join(List.of(peer, "play"), what))));
            if (withTiger) {
                players.add(player(join(where, join(java, join(List.of(TIGER), what)))));
            }
            for (Player player : players) {
                player.warmUp(player == players.get(1) ? seconds / ROUNDS : WARM_UP_SECONDS); // C is as fast at once
            }
            for (int i = 0; i < ROUNDS; i++) {
                for (Player player : players) {
                    player.round(seconds / ROUNDS);
                }
            }
            if (!players.get(0).frame().equals(players.get(1).frame())) {
                throw new IOException("the frames of " + recording.name() + " differ");
            }
            return new Result(players.get(0).seconds(), players.get(1).seconds(), withTiger ? players.get(2).seconds() : Double.NaN,
                    players.get(0).garbage());
        } finally {
            for (Player player : players) {
                player.close();
            }
        }
    }

    private Player player(List<String> command) throws IOException {
        return new Player(Files.createTempFile(folder, "player", ".log"), command);
    }

    /** {@return bytes of heap of one more console that shows a recording's last frame} */
    double heap(Recording recording) throws IOException, InterruptedException {
        try (Feeder feeder = new Feeder(recording, "stay", List.of())) {
            return Double.parseDouble(output(join(java, List.of("own", "socket", feeder.socket.toString(), "heap")))[0]);
        }
    }

    /** {@return the CRC-32 of the frame that libvncclient shows in the end, its width and its height} */
    String lastFrame(Recording recording) throws IOException, InterruptedException {
        try (Player player = player(List.of(peer, "play", "memory", recording.file().toString()))) {
            player.warmUp(0);
            return player.frame();
        }
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

    private static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Sends a recording to whoever connects. */
    private final class Feeder implements AutoCloseable {

        private final Path socket = folder.resolve("socket");
        private final Process process;

        Feeder(Recording recording, String then, List<String> where) throws IOException, InterruptedException {
            Files.deleteIfExists(socket);
            process = new ProcessBuilder(join(where, List.of(peer, "feed", recording.file().toString(), socket.toString(), then))).inheritIO().start();
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
}
