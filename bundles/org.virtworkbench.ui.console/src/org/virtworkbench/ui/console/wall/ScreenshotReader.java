package org.virtworkbench.ui.console.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.virtworkbench.core.driver.Screenshot;

/** Reads the pictures that hypervisors make of screens: PNG, and the portable pixmap of older ones, which SWT does not know. Any thread. */
final class ScreenshotReader {

    private static final int BYTE = 0xFF;
    private static final int MOST_PIXELS = 32 << 20;
    private static final int PIXEL_BYTES = 3;

    private ScreenshotReader() {
    }

    /**
     * {@return a small picture}
     *
     * @throws IOException when the picture can't be read
     */
    static Thumbnail read(Screenshot shot, int mostWidth, int mostHeight) throws IOException {
        byte[] data = shot.data();
        return data.length > 1 && data[0] == 'P' && data[1] == '6' ? pixmap(data, mostWidth, mostHeight)
                : other(data, mostWidth, mostHeight);
    }

    private static Thumbnail pixmap(byte[] data, int mostWidth, int mostHeight) throws IOException {
        Header header = new Header(data);
        int width = header.next();
        int height = header.next();
        int brightest = header.next();
        int start = header.place + 1;
        long size = (long) width * height;
        if (brightest != BYTE || size > MOST_PIXELS || data.length - start < size * PIXEL_BYTES) {
            throw new IOException("A pixmap of " + width + " × " + height + " pixels in " + data.length + " bytes");
        }
        int[] pixels = new int[(int) size];
        for (int i = 0; i < pixels.length; i++) {
            int at = start + i * PIXEL_BYTES;
            pixels[i] = (data[at] & BYTE) << 16 | (data[at + 1] & BYTE) << 8 | data[at + 2] & BYTE;
        }
        return Thumbnail.of(width, height, pixels, mostWidth, mostHeight);
    }

    private static Thumbnail other(byte[] data, int mostWidth, int mostHeight) throws IOException {
        try {
            ImageData image = new ImageLoader().load(new ByteArrayInputStream(data))[0];
            int[] pixels = new int[image.width * image.height];
            for (int y = 0; y < image.height; y++) {
                for (int x = 0; x < image.width; x++) {
                    RGB color = image.palette.getRGB(image.getPixel(x, y));
                    pixels[y * image.width + x] = color.red << 16 | color.green << 8 | color.blue;
                }
            }
            return Thumbnail.of(image.width, image.height, pixels, mostWidth, mostHeight);
        } catch (SWTException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The numbers at the beginning of a pixmap, between blanks and comments. */
    private static final class Header {

        private static final int MOST = 1 << 16;

        private final byte[] data;
        private int place = 2;

        Header(byte[] data) {
            this.data = data;
        }

        int next() throws IOException {
            while (place < data.length && (Character.isWhitespace(data[place]) || data[place] == '#')) {
                if (data[place] == '#') {
                    while (place < data.length && data[place] != '\n') {
                        place++;
                    }
                } else {
                    place++;
                }
            }
            int number = 0;
            int first = place;
            while (place < data.length && Character.isDigit(data[place]) && number < MOST) {
                number = number * 10 + data[place++] - '0';
            }
            if (place == first) {
                throw new IOException("A pixmap without its size");
            }
            return number;
        }
    }
}
