package org.virtworkbench.testhosts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/** Whether test hosts can be started on this machine. */
public final class Requirements {

    private Requirements() {
    }

    /** Returns what is missing here, each as one sentence, by {@code testhost check}; nothing when all is there. */
    public static List<String> missing() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return List.of("test hosts need Linux");
        }
        return Scripts.run(Scripts.testhost("check", List.of())).lines().toList();
    }

    /**
     * Skips the test when something is missing, and says what.
     *
     * @throws TestAbortedException
     *             when something is missing
     * @throws AssertionError
     *             instead, where the environment says {@code CI=true}: there, nothing may be skipped
     */
    public static void assume() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            skip("No test host can be started: " + String.join("; ", missing));
        }
    }

    /**
     * The same for a program that a test starts without a test host.
     *
     * @param program its name
     */
    public static void assume(String program) {
        String path = System.getenv("PATH");
        if (Stream.of(path.split(File.pathSeparator)).noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
            skip(program + " is not installed");
        }
    }

    private static void skip(String text) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(text);
        }
        throw new TestAbortedException(text);
    }
}
