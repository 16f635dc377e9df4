package org.virtworkbench.core.driver;

/**
 * How far a guest's job is ({@code virDomainGetJobStats}).
 *
 * @param operation what it does, such as {@code save} or {@code migration}
 * @param processed bytes done
 * @param remaining bytes to do
 * @param total bytes altogether, 0 when not known
 * @param elapsedMillis since its start in ms
 */
public record JobProgress(String operation, long processed, long remaining, long total, long elapsedMillis) {
}
