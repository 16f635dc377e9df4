package org.virtworkbench.app.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.internal.image.SVGRasterizer;

/**
 * Gives SWT the pixels of SVG pictures that an earlier start drew: the JDK's painter and all that reads SVG need not even be loaded then. What is not kept yet is
 * drawn by the rasterizer that comes with SWT, and kept when the program ends. SWT finds it on the flat class path of the fast start alone, where the system
 * property {@value #PROPERTY} names the file.
 */
public final class KeptPictures implements SVGRasterizer {

    /** Names the file that the pictures are kept in; without it all are drawn. */
    public static final String PROPERTY = "org.virtworkbench.pictures";

    private final Optional<PictureFile> file;
    private final Supplier<SVGRasterizer> painter;
    private final Map<Drawing, ImageData> pictures;
    private boolean fresh;

    /** Made by SWT, once. */
    public KeptPictures() {
        this(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(PictureFile::new), KeptPictures::findPainter);
        if (file.isPresent()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::keep, "pictures"));
        }
    }

    /**
     * @param file to read, and to write to by {@link #keep()}
     * @param painter gives who draws what is not kept
     */
    KeptPictures(Optional<PictureFile> file, Supplier<SVGRasterizer> painter) {
        this.file = file;
        this.painter = painter;
        pictures = file.map(PictureFile::read).orElseGet(java.util.HashMap::new);
    }

    private static SVGRasterizer findPainter() {
        return ServiceLoader.load(SVGRasterizer.class, SVGRasterizer.class.getClassLoader()).stream()
                .filter(each -> each.type() != KeptPictures.class)
                .findFirst().map(ServiceLoader.Provider::get).orElseThrow(() -> new SWTException(SWT.ERROR_UNSUPPORTED_FORMAT));
    }

    @Override
    public ImageData rasterizeSVG(InputStream stream, int zoom) {
        byte[] svg = bytes(stream);
        return picture(new Drawing(text(svg), zoom, 0, 0), rest -> rest.rasterizeSVG(new ByteArrayInputStream(svg), zoom));
    }

    @Override
    public ImageData rasterizeSVG(InputStream stream, int width, int height) {
        byte[] svg = bytes(stream);
        return picture(new Drawing(text(svg), 0, width, height), rest -> rest.rasterizeSVG(new ByteArrayInputStream(svg), width, height));
    }

    private synchronized ImageData picture(Drawing wanted, Function<SVGRasterizer, ImageData> draw) {
        ImageData kept = pictures.get(wanted);
        if (kept == null) {
            kept = draw.apply(painter.get());
            pictures.put(wanted, kept);
            fresh = true;
        }
        return (ImageData) kept.clone(); // whoever gets it may change it
    }

    /** Writes what is kept, where something new is. A file that can't be written is no harm: the next start draws again. */
    synchronized void keep() {
        if (!fresh || file.isEmpty()) {
            return;
        }
        try {
            file.get().write(pictures);
            fresh = false;
        } catch (IOException e) {
            // nobody looks any more, and nothing is lost
        }
    }

    private static byte[] bytes(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new SWTException(SWT.ERROR_IO, e.getMessage());
        }
    }

    private static String text(byte[] svg) {
        return new String(svg, StandardCharsets.ISO_8859_1);
    }
}
