package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.virtworkbench.core.log.LogLevel;
import org.virtworkbench.core.log.ProgramLog;

/** What the program has written into its log. From a test's thread. */
public final class LogFile {

    private LogFile() {
    }

    /** {@return all that was told so far} */
    public static String text() {
        ProgramLog log = LiveHost.service(ProgramLog.class);
        log.flush();
        try {
            return Files.readString(log.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return how many lines have these words in them} */
    public static long lines(String words) {
        return text().lines().filter(line -> line.contains(words)).count();
    }

    /** Lets it tell every call to libvirt. */
    public static void tellAll() {
        LiveHost.service(ProgramLog.class).setLevel(LogLevel.DEBUG);
    }

    /** Lets it tell as much as it does at first. */
    public static void tellLess() {
        LiveHost.service(ProgramLog.class).setLevel(LogLevel.INFO);
    }
}
