package org.virtworkbench.ui.console.screen;

import java.util.Optional;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;

/** A picture whose pixels are written in parts and that is painted often. UI thread. */
public interface PixelImage extends AutoCloseable {

    /** A way to make such pictures that some platforms have. */
    @FunctionalInterface
    interface Maker {
        /**
         * Makes a black one.
         *
         * @param device of the display
         * @param width in pixels
         * @param height in pixels
         * @param zoom of the display, in percent
         * @return the picture; empty where it can't be made this way
         */
        Optional<PixelImage> make(Device device, int width, int height, int zoom);
    }

    /**
     * Writes a row of pixels, to be seen after {@link #written}.
     *
     * @param x first column
     * @param y row
     * @param pixels {@code 0xRRGGBB}; the highest byte of each does not matter
     * @param offset of the first one
     * @param count how many
     */
    void write(int x, int y, int[] pixels, int offset, int count);

    /** Ends writing a part. */
    void written();

    /**
     * Paints it.
     *
     * @param gc to paint with
     * @param x left edge, in points
     * @param y upper edge, in points
     */
    void paint(GC gc, int x, int y);

    /** Frees its resources. */
    @Override
    void close();
}
