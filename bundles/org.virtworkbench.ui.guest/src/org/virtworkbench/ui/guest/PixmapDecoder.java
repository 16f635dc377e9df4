package org.virtworkbench.ui.guest;

import java.io.IOException;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Reads a portable pixmap of kind P6 (netpbm's {@code ppm(5)}), which QEMU makes of a screen where it can't make a PNG. */
final class PixmapDecoder {

    private static final int MOST_PIXELS = 64 * 1024 * 1024;

    private final byte[] data;
    private int position;

    private PixmapDecoder(byte[] data) {
        this.data = data;
    }

    /** {@return whether this is such a pixmap} */
    static boolean accepts(byte[] data) {
        return data.length > 2 && data[0] == 'P' && data[1] == '6';
    }

    /**
     * {@return the picture}
     *
     * @param data a whole pixmap
     * @throws IOException when it is none, or cut short
     */
    static ImageData decode(byte[] data) throws IOException {
        return new PixmapDecoder(data).decode();
    }

    private ImageData decode() throws IOException {
        if (!accepts(data)) {
            throw new IOException("This is no P6 pixmap.");
        }
        position = 2;
        int width = number();
        int height = number();
        int maximum = number();
        position++; // exactly one white space before the pixels
        int bytes = maximum < 256 ? 1 : 2;
        if (width <= 0 || height <= 0 || maximum <= 0 || maximum > 65535 || (long) width * height > MOST_PIXELS) {
            throw new IOException("The pixmap has an impossible size.");
        }
        if (data.length - position < 3L * bytes * width * height) {
            throw new IOException("The pixmap is cut short.");
        }
        ImageData image = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = sample(bytes, maximum) << 16 | sample(bytes, maximum) << 8 | sample(bytes, maximum);
                image.setPixel(x, y, pixel);
            }
        }
        return image;
    }

    private int sample(int bytes, int maximum) {
        int value = data[position++] & 0xff;
        if (bytes == 2) {
            value = value << 8 | data[position++] & 0xff;
        }
        return maximum == 255 ? value : Math.min(255, value * 255 / maximum);
    }

    private int number() throws IOException {
        skipSpace();
        int value = 0;
        int digits = 0;
        while (position < data.length && data[position] >= '0' && data[position] <= '9' && digits < 8) {
            value = value * 10 + data[position++] - '0';
            digits++;
        }
        if (digits == 0) {
            throw new IOException("The pixmap's head has no number where one belongs.");
        }
        return value;
    }

    private void skipSpace() {
        while (position < data.length && (Character.isWhitespace(data[position]) || data[position] == '#')) {
            if (data[position] == '#') {
                while (position < data.length && data[position] != '\n') {
                    position++;
                }
            } else {
                position++;
            }
        }
    }
}
