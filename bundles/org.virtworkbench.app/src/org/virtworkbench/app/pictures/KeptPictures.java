package org.virtworkbench.app.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
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

    private static final String JFACE_POLICY = "org.eclipse.jface.internal.InternalPolicy";

    private final Optional<PictureFile> file;
    private final Supplier<SVGRasterizer> painter;
    private final Map<Drawing, PackedPicture> pictures;
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
        pictures = file.map(PictureFile::read).orElseGet(HashMap::new);
    }

    /**
     * Has JFace ask SWT, and thereby this class, for all its pictures. By itself it names files to GTK, which reads SVG with a library of seven megabytes, and draws
     * anew in each start. Does nothing where no pictures are kept.
     */
    public static void replaceGtk() {
        if (System.getProperty(PROPERTY) == null) {
            return;
        }
        try {
            Class<?> policy = Class.forName(JFACE_POLICY, true, ImageDescriptor.class.getClassLoader());
            policy.getField("DEBUG_LOAD_URL_IMAGE_DESCRIPTOR_DIRECTLY").setBoolean(null, true);
        } catch (ReflectiveOperationException e) {
            ILog.of(KeptPictures.class).info("GTK draws the icons", e);
        }
    }

    private static SVGRasterizer findPainter() {
        return ServiceLoader.load(SVGRasterizer.class, SVGRasterizer.class.getClassLoader()).stream()
                .filter(each -> each.type() != KeptPictures.class)
                .findFirst().map(ServiceLoader.Provider::get).orElseThrow(() -> new SWTException(SWT.ERROR_UNSUPPORTED_FORMAT));
    }

    @Override
    public ImageData rasterizeSVG(InputStream stream, int zoom) {
        byte[] svg = bytes(stream);
        return picture(Drawing.zoomed(svg, zoom), rest -> rest.rasterizeSVG(new ByteArrayInputStream(svg), zoom));
    }

    @Override
    public ImageData rasterizeSVG(InputStream stream, int width, int height) {
        byte[] svg = bytes(stream);
        return picture(Drawing.sized(svg, width, height), rest -> rest.rasterizeSVG(new ByteArrayInputStream(svg), width, height));
    }

    private synchronized ImageData picture(Drawing wanted, Function<SVGRasterizer, ImageData> draw) {
        PackedPicture kept = pictures.get(wanted);
        if (kept != null) {
            try {
                return kept.picture();
            } catch (IOException | RuntimeException e) {
                // drawn anew
            }
        }
        ImageData drawn = draw.apply(painter.get());
        pictures.put(wanted, PackedPicture.of(drawn));
        fresh = true;
        return drawn;
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
}
