package org.virtworkbench.core.log;

import java.util.Locale;
import java.util.Optional;

/** How much is written into the log, from least to most. */
public enum LogLevel {
    /** Only what broke. */
    ERROR,
    /** Also what is worth a look. */
    WARNING,
    /** Also what goes on with hosts and guests. */
    INFO,
    /** Also every call to a hypervisor with its duration. */
    DEBUG;

    /** {@return its value in the preferences} */
    public String preferenceValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the level with a value in the preferences, empty when there is none}
     *
     * @param value what is there, or null
     */
    public static Optional<LogLevel> of(String value) {
        for (LogLevel level : values()) {
            if (level.preferenceValue().equals(value)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
