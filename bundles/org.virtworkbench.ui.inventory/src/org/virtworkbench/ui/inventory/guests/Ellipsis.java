package org.virtworkbench.ui.inventory.guests;

import java.util.function.ToIntFunction;

/** Shortens words that are too wide for their cell, so that it can be seen that there is more. */
public final class Ellipsis {

    private static final String SIGN = "\u2026";

    private Ellipsis() {
    }

    /**
     * {@return the words, or as much of their beginning as fits with a sign that there is more; nothing but the sign where nothing fits}
     *
     * @param words one line
     * @param width of the cell
     * @param measure tells how wide words are painted
     */
    public static String fit(String words, int width, ToIntFunction<String> measure) {
        if (words.isEmpty() || measure.applyAsInt(words) <= width) {
            return words;
        }
        int fits = 0;
        int tooLong = words.length();
        while (fits + 1 < tooLong) {
            int middle = (fits + tooLong) / 2;
            if (measure.applyAsInt(cut(words, middle)) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return cut(words, fits);
    }

    /** Never in the middle of a character that takes two places. */
    private static String cut(String words, int length) {
        int end = length > 0 && Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
        return words.substring(0, end).stripTrailing() + SIGN;
    }
}
