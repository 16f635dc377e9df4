import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server with something to see on its screen. */
abstract class Scene implements AutoCloseable {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    final Path folder;
    final int width;
    final int height;
    final int port;
    private final List<Process> processes = new ArrayList<>();

    Scene(Path folder, int width, int height) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.width = width;
        this.height = height;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** The picture's parts: as many as a recording needs to have something of everything. */
    abstract void record(Recorder recorder) throws Exception;

    Process start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Runs a command to its end. */
    void run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        start(environment, command).waitFor();
    }

    /** Waits until somebody listens at the port. */
    void awaitPort() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (;;) {
            try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (System.nanoTime() - begin > PATIENCE_NANOS || !processes.getFirst().isAlive()) {
                    throw new IOException("a server did not start: " + Files.readString(folder.resolve("log")), e);
                }
                Thread.sleep(20);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : processes.reversed()) {
            process.destroy();
            process.waitFor();
        }
    }
}
