package org.virtworkbench.ui.console.wall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.Screenshot;

class ScreenshotReaderTest {

    private static Screenshot pixmap(String header, int... bytes) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        for (int value : bytes) {
            data.write(value);
        }
        return new Screenshot("image/x-portable-pixmap", data.toByteArray());
    }

    @Test
    void readsPixmapsWithComments() throws IOException {
        Thumbnail picture = ScreenshotReader.read(pixmap("P6\n# made by hand\n2 1\n255\n", 255, 0, 16, 1, 2, 3), 100, 100);
        assertEquals(2, picture.width());
        assertArrayEquals(new int[] { 0xFF0010, 0x010203 }, picture.pixels());
    }

    @Test
    void makesPicturesSmallerByTheMeanOfTheirPixels() {
        Thumbnail picture = Thumbnail.of(4, 2, new int[] { 0xFF000000, 0xFF020202, 0, 0, 0x040404, 0x060606, 0, 0x080808 }, 2, 2);
        assertEquals(1, picture.height());
        assertArrayEquals(new int[] { 0x030303, 0x020202 }, picture.pixels());
        assertEquals(7, Thumbnail.of(7, 3, new int[21], 100, 100).width());
    }

    @Test
    void refusesWhatLies() {
        assertThrows(IOException.class, () -> ScreenshotReader.read(pixmap("P6 9 9 255\n", 1, 2, 3), 10, 10));
        assertThrows(IOException.class, () -> ScreenshotReader.read(pixmap("P6 99999 99999 255\n"), 10, 10));
        assertThrows(IOException.class, () -> ScreenshotReader.read(pixmap("P6 x"), 10, 10));
    }
}
