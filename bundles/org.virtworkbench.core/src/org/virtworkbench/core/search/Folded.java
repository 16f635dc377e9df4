package org.virtworkbench.core.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without difference of case and accents. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {
    }

    /** {@return the text in lower case, without accents} */
    static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace("\u00df", "ss");
    }

    /** {@return whether a text contains another one that is folded already} Makes no new text where the first one is plain ASCII. */
    static boolean contains(String text, String folded) {
        if (!isAscii(text)) {
            return of(text).contains(folded);
        }
        if (folded.isEmpty()) {
            return true;
        }
        char lower = folded.charAt(0);
        char upper = Character.toUpperCase(lower);
        for (int i = 0, last = text.length() - folded.length(); i <= last; i++) {
            char c = text.charAt(i);
            if ((c == lower || c == upper) && text.regionMatches(true, i, folded, 0, folded.length())) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a text begins with another one that is folded already} */
    static boolean startsWith(String text, String folded) {
        return isAscii(text) ? text.regionMatches(true, 0, folded, 0, folded.length()) : of(text).startsWith(folded);
    }

    /** {@return whether a text is another one that is folded already} */
    static boolean is(String text, String folded) {
        return isAscii(text) ? text.equalsIgnoreCase(folded) : of(text).equals(folded);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
