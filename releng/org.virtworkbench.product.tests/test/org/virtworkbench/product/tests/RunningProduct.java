package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packed product, unpacked for one test with a home of its own: started, looked at from outside, ended. */
final class RunningProduct implements AutoCloseable {

    /** What its log says of the host {@link #URI}. */
    static final String CONNECTED = "This computer: Connected";
    /** libvirt's own example of a host: it lives in the product's process. */
    static final String URI = "test:///default";

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path folder;
    private final Map<String, String> environment;
    private final List<Process> started = new ArrayList<>();

    /** What can be so or not. */
    @FunctionalInterface
    interface Condition {

        /** {@return whether it is so} */
        boolean isSo() throws IOException;
    }

    private RunningProduct(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Unpacks it; the test is skipped where there is no display. */
    static RunningProduct unpack(Path folder) throws IOException, InterruptedException {
        assumeTrue(System.getenv("DISPLAY") != null, "needs an X display");
        Archives.unpack(Archives.LINUX, folder);
        Path home = Files.createDirectory(folder.resolve("home"));
        return new RunningProduct(folder, Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_CACHE_HOME", home.resolve("cache").toString(), "JAVA_HOME", System.getProperty("java.home")));
    }

    /** Prepares the fast start: all later ones are. */
    void prepareFastStart() throws IOException, InterruptedException {
        Map<String, String> preparing = new HashMap<>(environment);
        preparing.put("VIRT_WORKBENCH_START", "prepare");
        Commands.run(folder, preparing, LIMIT, List.of(script()));
    }

    /** {@return whether plain Equinox was started} */
    boolean isPlain() throws IOException {
        try (DirectoryStream<Path> states = Files.newDirectoryStream(folder.resolve("home/cache/virt-workbench"), "framework-*")) {
            return states.iterator().hasNext();
        }
    }

    private String script() {
        return folder.resolve("virt-workbench/virt-workbench").toString();
    }

    /** Starts it. */
    Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(script()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().putAll(environment);
        builder.environment().remove("NO_AT_BRIDGE"); // for the tests' own process
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Kills it (SIGKILL). */
    static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** {@return whether it has a thread of a name, of which the system knows 15 letters} */
    static boolean hasThread(Process process, String name) throws IOException {
        for (ProcessHandle each : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", String.valueOf(each.pid()), "task"))) {
                for (Path thread : threads) {
                    if (text(thread.resolve("comm")).strip().equals(name)) {
                        return true;
                    }
                }
            } catch (NoSuchFileException e) {
                // it has just ended
            }
        }
        return false;
    }

    /** {@return its workspace} */
    Path workspace() {
        return folder.resolve("home/data/virt-workbench/workspace");
    }

    /** {@return a file of the platform or of a bundle in the workspace} */
    Path plugin(String file) {
        return workspace().resolve(".metadata/.plugins").resolve(file);
    }

    /** {@return a file of the core} */
    Path state(String file) {
        return plugin("org.virtworkbench.core").resolve(file);
    }

    /** {@return what a file holds, nothing when it is not there} */
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** {@return its log} */
    String log() throws IOException {
        return text(workspace().resolve("log/virt-workbench.log"));
    }

    /** Waits until its log tells something for the so many-th time. */
    void untilLogged(String words, int times) throws IOException {
        until("in the log: " + words, LIMIT, () -> log().split(Pattern.quote(words), -1).length > times);
    }

    /** Waits until something is so. */
    static void until(String what, Duration limit, Condition condition) throws IOException {
        assertTrue(comes(limit, condition), () -> "never " + what);
    }

    /** {@return whether something comes to be so in time} */
    static boolean comes(Duration limit, Condition condition) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.isSo()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return true;
    }

    @Override
    public void close() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
