package org.virtworkbench.ui.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Test;

class PixmapDecoderTest {

    @Test
    void readsPixelsRowByRow() throws IOException {
        ImageData image = PixmapDecoder.decode(pixmap("P6\n2 2\n255\n", 255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3));
        assertEquals(2, image.width);
        assertEquals(2, image.height);
        assertEquals(0xff0000, image.getPixel(0, 0));
        assertEquals(0x00ff00, image.getPixel(1, 0));
        assertEquals(0x0000ff, image.getPixel(0, 1));
        assertEquals(0x010203, image.getPixel(1, 1));
    }

    @Test
    void skipsCommentsInItsHead() throws IOException {
        assertEquals(0x0a0b0c, PixmapDecoder.decode(pixmap("P6 # made by hand\n# 9 9\n1 1 255 ", 10, 11, 12)).getPixel(0, 0));
    }

    @Test
    void scalesOtherMaxima() throws IOException {
        assertEquals(0xff7f00, PixmapDecoder.decode(pixmap("P6 1 1 100\n", 100, 50, 0)).getPixel(0, 0));
        assertEquals(0xff0080, PixmapDecoder.decode(pixmap("P6 1 1 65535\n", 255, 255, 0, 0, 128, 128)).getPixel(0, 0));
    }

    @Test
    void refusesWhatIsCutShortOrImpossible() {
        assertThrows(IOException.class, () -> PixmapDecoder.decode(pixmap("P6 2 1 255\n", 1, 2, 3)));
        assertThrows(IOException.class, () -> PixmapDecoder.decode(pixmap("P6 2 ")));
        assertThrows(IOException.class, () -> PixmapDecoder.decode(pixmap("P6 0 1 255\n")));
        assertThrows(IOException.class, () -> PixmapDecoder.decode(pixmap("P6 99999999 99999999 255\n")));
        assertThrows(IOException.class, () -> PixmapDecoder.decode(pixmap("P3 1 1 255\n1 2 3")));
    }

    private static byte[] pixmap(String head, int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        for (int value : bytes) {
            out.write(value);
        }
        return out.toByteArray();
    }
}
