package org.virtworkbench.ui.console.screen;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** The way that works on every platform: rows that follow on each other become a small image, drawn into a large one. */
final class TiledPixelImage implements PixelImage {

    private static final int DEPTH = 24;
    private static final PaletteData COLORS = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final Device device;
    private final Image whole;
    private final int zoom;
    private final List<int[]> rows = new ArrayList<>();
    private int left;
    private int top;

    /**
     * @param device of the display
     * @param width in pixels
     * @param height in pixels
     * @param zoom of the display, in percent
     */
    TiledPixelImage(Device device, int width, int height, int zoom) {
        this.device = device;
        this.zoom = zoom;
        whole = new Image(device, Math.max(1, points(width)), Math.max(1, points(height)));
    }

    @Override
    public void write(int x, int y, int[] pixels, int offset, int count) {
        if (!rows.isEmpty() && (x != left || y != top + rows.size() || count != rows.getFirst().length)) {
            written();
        }
        if (rows.isEmpty()) {
            left = x;
            top = y;
        }
        int[] row = new int[count];
        System.arraycopy(pixels, offset, row, 0, count);
        rows.add(row);
    }

    @Override
    public void written() {
        if (rows.isEmpty()) {
            return;
        }
        ImageData data = new ImageData(rows.getFirst().length, rows.size(), DEPTH, COLORS);
        for (int y = 0; y < rows.size(); y++) {
            int[] row = rows.get(y);
            for (int x = 0; x < row.length; x++) {
                row[x] &= 0xFFFFFF;
            }
            data.setPixels(0, y, row.length, row, 0);
        }
        rows.clear();
        Image tile = new Image(device, data);
        GC gc = new GC(whole);
        gc.drawImage(tile, 0, 0, data.width, data.height, points(left), points(top), points(data.width), points(data.height));
        gc.dispose();
        tile.dispose();
    }

    private int points(int pixels) {
        return pixels * 100 / zoom;
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
