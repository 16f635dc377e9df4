package org.virtworkbench.app.preferences;

import java.util.Arrays;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.virtworkbench.core.log.LogLevel;
import org.virtworkbench.core.log.ProgramLog;
import org.virtworkbench.ui.Settings;

/** The levels of the log for a person, and the preference that keeps the chosen one. */
public final class LogLevels {

    private LogLevels() {
    }

    /** {@return the name of a level} */
    public static String name(LogLevel level) {
        return switch (level) {
            case ERROR -> Messages.LogLevels_error;
            case WARNING -> Messages.LogLevels_warning;
            case INFO -> Messages.LogLevels_info;
            case DEBUG -> Messages.LogLevels_debug;
        };
    }

    /** Sets a level, from now on and for later starts. */
    public static void choose(LogLevel level) {
        InstanceScope.INSTANCE.getNode(ProgramLog.NODE).put(ProgramLog.LEVEL, level.preferenceValue());
        Settings.keep(ProgramLog.NODE);
    }

    static String[][] namesAndValues() {
        return Arrays.stream(LogLevel.values()).map(level -> new String[] { name(level), level.preferenceValue() })
                .toArray(String[][]::new);
    }
}
