package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs that must succeed. */
final class Commands {

    private Commands() {
    }

    /**
     * Runs a program to its end; fails the test when it takes too long or ends with an error.
     *
     * @param folder where it runs
     * @param environment added to the test's own
     * @param limit after this it is killed
     * @param command its name and arguments
     * @return what it wrote
     */
    static String run(Path folder, Map<String, String> environment, Duration limit, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            assertTrue(ended, () -> command + " still runs after " + limit + ": " + read(output));
            assertEquals(0, process.exitValue(), () -> command + ": " + read(output));
            return read(output);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
