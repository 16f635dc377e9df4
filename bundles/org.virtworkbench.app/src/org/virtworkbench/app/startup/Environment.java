package org.virtworkbench.app.startup;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;

/**
 * Takes back a variable of the environment that the start script set for GTK alone: programs that are opened from here, as a browser, would
 * inherit it.
 */
public final class Environment {

    /** System property that names the variable. */
    private static final String PROPERTY = "org.virtworkbench.environment.drop";
    private static final String GTK_FUNCTIONS = "org.eclipse.swt.internal.gtk.OS";

    private Environment() {
    }

    /** Does it, where the script says so; to be called when there is a display, since GTK has read its environment by then. */
    public static void drop() {
        String name = System.getProperty(PROPERTY);
        if (name == null) {
            return;
        }
        try {
            // g_unsetenv: GTK's functions are there on Linux only
            Class<?> functions = Class.forName(GTK_FUNCTIONS, true, Display.class.getClassLoader());
            functions.getMethod("g_unsetenv", byte[].class).invoke(null, (name + '\0').getBytes(StandardCharsets.US_ASCII));
        } catch (ReflectiveOperationException e) {
            ILog.of(Environment.class).info(name + " stays in the environment of programs that are opened from here", e);
        }
    }
}
