package org.virtworkbench.ui.console.screen;

import java.math.BigInteger;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;

/**
 * The way that works on every platform: what was written becomes a small image, drawn into a large one. Where a point is no whole number of pixels, or several of
 * them, more than was written is drawn: the pixels that share points with it.
 */
final class TiledPixelImage implements PixelImage {

    private static final int PERCENT = 100;
    private static final int DEPTH = 24;
    private static final int COLOR_BITS = 0xFFFFFF;
    private static final PaletteData COLORS = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final Device device;
    private final Image whole;
    /** So many pixels are {@link #points} points, the fewest that are a whole number of them. */
    private final int step;
    private final int points;
    private final int width;
    private final int height;
    private final int[] pixels;
    /** What was written since it was drawn, in pixels. */
    private Rectangle written = new Rectangle(0, 0, 0, 0);

    /**
     * @param device of the display
     * @param width in pixels
     * @param height in pixels
     * @param zoom of the display, in percent
     */
    TiledPixelImage(Device device, int width, int height, int zoom) {
        this.device = device;
        int common = BigInteger.valueOf(zoom).gcd(BigInteger.valueOf(PERCENT)).intValue();
        step = zoom / common;
        points = PERCENT / common;
        this.width = steps(Math.max(1, width)) * step;
        this.height = steps(Math.max(1, height)) * step;
        pixels = new int[this.width * this.height];
        whole = new Image(device, points(this.width), points(this.height));
        written = new Rectangle(0, 0, this.width, this.height);
        written(); // an image is white at first
    }

    private int steps(int wanted) {
        return (wanted + step - 1) / step;
    }

    /** {@return how many points as many pixels are that begin and end with whole ones} */
    private int points(int whole) {
        return whole / step * points;
    }

    @Override
    public void write(int x, int y, int[] source, int offset, int count) {
        int at = y * width + x;
        for (int i = 0; i < count; i++) {
            pixels[at + i] = source[offset + i] & COLOR_BITS;
        }
        Rectangle row = new Rectangle(x, y, count, 1);
        written = written.isEmpty() ? row : written.union(row);
    }

    @Override
    public void written() {
        if (written.isEmpty()) {
            return;
        }
        int left = written.x / step * step;
        int top = written.y / step * step;
        ImageData data = new ImageData(steps(written.x + written.width) * step - left, steps(written.y + written.height) * step - top,
                DEPTH,
                COLORS);
        for (int y = 0; y < data.height; y++) {
            data.setPixels(0, y, data.width, pixels, (top + y) * width + left);
        }
        written = new Rectangle(0, 0, 0, 0);
        Image tile = new Image(device, data);
        GC gc = new GC(whole);
        gc.drawImage(tile, 0, 0, data.width, data.height, points(left), points(top), points(data.width), points(data.height));
        gc.dispose();
        tile.dispose();
    }

    @Override
    public void paint(GC gc, int x, int y) {
        gc.drawImage(whole, x, y);
    }

    @Override
    public void close() {
        whole.dispose();
    }
}
