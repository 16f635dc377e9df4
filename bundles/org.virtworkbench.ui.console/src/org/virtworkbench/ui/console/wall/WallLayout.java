package org.virtworkbench.ui.console.wall;

/**
 * Where the tiles of a wall are. In points.
 *
 * @param columns how many are side by side, at least 1
 * @param width of a tile
 * @param height of a tile, with its caption
 */
record WallLayout(int columns, int width, int height) {

    /** Between tiles and around them. */
    static final int GAP = 12;
    private static final int NARROWEST = 220;
    private static final int WIDE = 16;
    private static final int HIGH = 10;

    /**
     * {@return the layout that fills a width with tiles that are as wide as a screen is to its height}
     *
     * @param room how wide the wall is
     * @param caption how high the text below a picture is
     */
    static WallLayout of(int room, int caption) {
        int columns = Math.max(1, (room - GAP) / (NARROWEST + GAP));
        int width = Math.max(NARROWEST / 2, (room - GAP) / columns - GAP);
        return new WallLayout(columns, width, width * HIGH / WIDE + caption);
    }

    /** {@return the left edge of a tile} */
    int x(int index) {
        return GAP + index % columns * (width + GAP);
    }

    /** {@return the upper edge of a tile} */
    int y(int index) {
        return GAP + index / columns * (height + GAP);
    }

    /** {@return how high all tiles are together} */
    int total(int count) {
        return GAP + (count + columns - 1) / columns * (height + GAP);
    }

    /** {@return the tile at a point, -1 between tiles} */
    int at(int x, int y, int count) {
        int column = (x - GAP) / (width + GAP);
        int row = (y - GAP) / (height + GAP);
        int index = row * columns + column;
        boolean inside = x >= GAP && y >= GAP && column < columns && (x - GAP) % (width + GAP) < width
                && (y - GAP) % (height + GAP) < height;
        return inside && index < count ? index : -1;
    }
}
