package org.virtworkbench.core.search;

import java.util.List;
import java.util.Optional;

/**
 * One part of a query between blanks.
 *
 * @param position of its first character
 * @param length in characters
 * @param negated whether a minus stands in front
 * @param key what stands before the sign, in lower case; empty for a word
 * @param sign {@code : = > >= < <=}; empty for a word
 * @param values what stands behind the sign, or the word; several mean any of them; none where nothing stands there
 * @param closed whether no closing quote is missing
 */
record QueryToken(int position, int length, boolean negated, Optional<String> key, String sign, List<Value> values, boolean closed) {

    /**
     * One value.
     *
     * @param text without quotes
     * @param quoted whether a part of it was in quotes
     */
    record Value(String text, boolean quoted) {
    }

    /** {@return whether what stands behind it is another way to match: a bar between blanks, or the word "or"} */
    boolean isOr() {
        return key.isEmpty() && !negated && closed
                && (values.isEmpty() && length == 1
                        || values.size() == 1 && !values.get(0).quoted() && values.get(0).text().equalsIgnoreCase("or"));
    }

    /** {@return the values as one text for a message} */
    String valueText() {
        return String.join(",", values.stream().map(Value::text).toList());
    }
}
