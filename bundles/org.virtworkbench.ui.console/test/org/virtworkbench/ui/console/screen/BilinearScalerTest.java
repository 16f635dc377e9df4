package org.virtworkbench.ui.console.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BilinearScalerTest {

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private static int[] scale(int[] source, int fromWidth, int fromHeight, int toWidth, int toHeight) {
        BilinearScaler scaler = new BilinearScaler(fromWidth, fromHeight, toWidth, toHeight);
        int[] result = new int[toWidth * toHeight];
        int[] row = new int[toWidth];
        for (int y = 0; y < toHeight; y++) {
            scaler.row(source, y, 0, row, toWidth);
            System.arraycopy(row, 0, result, y * toWidth, toWidth);
        }
        return result;
    }

    @Test
    void mixesNeighbours() {
        assertArrayEquals(new int[] { BLACK, 0xFF3F3F3F, 0xFFBFBFBF, WHITE }, scale(new int[] { BLACK, WHITE }, 2, 1, 4, 1));
        assertArrayEquals(new int[] { BLACK, 0xFF3F3F3F, 0xFFBFBFBF, WHITE }, scale(new int[] { BLACK, WHITE }, 1, 2, 1, 4));
        assertArrayEquals(new int[] { 0xFF7F7F7F }, scale(new int[] { BLACK, WHITE, WHITE, BLACK }, 2, 2, 1, 1));
    }

    @Test
    void keepsColoursApart() {
        assertArrayEquals(new int[] { 0xFF800000, 0xFF008000, 0xFF000080 },
                scale(new int[] { 0xFF800000, 0xFF008000, 0xFF000080 }, 3, 1, 3, 1));
    }

    @Test
    void startsInTheMiddleOfARow() {
        int[] source = { BLACK, WHITE };
        int[] row = new int[2];
        new BilinearScaler(2, 1, 4, 1).row(source, 0, 2, row, 2);
        assertArrayEquals(new int[] { 0xFFBFBFBF, WHITE }, row);
    }

    @Test
    void staysInsideAtAnySize() {
        int[] source = new int[7 * 5];
        java.util.Arrays.fill(source, 0xFF123456);
        for (int width = 1; width < 30; width++) {
            for (int height = 1; height < 30; height++) {
                for (int pixel : scale(source, 7, 5, width, height)) {
                    assertEquals(0xFF123456, pixel);
                }
            }
        }
    }
}
