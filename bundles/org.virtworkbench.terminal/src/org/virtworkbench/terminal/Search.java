package org.virtworkbench.terminal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/** Looks for text, line by line. Upper and lower case are the same. */
final class Search {

    private final LongFunction<Line> lines;
    private final String wanted;

    Search(LongFunction<Line> lines, String wanted) {
        this.lines = lines;
        this.wanted = wanted.toLowerCase(Locale.ROOT);
    }

    /** {@return the last occurrence that begins before a place} */
    Optional<Range> before(Place place, long oldest) {
        int limit = place.column() - 1;
        for (long number = place.line(); number >= oldest; number--) {
            Text text = new Text(lines.apply(number));
            int found = limit < 0 ? -1 : text.text.lastIndexOf(wanted, text.indexAt(limit));
            if (found >= 0) {
                return Optional.of(text.range(number, found, wanted.length()));
            }
            limit = Integer.MAX_VALUE;
        }
        return Optional.empty();
    }

    /** {@return the first occurrence that begins at a place or behind it} */
    Optional<Range> after(Place place, long end) {
        int from = place.column();
        for (long number = place.line(); number < end; number++) {
            Text text = new Text(lines.apply(number));
            int found = text.text.indexOf(wanted, text.indexAt(from));
            if (found >= 0) {
                return Optional.of(text.range(number, found, wanted.length()));
            }
            from = 0;
        }
        return Optional.empty();
    }

    /** A line's text, with the column of each of its characters. */
    private static final class Text {

        private final String text;
        private final int[] columns;

        Text(Line line) {
            int length = line.length();
            StringBuilder builder = new StringBuilder();
            int[] places = new int[length * 2 + 1];
            for (int column = 0; column < length; column++) {
                int character = line.character(column);
                if (character != Line.RIGHT_HALF) {
                    int lower = Character.toLowerCase(character);
                    for (int i = 0; i < Character.charCount(lower); i++) {
                        places[builder.length() + i] = column;
                    }
                    builder.appendCodePoint(lower);
                }
            }
            places[builder.length()] = length;
            text = builder.toString();
            columns = places;
        }

        int indexAt(int column) {
            int index = 0;
            while (index < text.length() && columns[index] < column) {
                index++;
            }
            return index;
        }

        Range range(long line, int index, int count) {
            return new Range(new Place(line, columns[index]), new Place(line, columns[index + count]));
        }
    }
}
