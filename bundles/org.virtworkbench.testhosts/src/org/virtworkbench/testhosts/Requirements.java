package org.virtworkbench.testhosts;

import java.util.List;

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
        if (missing.isEmpty()) {
            return;
        }
        String text = "No test host can be started: " + String.join("; ", missing);
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(text);
        }
        throw new TestAbortedException(text);
    }
}
