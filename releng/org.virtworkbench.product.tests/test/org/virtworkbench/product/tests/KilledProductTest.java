package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed, finds torn files, or is told to end while a host hangs. */
class KilledProductTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String URI = "test:///default";
    private static final String CONNECTED = "This computer: Connected";

    @TempDir
    private Path folder;

    private Path program;
    private Path workspace;
    private Map<String, String> environment;

    @BeforeEach
    void install() throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "needs an X display");
        Archives.unpack(Archives.LINUX, folder);
        program = folder.resolve("virt-workbench/virt-workbench");
        Path home = Files.createDirectory(folder.resolve("home"));
        workspace = home.resolve("data/virt-workbench/workspace");
        environment = Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.resolve("data").toString(), "XDG_CACHE_HOME",
                home.resolve("cache").toString(), "JAVA_HOME", System.getProperty("java.home"));
    }

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String log() throws IOException {
        try {
            return Files.readString(workspace.resolve("log/virt-workbench.log"));
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private void untilLogged(String words, int times) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (log().split(Pattern.quote(words), -1).length - 1 < times) {
            assertTrue(System.nanoTime() < end, () -> "not in the log: " + words);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private Path state(String file) {
        return workspace.resolve(".metadata/.plugins/org.virtworkbench.core/" + file);
    }

    private void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Test
    void connectionsAreThereAfterItWasKilled() throws Exception {
        Process first = start("--connect", URI);
        untilLogged(CONNECTED, 1);
        kill(first);
        Process second = start();
        untilLogged(CONNECTED, 2);
        kill(second);
    }

    @Test
    void startsWithTornFilesAndSaysWhatItPutAside() throws Exception {
        Process first = start("--connect", URI);
        untilLogged(CONNECTED, 1);
        kill(first);
        Path connections = state("connections.xml");
        String whole = Files.readString(connections);
        Files.writeString(connections, whole.substring(0, whole.length() / 2));
        Path model = workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
        Files.createDirectories(model.getParent());
        Files.writeString(model,
                "<?xml version=\"1.0\" encoding=\"ASCII\"?>\n<application:Application xmi:version=\"2.0\" xmlns:xmi=\"http");
        Process second = start("--connect", URI);
        untilLogged(CONNECTED, 2);
        untilLogged("The file with the configured hosts was damaged", 1);
        try (var files = Files.list(connections.getParent())) {
            assertTrue(files.anyMatch(file -> file.getFileName().toString().startsWith("connections") && !file.equals(connections)),
                    "the torn file was not put aside");
        }
        kill(second);
    }

    @Test
    void keepsItsLayoutWhenTheSystemEndsIt() throws Exception {
        Process process = start("--connect", URI);
        untilLogged(CONNECTED, 1);
        process.destroy();
        assertTrue(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS), "it does not end");
        assertTrue(Files.exists(workspace.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi")), log());
    }

    @Test
    void endsSoonWhileAHostHangs() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Process process = start("--connect", "qemu+tcp://127.0.0.1:" + silent.getLocalPort() + "/system");
            silent.accept(); // and says nothing
            process.destroy();
            assertTrue(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS), "it does not end");
            assertEquals(List.of(), process.descendants().toList());
        }
    }
}
