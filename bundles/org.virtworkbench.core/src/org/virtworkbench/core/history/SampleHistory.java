package org.virtworkbench.core.history;

import java.util.Optional;
import java.util.UUID;

/** Samples of hosts and guests since they were first seen; an OSGi service, any thread. */
public interface SampleHistory {

    /** What is measured. */
    enum Metric {
        /** Percent, 0 to 100. */
        CPU,
        /** Bytes in use. */
        MEMORY,
        /** Bytes a second. */
        DISK_READ,
        /** Bytes a second. */
        DISK_WRITE,
        /** Bytes a second. */
        NETWORK_RECEIVE,
        /** Bytes a second. */
        NETWORK_SEND
    }

    /**
     * A piece of a curve.
     *
     * @param times milliseconds since 1970, rising
     * @param values one for each time; NaN where nothing was known
     */
    record Series(long[] times, double[] values) {
    }

    /**
     * {@return a copy of the newest samples, oldest first}
     *
     * @param host the profile's id
     * @param guest uuid; empty for the host itself
     * @param metric what
     * @param atMost number of samples
     */
    Series series(String host, Optional<UUID> guest, Metric metric, int atMost);
}
