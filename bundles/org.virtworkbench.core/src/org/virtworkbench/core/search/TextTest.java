package org.virtworkbench.core.search;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tests of single texts, from what a person typed. */
final class TextTest {

    /** What is asked for where the person says nothing else. */
    enum Way {
        CONTAINS, BEGINS, WHOLE
    }

    private TextTest() {
    }

    /**
     * {@return whether a text is like any of these}
     *
     * @param values what to look for; one that has an asterisk outside of quotes must fit the whole text
     * @param way how the others are looked for
     */
    static Predicate<String> anyOf(List<QueryToken.Value> values, Way way) {
        return values.stream().map(value -> one(value, way)).reduce(text -> false, Predicate::or);
    }

    /** {@return whether any of the texts passes} */
    static boolean any(List<String> texts, Predicate<String> test) {
        for (int i = 0; i < texts.size(); i++) {
            if (test.test(texts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<String> one(QueryToken.Value value, Way way) {
        String folded = Folded.of(value.text());
        if (!value.quoted() && folded.indexOf('*') >= 0) {
            Predicate<String> whole = glob(folded).asMatchPredicate();
            return text -> whole.test(Folded.of(text));
        }
        return switch (way) {
            case CONTAINS -> text -> Folded.contains(text, folded);
            case BEGINS -> text -> Folded.startsWith(text, folded);
            case WHOLE -> text -> Folded.is(text, folded);
        };
    }

    private static Pattern glob(String folded) {
        StringBuilder pattern = new StringBuilder();
        for (String part : folded.split("\\*+", -1)) {
            pattern.append(Pattern.quote(part)).append(".*");
        }
        pattern.setLength(pattern.length() - ".*".length());
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
