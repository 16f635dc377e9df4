package org.virtworkbench.terminal;

/** Select graphic rendition: which style the next characters have (ECMA-48, 8.3.117; ITU T.416 for colours; xterm for the bright ones). */
final class Rendition {

    private static final Attribute[] ON = { Attribute.BOLD, Attribute.FAINT, Attribute.ITALIC, Attribute.UNDERLINE, Attribute.BLINK,
            Attribute.BLINK, Attribute.INVERSE, Attribute.HIDDEN, Attribute.STRIKE };
    private static final int EIGHT = 8;
    private static final int LAST_COLOR = 255;

    private Rendition() {
    }

    static Style apply(Parameters numbers, Style before) {
        Style style = before;
        for (int i = 0; i < numbers.count(); i++) {
            int code = numbers.at(i);
            if (numbers.isBelow(i)) {
                continue;
            }
            if (code == 38 || code == 48) {
                int color = color(numbers, i + 1);
                style = color == Style.DEFAULT ? style : code == 38 ? style.in(color) : style.onto(color);
                i += numbers.isBelow(i + 1) ? 0 : taken(numbers.at(i + 1));
            } else if (code == 4 && numbers.isBelow(i + 1)) {
                style = numbers.at(i + 1) == 0 ? style.without(Attribute.UNDERLINE) : style.with(Attribute.UNDERLINE);
            } else {
                style = apply(code, style);
            }
        }
        return style;
    }

    private static Style apply(int code, Style style) {
        return switch (code) {
            case 0 -> Style.PLAIN;
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> style.with(ON[code - 1]);
            case 21 -> style.with(Attribute.UNDERLINE);
            case 22 -> style.without(Attribute.BOLD).without(Attribute.FAINT);
            case 23 -> style.without(Attribute.ITALIC);
            case 24 -> style.without(Attribute.UNDERLINE);
            case 25 -> style.without(Attribute.BLINK);
            case 27 -> style.without(Attribute.INVERSE);
            case 28 -> style.without(Attribute.HIDDEN);
            case 29 -> style.without(Attribute.STRIKE);
            case 30, 31, 32, 33, 34, 35, 36, 37 -> style.in(code - 30);
            case 39 -> style.in(Style.DEFAULT);
            case 40, 41, 42, 43, 44, 45, 46, 47 -> style.onto(code - 40);
            case 49 -> style.onto(Style.DEFAULT);
            case 90, 91, 92, 93, 94, 95, 96, 97 -> style.in(code - 90 + EIGHT);
            case 100, 101, 102, 103, 104, 105, 106, 107 -> style.onto(code - 100 + EIGHT);
            default -> style;
        };
    }

    /** {@return how many numbers belong to a colour that is written with semicolons} */
    private static int taken(int kind) {
        return kind == 2 ? 4 : kind == 5 ? 2 : 1;
    }

    private static int color(Parameters numbers, int kind) {
        if (numbers.at(kind) == 5) {
            return Math.min(LAST_COLOR, numbers.at(kind + 1));
        }
        if (numbers.at(kind) != 2) {
            return Style.DEFAULT;
        }
        // with colons there is a colour space between, which nobody fills in
        boolean space = numbers.isBelow(kind) && numbers.isBelow(kind + 4);
        int red = kind + (space ? 2 : 1);
        return Style.rgb(numbers.at(red), numbers.at(red + 1), numbers.at(red + 2));
    }
}
