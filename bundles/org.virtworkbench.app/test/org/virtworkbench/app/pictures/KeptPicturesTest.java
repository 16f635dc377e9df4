package org.virtworkbench.app.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.internal.image.SVGRasterizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are drawn once and found again. */
class KeptPicturesTest {

    @TempDir
    private Path folder;
    private final List<String> drawn = new ArrayList<>();

    /** Draws pictures whose first byte tells how large they were asked for. */
    private final class Painter implements SVGRasterizer {

        @Override
        public ImageData rasterizeSVG(InputStream stream, int zoom) {
            return draw(stream, zoom);
        }

        @Override
        public ImageData rasterizeSVG(InputStream stream, int width, int height) {
            return draw(stream, width + height);
        }

        private ImageData draw(InputStream stream, int mark) {
            try {
                drawn.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8) + ' ' + mark);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            ImageData picture = new ImageData(2, 1, 24, new PaletteData(0xff, 0xff00, 0xff0000));
            picture.data[0] = (byte) mark;
            picture.alphaData = mark % 2 == 0 ? new byte[] { (byte) mark, 0 } : null;
            return picture;
        }
    }

    private KeptPictures start() {
        return new KeptPictures(Optional.of(new PictureFile(folder.resolve("pictures"))), Painter::new);
    }

    private static InputStream svg(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void drawsEachSizeOnce() {
        KeptPictures pictures = start();
        pictures.rasterizeSVG(svg("<svg>ä</svg>"), 100);
        pictures.rasterizeSVG(svg("<svg>ä</svg>"), 100);
        pictures.rasterizeSVG(svg("<svg>ä</svg>"), 200);
        pictures.rasterizeSVG(svg("<svg>ä</svg>"), 100, 2);
        pictures.rasterizeSVG(svg("<svg>o</svg>"), 100);

        assertEquals(List.of("<svg>ä</svg> 100", "<svg>ä</svg> 200", "<svg>ä</svg> 102", "<svg>o</svg> 100"), drawn);
    }

    @Test
    void findsThemAgainInTheNextStart() {
        KeptPictures first = start();
        ImageData clear = first.rasterizeSVG(svg("<svg/>"), 100);
        ImageData solid = first.rasterizeSVG(svg("<svg/>"), 2, 3);
        first.keep();
        drawn.clear();

        KeptPictures second = start();
        assertSame(clear, second.rasterizeSVG(svg("<svg/>"), 100));
        assertSame(solid, second.rasterizeSVG(svg("<svg/>"), 2, 3));
        assertNull(second.rasterizeSVG(svg("<svg/>"), 2, 3).alphaData);

        assertEquals(List.of(), drawn);
    }

    private static void assertSame(ImageData expected, ImageData actual) {
        assertEquals(expected.width, actual.width);
        assertEquals(expected.height, actual.height);
        assertEquals(expected.depth, actual.depth);
        assertEquals(expected.bytesPerLine, actual.bytesPerLine);
        assertEquals(expected.getPixel(0, 0), actual.getPixel(0, 0));
        assertArrayEquals(expected.data, actual.data);
        assertArrayEquals(expected.alphaData, actual.alphaData);
    }

    @Test
    void givesEachCallerPixelsOfItsOwn() {
        KeptPictures pictures = start();
        pictures.rasterizeSVG(svg("<svg/>"), 100).data[0] = 1;

        assertEquals(100, pictures.rasterizeSVG(svg("<svg/>"), 100).data[0]);
    }

    @Test
    void drawsAnewWhereTheFileIsTorn() throws IOException {
        KeptPictures first = start();
        first.rasterizeSVG(svg("<svg/>"), 100);
        first.keep();
        byte[] whole = Files.readAllBytes(folder.resolve("pictures"));

        for (int length = 0; length < whole.length; length++) {
            Files.write(folder.resolve("pictures"), java.util.Arrays.copyOf(whole, length));
            drawn.clear();
            assertEquals(100, start().rasterizeSVG(svg("<svg/>"), 100).data[0]);
            assertEquals(1, drawn.size(), "a file of " + length + " bytes");
        }
    }

    @Test
    void drawsAnewWhatIsNoPicture() throws IOException {
        byte[] text = "<svg/>".getBytes(StandardCharsets.UTF_8);
        new PictureFile(folder.resolve("pictures")).write(Map.of(Drawing.zoomed(text, 100), new PackedPicture(new byte[] { 1, 2, 3 })));

        assertEquals(100, start().rasterizeSVG(svg("<svg/>"), 100).data[0]);
        assertEquals(1, drawn.size());
    }

    /** It is in no interface of the platform, and so may be gone with its next version. */
    @Test
    void findsWhatMakesJFaceAskForPictures() throws ReflectiveOperationException {
        Field direct = Class.forName("org.eclipse.jface.internal.InternalPolicy").getField("DEBUG_LOAD_URL_IMAGE_DESCRIPTOR_DIRECTLY");
        boolean before = direct.getBoolean(null);
        System.setProperty(KeptPictures.PROPERTY, folder.resolve("pictures").toString());
        try {
            direct.setBoolean(null, false);
            KeptPictures.replaceGtk();
            assertTrue(direct.getBoolean(null));
        } finally {
            System.clearProperty(KeptPictures.PROPERTY);
            direct.setBoolean(null, before);
        }
    }

    @Test
    void doesNotMindAFolderThatIsGone() {
        KeptPictures pictures = new KeptPictures(Optional.of(new PictureFile(folder.resolve("gone").resolve("pictures"))), Painter::new);
        pictures.rasterizeSVG(svg("<svg/>"), 100);
        pictures.keep();

        assertEquals(List.of("<svg/> 100"), drawn);
    }
}
