package org.virtworkbench.core.event;

import java.time.Instant;

import org.virtworkbench.core.operation.Target;

/**
 * Something that happened on a host.
 *
 * @param number rises with each entry
 * @param time when it was heard
 * @param severity how grave it is
 * @param target on what
 * @param text what, for a person: "Started (booted)"
 */
public record LogEntry(long number, Instant time, Severity severity, Target target, String text) {

    /** How grave something is. */
    public enum Severity {
        /** In the course of things. */
        INFO,
        /** Worth a look. */
        WARNING,
        /** Something broke. */
        ERROR
    }
}
