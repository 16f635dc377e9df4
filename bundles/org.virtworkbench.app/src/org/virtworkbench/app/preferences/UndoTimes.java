package org.virtworkbench.app.preferences;

import java.time.Duration;
import java.util.stream.IntStream;

import org.virtworkbench.ui.format.Format;

/** For how long deleted guests can be brought back: what there is to choose from, in minutes. */
final class UndoTimes {

    private static final int[] MINUTES = { 0, 1, 5, 15, 60, 24 * 60 };

    private UndoTimes() {
    }

    /** {@return what each is called, with its value, as a choice wants it} */
    static String[][] namesAndValues() {
        return IntStream.of(MINUTES).mapToObj(minutes -> new String[] {
                minutes == 0 ? Messages.UndoTimes_off : Format.duration(Duration.ofMinutes(minutes)), Integer.toString(minutes) })
                .toArray(String[][]::new);
    }
}
