package org.virtworkbench.terminal;

/**
 * How a character looks. A colour is {@link #DEFAULT}, a number of the palette from 0 to 255, or {@code 0x1RRGGBB}.
 *
 * @param foreground colour of the character
 * @param background colour behind it
 * @param attributes bits of {@link Attribute}s
 */
public record Style(int foreground, int background, int attributes) {

    /** The colour that is used where no program asks for one. */
    public static final int DEFAULT = -1;
    /** As everything begins. */
    public static final Style PLAIN = new Style(DEFAULT, DEFAULT, 0);

    private static final int DIRECT = 1 << 24;
    private static final int COMPONENT = 0xFF;

    /** {@return a colour outside the palette; only the lowest eight bits of each part count} */
    static int rgb(int red, int green, int blue) {
        return DIRECT | (red & COMPONENT) << 16 | (green & COMPONENT) << 8 | blue & COMPONENT;
    }

    /** {@return whether a colour is no number of the palette but {@code 0x1RRGGBB}} */
    public static boolean isDirect(int color) {
        return color >= DIRECT;
    }

    /** {@return whether it has an attribute} */
    public boolean has(Attribute attribute) {
        return (attributes & attribute.bit()) != 0;
    }

    Style with(Attribute attribute) {
        return new Style(foreground, background, attributes | attribute.bit());
    }

    Style without(Attribute attribute) {
        return new Style(foreground, background, attributes & ~attribute.bit());
    }

    Style onto(int color) {
        return new Style(foreground, color, attributes);
    }

    Style in(int color) {
        return new Style(color, background, attributes);
    }

    /** {@return how cleared cells look: the background stays, as terminals with {@code bce} do} */
    Style cleared() {
        return background == DEFAULT ? PLAIN : new Style(DEFAULT, background, 0);
    }
}
