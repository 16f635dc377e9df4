package org.virtworkbench.core.search;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.inventory.Guest;

/**
 * What guests a person asks for, by words and by terms such as {@code state:running host:a tag:web mem>4G or state:paused}. Immutable. Half-typed and wrong parts are left
 * out and told as {@link #problems()}, so that a list can follow the typing.
 */
public final class GuestQuery {

    private final String text;
    private final List<List<Predicate<Guest>>> alternatives;
    private final List<QueryProblem> problems;

    private GuestQuery(String text, QueryParser parser) {
        this.text = text;
        this.alternatives = parser.alternatives();
        this.problems = List.copyOf(parser.problems());
    }

    /**
     * Reads a query; never fails.
     *
     * @param text as a person types it; an empty one asks for all guests
     * @return what is understood of it
     */
    public static GuestQuery parse(String text) {
        return new GuestQuery(text, new QueryParser(text));
    }

    /** {@return whether a guest is one of those that are asked for} Called in the model's realm. */
    public boolean matches(Guest guest) {
        for (int i = 0; i < alternatives.size(); i++) {
            if (passes(guest, alternatives.get(i))) {
                return true;
            }
        }
        return alternatives.isEmpty();
    }

    private static boolean passes(Guest guest, List<Predicate<Guest>> tests) {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).test(guest)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether all guests are asked for} */
    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /** {@return what is not understood, in its order; empty when all is} */
    public List<QueryProblem> problems() {
        return problems;
    }

    /** {@return the query as it was typed} */
    public String text() {
        return text;
    }

    /**
     * {@return ways to go on: keys, and the values of keys that have a fixed set}
     *
     * @param prefix the query from its beginning to the caret
     */
    public static List<Completion> completions(String prefix) {
        int start = lastBlank(prefix) + 1;
        start += prefix.startsWith("-", start) ? 1 : 0;
        String part = prefix.substring(start);
        int colon = part.indexOf(':');
        if (colon < 0) {
            int position = start;
            String beginning = Folded.of(part);
            return Stream.of(QueryKey.values()).filter(key -> key.word().startsWith(beginning))
                    .map(key -> new Completion(position, key.opening(), key.description())).toList();
        }
        int value = Math.max(colon, Math.max(part.lastIndexOf(','), part.lastIndexOf('|'))) + 1;
        int position = start + value;
        return QueryKey.of(Folded.of(part.substring(0, colon))).stream()
                .flatMap(key -> key.values(Folded.of(part.substring(value))).stream())
                .map(word -> new Completion(position, word, "")).toList();
    }

    private static int lastBlank(String text) {
        int at = text.length() - 1;
        while (at >= 0 && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** {@return the language in a few lines, for a person; what each key is for, {@link #completions} tell} */
    public static String describe() {
        String keys = Stream.of(QueryKey.values()).map(QueryKey::word).collect(Collectors.joining(", "));
        return String.join("\n", Messages.help_words, Messages.help_quotes, Messages.help_minus, Messages.help_or,
                Messages.help_alternatives, Messages.help_star, Messages.help_compare, NLS.bind(Messages.help_keys, keys));
    }

    /** {@return the query as it was typed} */
    @Override
    public String toString() {
        return text;
    }
}
