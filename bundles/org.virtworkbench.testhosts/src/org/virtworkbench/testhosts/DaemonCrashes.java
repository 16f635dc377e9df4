package org.virtworkbench.testhosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Daemons of this JVM's test hosts that crashed: ended by SIGSEGV or SIGABRT, which no test sends. Each is a line of a file that
 * the hosts' first processes write.
 */
final class DaemonCrashes {

    private final Path file = Scripts.state().resolve("crashes");
    private final int before;

    /** From now on. */
    DaemonCrashes() {
        before = all().size();
    }

    /** Returns whether a daemon that ended so, {@code signal N} or {@code exit N}, has crashed. */
    static boolean isCrash(String end) {
        return end.equals("signal 11") || end.equals("signal 6");
    }

    /** Returns those since this object was made, each as the name of the host and the number of the signal. */
    List<String> since() {
        List<String> all = all();
        return all.subList(before, all.size());
    }

    private List<String> all() {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(TestHost.prefix())).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
