package org.virtworkbench.ui.console.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Paints with SWT alone, into an image that nobody sees. */
class TiledPixelImageTest {

    private static final int RED = 0xFF0000;
    private static final int GREEN = 0x00FF00;
    private static final int BLUE = 0x0000FF;
    private static final int BLACK = 0;
    private static final int WHITE = 0xFFFFFF;
    private static final int SIZE = 12;

    private static Display display;

    @BeforeAll
    static void open() {
        display = new Display();
    }

    @AfterAll
    static void close() {
        display.dispose();
    }

    private static ImageData painted(int width, int height, int zoom, int x, int y, Consumer<PixelImage> writer) {
        Image target = new Image(display, SIZE, SIZE);
        GC gc = new GC(target);
        try (PixelImage image = new TiledPixelImage(display, width, height, zoom)) {
            writer.accept(image);
            image.paint(gc, x, y);
            return target.getImageData();
        } finally {
            gc.dispose();
            target.dispose();
        }
    }

    private static int color(ImageData picture, int x, int y) {
        var rgb = picture.palette.getRGB(picture.getPixel(x, y));
        return rgb.red << 16 | rgb.green << 8 | rgb.blue;
    }

    @Test
    void isBlackAtFirst() {
        ImageData picture = painted(2, 2, 100, 1, 1, image -> {});
        assertEquals(BLACK, color(picture, 1, 1));
        assertEquals(BLACK, color(picture, 2, 2));
        assertEquals(WHITE, color(picture, 0, 0));
        assertEquals(WHITE, color(picture, 3, 2));
    }

    @Test
    void rowsAreWhereTheyWereWrittenWhereverTheImageIsPainted() {
        ImageData picture = painted(4, 3, 100, 2, 5, image -> {
            image.write(1, 0, new int[] { BLUE, RED, GREEN, BLUE }, 1, 2);
            image.write(0, 2, new int[] { 0x7F000000 | BLUE }, 0, 1); // the highest byte does not matter
            image.written();
        });
        assertEquals(BLACK, color(picture, 2, 5));
        assertEquals(RED, color(picture, 3, 5));
        assertEquals(GREEN, color(picture, 4, 5));
        assertEquals(BLACK, color(picture, 5, 5));
        assertEquals(BLACK, color(picture, 3, 6));
        assertEquals(BLUE, color(picture, 2, 7));
        assertEquals(WHITE, color(picture, 2, 8));
    }

    @Test
    void whatIsWrittenLaterLeavesTheRest() {
        ImageData picture = painted(4, 4, 100, 0, 0, image -> {
            for (int y = 0; y < 4; y++) {
                image.write(0, y, new int[] { RED, RED, RED, RED }, 0, 4);
            }
            image.written();
            image.write(2, 1, new int[] { GREEN }, 0, 1);
            image.written();
            image.written(); // nothing new
        });
        assertEquals(GREEN, color(picture, 2, 1));
        assertEquals(RED, color(picture, 1, 1));
        assertEquals(RED, color(picture, 3, 1));
        assertEquals(RED, color(picture, 2, 0));
        assertEquals(RED, color(picture, 2, 2));
    }

    @Test
    void aSinglePixelIsSeenWhereAPointIsSeveralOfThem() {
        for (int zoom : new int[] { 125, 150, 175, 200, 300 }) {
            for (int at = 0; at < 7; at++) {
                int place = at;
                ImageData picture = painted(7, 7, zoom, 0, 0, image -> {
                    image.write(place, place, new int[] { WHITE }, 0, 1);
                    image.written();
                });
                int point = at * 100 / zoom;
                assertTrue((color(picture, point, point) & 0xFF) > 0, "pixel " + at + " at " + zoom + " %");
            }
        }
    }

    @Test
    void hasRoomForItsLastPixels() {
        ImageData picture = painted(7, 5, 150, 0, 0, image -> {
            for (int y = 0; y < 5; y++) {
                image.write(0, y, new int[] { GREEN, GREEN, GREEN, GREEN, GREEN, GREEN, GREEN }, 0, 7);
            }
            image.written();
        });
        assertEquals(GREEN, color(picture, 0, 0));
        assertEquals(GREEN, color(picture, 3, 2));
        assertEquals(WHITE, color(picture, 7, 0));
        assertEquals(WHITE, color(picture, 0, 5));
    }
}
