package org.virtworkbench.core.log;

import java.nio.file.Path;

/**
 * The one readable log of the program; an OSGi service, any thread. What the platform logs and what happens on hosts goes there by itself. Passwords in
 * what is written are made unreadable.
 */
public interface ProgramLog {

    /** The preference node that keeps the level. */
    String NODE = "org.virtworkbench.core";
    /** Preference: the level, see {@link LogLevel#preferenceValue()}; {@link LogLevel#INFO} when not set. */
    String LEVEL = "logLevel";

    /**
     * {@return whether something of this level would be written now}
     *
     * @param level its level
     */
    boolean shows(LogLevel level);

    /**
     * Sets the level until the end of the program, or until the person chooses another one in the preferences.
     *
     * @param level the new one
     */
    void setLevel(LogLevel level);

    /**
     * Writes a line, later, in order; returns at once.
     *
     * @param level its level; nothing is written when the log is set to less
     * @param source who says it: a bundle, or a host
     * @param text what
     */
    void write(LogLevel level, String source, String text);

    /** {@return the file; older ones lie beside it with a number at the end} */
    Path file();

    /** Waits until all that was said before is in the file; never on the UI thread. */
    void flush();
}
