package org.virtworkbench.ui.theme;

import org.eclipse.swt.graphics.RGB;

/**
 * The colours of everything that Virt Workbench paints itself, for a light or a dark window. The style sheets in the
 * application bundle use the same values. Text reaches a contrast of 4.5:1 on {@link #background()}, lines and signs
 * reach 3:1 (WCAG 2.1, 1.4.3 and 1.4.11). Colours are never the only mark of a state: icons differ by shape, and
 * series by their label. Values only: whoever paints makes and disposes the SWT colours.
 *
 * @param dark whether these are the colours of a dark window
 * @param background behind tables, editors and other content
 * @param surface of cards and of the chrome around content
 * @param border hairlines between surfaces
 * @param text for reading
 * @param muted text of second rank: labels, units, hints
 * @param greyed text and lines of what is out of date, because its host cannot be reached (3:1, as for inactive parts)
 * @param accent links, focus, the selected thing
 * @param running guests that run, tasks that ended well
 * @param paused paused guests, warnings
 * @param danger crashed guests, failures, what cannot be undone
 * @param grid lines behind a chart
 * @param cpu processor time
 * @param memory memory in use
 * @param disk disk transfer
 * @param network network transfer
 */
public record Palette(boolean dark, RGB background, RGB surface, RGB border, RGB text, RGB muted, RGB greyed, RGB accent,
        RGB running, RGB paused, RGB danger, RGB grid, Series cpu, Series memory, Series disk, Series network) {

    private static final double CHOSEN = 0.3;

    /**
     * A measured series. The four hues of a palette stay apart for people with protanopia, deuteranopia and
     * tritanopia (after Okabe and Ito).
     *
     * @param line the curve
     * @param fill the area below the curve, opaque
     */
    public record Series(RGB line, RGB fill) {
    }

    /**
     * Chooses the colours that fit a window.
     *
     * @param dark whether the window is dark
     * @return the palette
     */
    public static Palette of(boolean dark) {
        return dark ? darkColours() : lightColours();
    }

    private static Palette lightColours() {
        return new Palette(false, rgb(0xffffff), rgb(0xf5f6f8), rgb(0xdfe3e8), rgb(0x24292f), rgb(0x5c6670),
                rgb(0x8a939d), rgb(0x1f63c6), rgb(0x1d7f3b), rgb(0xb96a00), rgb(0xc62a31), rgb(0xe8ebef),
                new Series(rgb(0x0072b2), rgb(0xd6e8f4)), new Series(rgb(0xc46a00), rgb(0xf7e6d3)),
                new Series(rgb(0x00855f), rgb(0xd3ebe3)), new Series(rgb(0xa8508a), rgb(0xf0e0ea)));
    }

    private static Palette darkColours() {
        return new Palette(true, rgb(0x1f2328), rgb(0x272c33), rgb(0x3a414a), rgb(0xdce1e7), rgb(0x9aa4b0),
                rgb(0x77818d), rgb(0x69aef8), rgb(0x4fc079), rgb(0xe6a640), rgb(0xf57b73), rgb(0x30363e),
                new Series(rgb(0x56b4e9), rgb(0x273c4b)), new Series(rgb(0xf0a83c), rgb(0x443822)),
                new Series(rgb(0x3fc79a), rgb(0x243f3a)), new Series(rgb(0xd993bd), rgb(0x403642)));
    }

    /** {@return behind what is switched on: the accent, thinned so that {@link #text()} can be read on it} */
    public RGB chosen() {
        return new RGB(mixed(accent.red, background.red), mixed(accent.green, background.green), mixed(accent.blue, background.blue));
    }

    private static int mixed(int some, int most) {
        return (int) Math.round(most + CHOSEN * (some - most));
    }

    private static RGB rgb(int value) {
        return new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }
}
