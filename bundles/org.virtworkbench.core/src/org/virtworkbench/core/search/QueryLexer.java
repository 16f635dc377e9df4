package org.virtworkbench.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.virtworkbench.core.search.QueryToken.Value;

/** Cuts a query into its parts. */
final class QueryLexer {

    private final String text;
    private int at;
    private boolean closed;

    QueryLexer(String text) {
        this.text = text;
    }

    /** {@return the parts, in their order} */
    List<QueryToken> tokens() {
        List<QueryToken> tokens = new ArrayList<>();
        skipBlanks();
        while (at < text.length()) {
            tokens.add(token());
            skipBlanks();
        }
        return tokens;
    }

    private QueryToken token() {
        int start = at;
        closed = true;
        boolean negated = text.charAt(at) == '-';
        at += negated ? 1 : 0;
        int keyStart = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String sign = at > keyStart ? sign() : "";
        if (sign.isEmpty()) {
            at = keyStart;
            List<Value> words = values("|");
            return new QueryToken(start, at - start, negated, Optional.empty(), "", words, closed);
        }
        String key = text.substring(keyStart, at).toLowerCase(Locale.ROOT);
        at += sign.length();
        List<Value> values = values("|,");
        return new QueryToken(start, at - start, negated, Optional.of(key), sign, values, closed);
    }

    private String sign() {
        for (String sign : List.of(":", "=", ">=", "<=", ">", "<")) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        return "";
    }

    private List<Value> values(String separators) {
        List<Value> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean inside = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                inside = !inside;
                quoted = true;
            } else if (!inside && Character.isWhitespace(c)) {
                break;
            } else if (!inside && separators.indexOf(c) >= 0) {
                add(values, value, quoted);
                quoted = false;
            } else {
                value.append(c);
            }
        }
        add(values, value, quoted);
        closed = !inside;
        return values;
    }

    private static void add(List<Value> values, StringBuilder value, boolean quoted) {
        if (!value.isEmpty()) {
            values.add(new Value(value.toString(), quoted));
        }
        value.setLength(0);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
