package org.virtworkbench.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.search.QueryToken.Value;
import org.virtworkbench.core.search.TextTest.Way;
import org.virtworkbench.model.inventory.Guest;

/** Makes tests of guests from the parts of a query; what is not understood becomes a problem and is left out. */
final class QueryParser {

    private static final int UUID_MIN = 4;

    private final List<List<Predicate<Guest>>> alternatives = new ArrayList<>();
    private final List<Predicate<Guest>> terms = new ArrayList<>();
    private final List<Predicate<Guest>> words = new ArrayList<>();
    private final List<QueryProblem> problems = new ArrayList<>();

    QueryParser(String text) {
        new QueryLexer(text).tokens().forEach(this::add);
        endAlternative();
    }

    /** {@return what a guest must pass, all tests of any of these, the cheap tests first} */
    List<List<Predicate<Guest>>> alternatives() {
        return alternatives;
    }

    /** One of which nothing is understood, or nothing is typed yet, is none. */
    private void endAlternative() {
        List<Predicate<Guest>> tests = Stream.concat(terms.stream(), words.stream()).toList();
        if (!tests.isEmpty()) {
            alternatives.add(tests);
        }
        terms.clear();
        words.clear();
    }

    List<QueryProblem> problems() {
        return problems;
    }

    private void add(QueryToken token) {
        if (token.isOr()) {
            endAlternative();
            return;
        }
        if (!token.closed()) {
            problem(token, Messages.problem_quote);
        }
        test(token).ifPresent(test -> (token.key().isEmpty() ? words : terms).add(token.negated() ? test.negate() : test));
    }

    private Optional<Predicate<Guest>> test(QueryToken token) {
        if (token.key().isEmpty()) {
            return token.values().isEmpty() ? lonely(token) : Optional.of(word(token.values()));
        }
        Optional<QueryKey> key = QueryKey.of(token.key().get());
        if (key.isEmpty()) {
            String keys = Stream.of(QueryKey.values()).map(QueryKey::word).collect(Collectors.joining(", "));
            return problem(token, NLS.bind(Messages.problem_unknownKey, token.key().get(), keys));
        }
        if (token.values().isEmpty()) {
            return problem(token, NLS.bind(Messages.problem_noValue, key.get().word(), key.get().example()));
        }
        return switch (key.get().kind()) {
            case KeyKind.Text text -> text(token, key.get(), text);
            case KeyKind.Choice choice -> choice(token, key.get(), choice);
            case KeyKind.Number number -> number(token, key.get(), number);
        };
    }

    private Optional<Predicate<Guest>> lonely(QueryToken token) {
        return token.closed() && token.negated() ? problem(token, Messages.problem_lonely) : Optional.empty();
    }

    private Optional<Predicate<Guest>> problem(QueryToken token, String message) {
        problems.add(new QueryProblem(token.position(), token.length(), message));
        return Optional.empty();
    }

    private static Predicate<Guest> word(List<Value> values) {
        Predicate<String> contains = TextTest.anyOf(values, Way.CONTAINS);
        Predicate<Guest> uuid = values.stream().map(value -> value.text().toLowerCase(Locale.ROOT))
                .filter(text -> text.length() >= UUID_MIN && text.matches("[0-9a-f-]+")).<Predicate<Guest>>map(
                        text -> guest -> guest.getUuid() != null && guest.getUuid().toString().startsWith(text))
                .reduce(guest -> false, Predicate::or);
        return guest -> contains.test(guest.getName()) || contains.test(guest.getTitle()) || TextTest.any(guest.getTags(), contains)
                || contains.test(guest.getFolder()) || contains.test(guest.getDescription())
                || guest.getHost() != null && contains.test(guest.getHost().getName()) || TextTest.any(guest.getAddresses(), contains)
                || uuid.test(guest);
    }

    private Optional<Predicate<Guest>> text(QueryToken token, QueryKey key, KeyKind.Text kind) {
        if (isComparison(token)) {
            return problem(token, NLS.bind(Messages.problem_compare, new Object[] { key.word(), token.sign(), token.valueText() }));
        }
        Predicate<String> test = TextTest.anyOf(token.values(), token.sign().equals("=") ? Way.WHOLE : kind.way());
        return Optional.of(guest -> kind.any().test(guest, test));
    }

    private static boolean isComparison(QueryToken token) {
        return token.sign().startsWith("<") || token.sign().startsWith(">");
    }

    private Optional<Predicate<Guest>> choice(QueryToken token, QueryKey key, KeyKind.Choice kind) {
        if (isComparison(token)) {
            return problem(token, NLS.bind(Messages.problem_compare, new Object[] { key.word(), token.sign(), token.valueText() }));
        }
        Optional<Predicate<Guest>> any = Optional.empty();
        for (Value value : token.values()) {
            String beginning = Folded.of(value.text());
            List<String> words = kind.traits().containsKey(beginning) ? List.of(beginning) : key.values(beginning);
            if (words.isEmpty()) {
                problem(token,
                        NLS.bind(Messages.problem_choice, new Object[] { value.text(), key.word(), String.join(", ", kind.words()) }));
            }
            for (String word : words) {
                Predicate<Guest> trait = kind.traits().get(word);
                any = Optional.of(any.map(others -> others.or(trait)).orElse(trait));
            }
        }
        return any;
    }

    private Optional<Predicate<Guest>> number(QueryToken token, QueryKey key, KeyKind.Number kind) {
        Optional<DoublePredicate> any = Optional.empty();
        for (Value value : token.values()) {
            Optional<Double> limit = Amount.of(value.text(), kind.size());
            if (limit.isEmpty()) {
                problem(token, Amount.problem(value.text(), kind.size(), key.example()));
                continue;
            }
            DoublePredicate compared = Amount.compared(token.sign(), limit.get());
            any = Optional.of(any.map(others -> others.or(compared)).orElse(compared));
        }
        ToDoubleFunction<Guest> number = kind.number();
        return any.map(test -> guest -> test.test(number.applyAsDouble(guest)));
    }
}
