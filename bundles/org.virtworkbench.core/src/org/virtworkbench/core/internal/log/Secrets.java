package org.virtworkbench.core.internal.log;

import java.util.regex.Pattern;

/** Makes passwords unreadable that got into a text in spite of all: as attribute or element of a definition, or in a URI. */
final class Secrets {

    private static final String HIDDEN = "***";

    /** What may hold one; a plain look for it is cheaper than the patterns. */
    private static final String[] MARKS = { "pass", "Pass", "secret", "://" };

    private Secrets() {
    }

    /** Made when a text first may hold a password. */
    private static final class Patterns {
        static final Pattern ATTRIBUTE = Pattern
                .compile("(?i)((?:passwd|password|passphrase|secret)\\s*=\\s*)('[^']*'|\"[^\"]*\"|[^\\s&'\"<>,;]+)");
        static final Pattern ELEMENT = Pattern.compile("(?i)(<(passwd|password|passphrase)[^>]*>)[^<]*(</\\2>)");
        static final Pattern USER = Pattern.compile("(://[^/\\s:@]+:)[^/\\s@]+@");
    }

    static String hide(String text) {
        for (String mark : MARKS) {
            if (text.contains(mark)) {
                String hidden = Patterns.ATTRIBUTE.matcher(text).replaceAll("$1" + HIDDEN);
                hidden = Patterns.ELEMENT.matcher(hidden).replaceAll("$1" + HIDDEN + "$3");
                return Patterns.USER.matcher(hidden).replaceAll("$1" + HIDDEN + '@');
            }
        }
        return text;
    }
}
