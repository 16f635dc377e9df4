package org.virtworkbench.ui.console.screen;

/** Scales parts of a picture, mixing each pixel of the four around its place. Columns are worked out once for a pair of sizes. One thread. */
final class BilinearScaler {

    private static final int ONE = 256;
    private static final int RED_BLUE = 0x00FF00FF;
    private static final int GREEN = 0x0000FF00;
    private static final int OPAQUE = 0xFF000000;

    private final int fromWidth;
    private final int fromHeight;
    private final int toHeight;
    private final int[] columns;
    private final int[] weights;

    /**
     * @param fromWidth width of the source
     * @param fromHeight height of the source
     * @param toWidth width of the result
     * @param toHeight height of the result
     */
    BilinearScaler(int fromWidth, int fromHeight, int toWidth, int toHeight) {
        this.fromWidth = fromWidth;
        this.fromHeight = fromHeight;
        this.toHeight = toHeight;
        columns = new int[toWidth];
        weights = new int[toWidth];
        for (int x = 0; x < toWidth; x++) {
            long place = place(x, fromWidth, toWidth);
            columns[x] = (int) (place / ONE);
            weights[x] = (int) (place % ONE);
        }
    }

    /**
     * Scales one row.
     *
     * @param source pixels of the whole source, {@code 0xRRGGBB}; the highest byte of each does not matter
     * @param y row of the result
     * @param x first column of the result
     * @param row takes the pixels from its start
     * @param count how many
     */
    void row(int[] source, int y, int x, int[] row, int count) {
        long place = place(y, fromHeight, toHeight);
        int weight = (int) (place % ONE);
        int upper = (int) (place / ONE) * fromWidth;
        int lower = weight == 0 ? upper : upper + fromWidth;
        for (int i = 0; i < count; i++) {
            int column = columns[x + i];
            int across = weights[x + i];
            int next = across == 0 ? column : column + 1;
            int above = mix(source[upper + column], source[upper + next], across);
            int below = mix(source[lower + column], source[lower + next], across);
            row[i] = mix(above, below, weight) | OPAQUE;
        }
    }

    /** {@return the place in the source, in 256ths of a pixel: centres of pixels fall on each other, the edges stay inside} */
    private static long place(int index, int from, int to) {
        long place = ((2L * index + 1) * from * ONE / to - ONE) / 2;
        return Math.clamp(place, 0, (from - 1L) * ONE);
    }

    private static int mix(int a, int b, int weight) {
        if (weight == 0 || a == b) {
            return a;
        }
        int redBlue = (a & RED_BLUE) * (ONE - weight) + (b & RED_BLUE) * weight >>> 8;
        int green = (a & GREEN) * (ONE - weight) + (b & GREEN) * weight >>> 8;
        return redBlue & RED_BLUE | green & GREEN;
    }
}
