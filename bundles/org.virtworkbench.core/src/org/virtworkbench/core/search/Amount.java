package org.virtworkbench.core.search;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

/** Numbers and sizes as a person types them. */
final class Amount {

    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)%?");
    private static final Pattern SIZE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([kmgtKMGT]?)(?:[iI]?[bB])?");
    private static final String UNITS = "KMGT";

    private Amount() {
    }

    /** {@return the number, in bytes where it is a size; empty when it is none} */
    static Optional<Double> of(String text, boolean size) {
        Matcher match = (size ? SIZE : NUMBER).matcher(text);
        if (!match.matches() || size && match.group(2).isEmpty()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(match.group(1));
        return Optional.of(size ? number * Math.pow(1024, UNITS.indexOf(Character.toUpperCase(match.group(2).charAt(0))) + 1.0) : number);
    }

    /** {@return what is wrong with a text that is no amount} */
    static String problem(String text, boolean size, String example) {
        if (!size) {
            return NLS.bind(Messages.problem_number, text, example);
        }
        return NLS.bind(NUMBER.matcher(text).matches() ? Messages.problem_unit : Messages.problem_size, text);
    }

    /** {@return the comparison with a limit} What is not known is never like it. */
    static DoublePredicate compared(String sign, double limit) {
        return switch (sign) {
            case ">" -> number -> number > limit;
            case ">=" -> number -> number >= limit;
            case "<" -> number -> number < limit;
            case "<=" -> number -> number <= limit;
            default -> number -> number == limit;
        };
    }
}
