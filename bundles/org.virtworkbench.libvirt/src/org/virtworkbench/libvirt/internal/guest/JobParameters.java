package org.virtworkbench.libvirt.internal.guest;

import org.virtworkbench.core.driver.JobProgress;

import com.sun.jna.Pointer;

/** Reads what {@code virDomainGetJobStats} tells. */
final class JobParameters {

    private static final int SIZE = 96;
    private static final int VALUE = 88;

    private static final String[] OPERATIONS = { "job", "start", "save", "restore", "migration", "migration", "snapshot", "revert", "dump",
            "backup", "snapshot delete" };

    private JobParameters() {
    }

    static JobProgress read(Pointer parameters, int count) {
        int operation = 0;
        long processed = 0;
        long remaining = 0;
        long total = 0;
        long elapsed = 0;
        for (int i = 0; i < count; i++) {
            Pointer parameter = parameters.share((long) i * SIZE);
            switch (parameter.getString(0, "US-ASCII")) {
                case "operation" -> operation = parameter.getInt(VALUE);
                case "data_processed" -> processed = parameter.getLong(VALUE);
                case "data_remaining" -> remaining = parameter.getLong(VALUE);
                case "data_total" -> total = parameter.getLong(VALUE);
                case "time_elapsed" -> elapsed = parameter.getLong(VALUE);
                default -> { // of no interest here
                }
            }
        }
        String name = operation >= 0 && operation < OPERATIONS.length ? OPERATIONS[operation] : OPERATIONS[0];
        return new JobProgress(name, processed, remaining, total, elapsed);
    }
}
