package org.virtworkbench.ui.console.wall;

import org.virtworkbench.rfb.FrameBuffer;

/**
 * A small picture of a screen.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels row after row, {@code 0xRRGGBB}; not to be written
 */
record Thumbnail(int width, int height, int[] pixels) {

    private static final int BYTE = 0xFF;

    /** {@return a small picture of what a console shows} */
    static Thumbnail of(FrameBuffer frame, int mostWidth, int mostHeight) {
        return of(frame.width(), frame.height(), frame.pixels(), mostWidth, mostHeight);
    }

    /**
     * {@return a picture made smaller, in its own shape; each pixel is the mean of those that it stands for}
     *
     * @param width of the picture
     * @param height of the picture
     * @param pixels of the picture, {@code 0xRRGGBB}; the highest bits do not matter
     * @param mostWidth how wide it may be
     * @param mostHeight how high it may be
     */
    static Thumbnail of(int width, int height, int[] pixels, int mostWidth, int mostHeight) {
        double factor = Math.min(1, Math.min((double) mostWidth / Math.max(1, width), (double) mostHeight / Math.max(1, height)));
        int w = Math.max(1, (int) Math.round(width * factor));
        int h = Math.max(1, (int) Math.round(height * factor));
        int[] small = new int[w * h];
        if (width > 0 && height > 0) {
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    small[y * w + x] = mean(pixels, width, x * width / w, Math.max(x * width / w + 1, (x + 1) * width / w),
                            y * height / h, Math.max(y * height / h + 1, (y + 1) * height / h));
                }
            }
        }
        return new Thumbnail(w, h, small);
    }

    private static int mean(int[] pixels, int stride, int left, int right, int top, int bottom) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = pixels[y * stride + x];
                red += pixel >> 16 & BYTE;
                green += pixel >> 8 & BYTE;
                blue += pixel & BYTE;
            }
        }
        int count = (right - left) * (bottom - top);
        return red / count << 16 | green / count << 8 | blue / count;
    }
}
