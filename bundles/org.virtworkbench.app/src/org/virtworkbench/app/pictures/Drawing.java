package org.virtworkbench.app.pictures;

import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * What is to be drawn, and how large.
 *
 * @param length of the picture's text in bytes
 * @param sums of the text: its CRC-32 above its Adler-32
 * @param zoom in percent of its own size; 0 where width and height are given
 * @param width in pixels; 0 where the zoom is given
 * @param height in pixels; 0 where the zoom is given
 */
record Drawing(int length, long sums, int zoom, int width, int height) {

    /** {@return a drawing in percent of its own size} */
    static Drawing zoomed(byte[] svg, int zoom) {
        return new Drawing(svg.length, sums(svg), zoom, 0, 0);
    }

    /** {@return a drawing in pixels} */
    static Drawing sized(byte[] svg, int width, int height) {
        return new Drawing(svg.length, sums(svg), 0, width, height);
    }

    private static long sums(byte[] svg) {
        CRC32 crc = new CRC32();
        crc.update(svg);
        Adler32 adler = new Adler32();
        adler.update(svg);
        return crc.getValue() << Integer.SIZE | adler.getValue();
    }

    /** What records have by themselves is put together anew in each start, which takes longer than to read all pictures. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Drawing drawing && length == drawing.length && sums == drawing.sums && zoom == drawing.zoom
                && width == drawing.width && height == drawing.height;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sums) + zoom + width;
    }
}
