package org.virtworkbench.ui.console.serial;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.virtworkbench.terminal.Attribute;
import org.virtworkbench.terminal.Colors;
import org.virtworkbench.terminal.Style;
import org.virtworkbench.ui.theme.Palette;

/** Which colours the styles of a terminal have in a theme. The sixteen colours that programs mean by name are readable on its background. UI thread. */
final class TerminalColors {

    private static final int[] ON_LIGHT = { 0x24292F, 0xC62A31, 0x1D7F3B, 0x8A6100, 0x1F63C6, 0x8A3FA0, 0x007A87, 0x6B7480, 0x4C5560,
            0xD93A40, 0x208B42, 0x9C6E00, 0x2F72D6, 0xA04FB8, 0x00868F, 0x9AA4B0 };
    private static final int[] ON_DARK = { 0x6F7A87, 0xF57B73, 0x4FC079, 0xE6B450, 0x69AEF8, 0xD993DD, 0x4CC4D0, 0xC3CAD2, 0x77818D,
            0xFF9A94, 0x7BDD9C, 0xF5CF7E, 0x93C6FF, 0xECB3F0, 0x7FE0EA, 0xFFFFFF };
    private static final int BOLD_TO_BRIGHT = 8;
    private static final int SELECTION_SHARE = 35;
    private static final int PERCENT = 100;
    private static final int MOST = 4096;

    private final RGB background;
    private final RGB text;
    private final RGB selection;
    private final int[] named;
    private final Map<RGB, Color> colors = new HashMap<>();

    TerminalColors(Palette palette) {
        background = palette.background();
        text = palette.text();
        selection = mix(palette.accent(), background, SELECTION_SHARE);
        named = palette.dark() ? ON_DARK : ON_LIGHT;
    }

    /** {@return the colour of characters} */
    Color foreground(Style style, boolean reversed, boolean selected) {
        boolean inverse = style.has(Attribute.INVERSE) != reversed;
        RGB front = inverse ? behind(style) : front(style);
        RGB back = selected ? selection : inverse ? front(style) : behind(style);
        if (style.has(Attribute.HIDDEN)) {
            return color(back);
        }
        return color(style.has(Attribute.FAINT) ? mix(front, back, 55) : front);
    }

    /** {@return the colour behind characters} */
    Color background(Style style, boolean reversed, boolean selected) {
        boolean inverse = style.has(Attribute.INVERSE) != reversed;
        return color(selected ? selection : inverse ? front(style) : behind(style));
    }

    /** {@return the colour of the cursor} */
    Color cursor() {
        return color(text);
    }

    private RGB front(Style style) {
        int number = style.foreground();
        boolean bright = style.has(Attribute.BOLD) && number >= 0 && number < BOLD_TO_BRIGHT;
        return number == Style.DEFAULT ? text : rgb(bright ? number + BOLD_TO_BRIGHT : number);
    }

    private RGB behind(Style style) {
        return style.background() == Style.DEFAULT ? background : rgb(style.background());
    }

    private RGB rgb(int color) {
        int value = Style.isDirect(color) ? color : color < Colors.CHOSEN ? named[color] : Colors.rgb(color);
        return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }

    private static RGB mix(RGB one, RGB other, int share) {
        return new RGB(mix(one.red, other.red, share), mix(one.green, other.green, share), mix(one.blue, other.blue, share));
    }

    private static int mix(int one, int other, int share) {
        return (one * share + other * (PERCENT - share)) / PERCENT;
    }

    private Color color(RGB values) {
        if (colors.size() > MOST) {
            colors.clear(); // they need no disposal
        }
        return colors.computeIfAbsent(values, Color::new);
    }
}
