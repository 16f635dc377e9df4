package org.virtworkbench.core.inventory;

import java.util.Comparator;

/** Orders texts as a person does: digits by their number, so that {@code web-2} comes before {@code web-10}; letters whatever their case. Allocates nothing. */
public final class NaturalOrder implements Comparator<String> {

    private static final char ASCII_END = 128;
    private static final int TO_LOWER = 'a' - 'A';

    @Override
    public int compare(String a, String b) {
        if (a == b) {
            return 0; // as the name of one host, in each comparison of its guests
        }
        int i = firstToCompare(a, b);
        int j = i;
        while (i < a.length() && j < b.length()) {
            char c = a.charAt(i);
            char d = b.charAt(j);
            if (isDigit(c) && isDigit(d)) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int order = compareNumbers(a, i, endA, b, j, endB);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Character.compare(fold(c), fold(d));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    /** {@return from where on two texts can differ} Names of many guests begin alike. A number that is not alike to its end begins before. */
    private static int firstToCompare(String a, String b) {
        int end = Math.min(a.length(), b.length());
        int i = 0;
        while (i < end && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        while (i > 0 && isDigit(a.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = skipZeros(a, fromA, endA);
        int j = skipZeros(b, fromB, endB);
        int order = Integer.compare(endA - i, endB - j);
        while (order == 0 && i < endA) {
            order = Character.compare(a.charAt(i++), b.charAt(j++));
        }
        return order;
    }

    private static int skipZeros(String text, int from, int end) {
        int i = from;
        while (i < end - 1 && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int endOfDigits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char fold(char c) {
        if (c < ASCII_END) {
            return c >= 'A' && c <= 'Z' ? (char) (c + TO_LOWER) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
