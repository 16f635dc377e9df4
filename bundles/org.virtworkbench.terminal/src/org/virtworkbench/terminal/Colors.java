package org.virtworkbench.terminal;

/** The part of the palette of 256 colours that is the same everywhere: a cube and a scale of grey, as xterm has them. The first 16 belong to the theme. */
public final class Colors {

    /** How many colours a theme chooses. */
    public static final int CHOSEN = 16;

    private static final int CUBE = 6;
    private static final int FIRST_GREY = CHOSEN + CUBE * CUBE * CUBE;
    private static final int LOWEST = 55;
    private static final int STEP = 40;
    private static final int DARKEST_GREY = 8;
    private static final int GREY_STEP = 10;

    private Colors() {
    }

    /**
     * {@return a colour as {@code 0xRRGGBB}}
     *
     * @param index {@link #CHOSEN} to 255
     */
    public static int rgb(int index) {
        if (index >= FIRST_GREY) {
            int level = DARKEST_GREY + (index - FIRST_GREY) * GREY_STEP;
            return level << 16 | level << 8 | level;
        }
        int place = index - CHOSEN;
        return level(place / (CUBE * CUBE)) << 16 | level(place / CUBE % CUBE) << 8 | level(place % CUBE);
    }

    private static int level(int step) {
        return step == 0 ? 0 : LOWEST + step * STEP;
    }
}
