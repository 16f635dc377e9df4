package org.virtworkbench.ui.console.recording;

/** Times within a recording, as players write them. */
final class PlayTime {

    private static final long MILLIS = 1000;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private PlayTime() {
    }

    /** {@return such as 0:07, 12:30 or 1:02:03} */
    static String text(long millis) {
        long seconds = millis / MILLIS;
        String minutes = String.format("%d:%02d", seconds / MINUTE % MINUTE, seconds % MINUTE);
        return seconds < HOUR ? minutes : String.format("%d:%02d:%02d", seconds / HOUR, seconds / MINUTE % MINUTE, seconds % MINUTE);
    }
}
