package org.virtworkbench.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the parts of an XML document apart, for their colours. */
final class XmlColouring {

    private static final Pattern MARKUP = Pattern
            .compile("(?s)<!--.*?-->|<[?!/]?[^\\s<>/?]+|[?/]?>|([^\\s<>=\"'/]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    /** What a part is. */
    enum Kind {
        /** A comment. */
        COMMENT,
        /** The name of an element with its bracket. */
        TAG,
        /** The name of an attribute. */
        NAME,
        /** The value of an attribute with its quotes. */
        VALUE
    }

    /** A part, by its place in the text. */
    record Span(int start, int length, Kind kind) {
    }

    private XmlColouring() {
    }

    /** {@return the parts that have a colour, in their order, none over another} */
    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = MARKUP.matcher(text);
        boolean inside = false;
        while (matcher.find()) {
            String found = matcher.group();
            if (found.startsWith("<!--")) {
                spans.add(span(matcher, 0, Kind.COMMENT));
            } else if (found.startsWith("<")) {
                inside = true;
                spans.add(span(matcher, 0, Kind.TAG));
            } else if (matcher.group(1) == null) {
                inside = false;
                spans.add(span(matcher, 0, Kind.TAG));
            } else if (inside) {
                spans.add(span(matcher, 1, Kind.NAME));
                spans.add(span(matcher, 2, Kind.VALUE));
            }
        }
        return spans;
    }

    private static Span span(Matcher matcher, int group, Kind kind) {
        return new Span(matcher.start(group), matcher.end(group) - matcher.start(group), kind);
    }
}
