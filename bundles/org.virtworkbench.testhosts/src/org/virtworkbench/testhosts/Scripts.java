package org.virtworkbench.testhosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of {@code releng/testhosts} and other commands, with a limit of time. */
final class Scripts {

    private static final long LIMIT_SECONDS = 300;
    private static final Path RELATIVE = Path.of("releng", "testhosts", "testhost");

    private Scripts() {
    }

    /** Returns the script {@code testhost}, looked for from the working directory upwards. */
    static Path testhost() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path script = folder.resolve(RELATIVE);
            if (Files.isExecutable(script)) {
                return script;
            }
        }
        throw new IllegalStateException(RELATIVE + " is neither in " + start + " nor above it");
    }

    /** Returns the folder of the hosts' files. */
    static Path state() {
        return Path.of(System.getenv().getOrDefault("VW_STATE", "/tmp/virt-workbench-testhosts"));
    }

    /** Returns a builder whose process speaks English, whatever language the person speaks. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    /**
     * Runs a command to its end.
     *
     * @return its standard output
     * @throws IllegalStateException
     *             with its standard error when it fails, or takes more than five minutes
     */
    static String run(List<String> command) {
        try {
            Process process = builder(command).start();
            process.getOutputStream().close();
            CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), Scripts::onItsOwn);
            CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), Scripts::onItsOwn);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " takes longer than " + LIMIT_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        command + " ended with " + process.exitValue() + ": " + error.join().strip());
            }
            return output.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + command, e);
        }
    }

    /** Returns the command line of {@code testhost} with these arguments. */
    static List<String> testhost(String action, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(testhost().toString(), action));
        command.addAll(arguments);
        return command;
    }

    /** The pool that all share may be full of tests that wait for this very command. */
    private static void onItsOwn(Runnable reading) {
        Thread.ofPlatform().daemon().name("test-host-output").start(reading);
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
