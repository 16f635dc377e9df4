package org.virtworkbench.libvirt.internal.jna;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Keeps libvirt's own log off the standard error stream, unless the person asked for it by libvirt's environment variables. Whatever goes wrong is read as the
 * last error of a call, and told where it belongs.
 */
final class LibvirtLog {

    private static final String OUTPUTS = "LIBVIRT_LOG_OUTPUTS";

    private LibvirtLog() {
    }

    /** The C library's environment, which {@link System#getenv} does not change. */
    @SuppressWarnings("javadoc")
    interface Environment extends Library {

        int setenv(String name, String value, int overwrite);

        int unsetenv(String name);
    }

    /**
     * Initializes libvirt, which reads the variables once, then; what it starts later does not see them.
     *
     * @param api the library
     */
    static void initializeSilently(LibvirtApi api) {
        if (Platform.isWindows() || System.getenv(OUTPUTS) != null || System.getenv("LIBVIRT_DEBUG") != null) {
            api.virInitialize();
            return;
        }
        Environment environment = Native.load("c", Environment.class);
        environment.setenv(OUTPUTS, "4:file:/dev/null", 0);
        try {
            api.virInitialize();
        } finally {
            environment.unsetenv(OUTPUTS);
        }
    }
}
