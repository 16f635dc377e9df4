package org.virtworkbench.ui.console.gtk;

import java.lang.reflect.Field;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.virtworkbench.ui.console.screen.PixelImage;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Writes straight into the memory of an SWT image, where that is an image surface of cairo. */
public final class CairoPixelImage implements PixelImage {

    private static final String LIBRARY = "libcairo.so.2";
    private static final int TYPE_IMAGE = 0;
    private static final int FORMAT_RGB = 1;
    private static final int PIXEL_BYTES = 4;
    private static final int DEPTH = 24;
    private static final int UNSCALED = 100;

    /** Functions of cairo, see its manual. */
    @SuppressWarnings("javadoc")
    interface Cairo extends Library {
        int cairo_surface_get_type(Pointer surface);

        int cairo_image_surface_get_format(Pointer surface);

        int cairo_image_surface_get_width(Pointer surface);

        int cairo_image_surface_get_height(Pointer surface);

        int cairo_image_surface_get_stride(Pointer surface);

        Pointer cairo_image_surface_get_data(Pointer surface);

        void cairo_surface_flush(Pointer surface);

        void cairo_surface_mark_dirty(Pointer surface);

        void cairo_save(Pointer context);

        void cairo_set_source_surface(Pointer context, Pointer surface, double x, double y);

        void cairo_paint(Pointer context);

        void cairo_restore(Pointer context);
    }

    private final Cairo cairo;
    private final Image image;
    private final Pointer surface;
    private final IntBuffer memory;
    private final int stride;
    private final Optional<Context> context;
    private boolean writing;

    private CairoPixelImage(Cairo cairo, Image image, Pointer surface, int stride, IntBuffer memory, Optional<Context> context) {
        this.context = context;
        this.cairo = cairo;
        this.image = image;
        this.surface = surface;
        this.stride = stride;
        this.memory = memory;
    }

    /**
     * Makes a black one.
     *
     * @param device of the display
     * @param width in pixels
     * @param height in pixels
     * @param zoom of the display, in percent
     * @return the image; empty where SWT's images are no such surfaces
     */
    public static Optional<PixelImage> create(Device device, int width, int height, int zoom) {
        if (!SWT.getPlatform().equals("gtk")) {
            return Optional.empty();
        }
        ImageDataProvider blank = wanted -> new ImageData(Math.max(1, width * wanted / zoom), Math.max(1, height * wanted / zoom), DEPTH,
                new PaletteData(0xFF0000, 0xFF00, 0xFF));
        Image image = new Image(device, blank);
        try {
            Optional<PixelImage> found = open(Native.load(LIBRARY, Cairo.class), image, width, height, zoom);
            if (found.isEmpty()) {
                image.dispose();
            }
            return found;
        } catch (ReflectiveOperationException | LinkageError e) {
            ILog.of(CairoPixelImage.class).warn("Consoles are painted the slow way", e);
            image.dispose();
            return Optional.empty();
        }
    }

    private static Optional<PixelImage> open(Cairo cairo, Image image, int width, int height, int zoom)
            throws ReflectiveOperationException {
        Pointer surface = new Pointer(Image.class.getField("surface").getLong(image));
        if (Pointer.nativeValue(surface) == 0 || cairo.cairo_surface_get_type(surface) != TYPE_IMAGE
                || cairo.cairo_image_surface_get_width(surface) < width || cairo.cairo_image_surface_get_height(surface) < height) {
            return Optional.empty();
        }
        if (cairo.cairo_image_surface_get_format(surface) != FORMAT_RGB) {
            return Optional.empty(); // the highest byte of each pixel would count
        }
        int stride = cairo.cairo_image_surface_get_stride(surface);
        long bytes = (long) stride * cairo.cairo_image_surface_get_height(surface);
        IntBuffer memory = cairo.cairo_image_surface_get_data(surface).getByteBuffer(0, bytes).order(ByteOrder.nativeOrder()).asIntBuffer();
        Optional<Context> context = zoom == UNSCALED ? Optional.of(Context.find()) : Optional.empty();
        return Optional.of(new CairoPixelImage(cairo, image, surface, stride / PIXEL_BYTES, memory, context));
    }

    @Override
    public void write(int x, int y, int[] pixels, int offset, int count) {
        if (!writing) {
            cairo.cairo_surface_flush(surface);
            writing = true;
        }
        memory.put(y * stride + x, pixels, offset, count);
    }

    @Override
    public void written() {
        if (writing) {
            cairo.cairo_surface_mark_dirty(surface);
            writing = false;
        }
    }

    /** By cairo itself where a point is a pixel: SWT would copy the whole image each time, just to know its size. */
    @Override
    public void paint(GC gc, int x, int y) {
        if (context.isEmpty()) {
            gc.drawImage(image, x, y);
            return;
        }
        Pointer target = new Pointer(context.get().of(gc));
        cairo.cairo_save(target);
        cairo.cairo_set_source_surface(target, surface, x, y);
        cairo.cairo_paint(target);
        cairo.cairo_restore(target);
    }

    /** Finds the cairo context that a GC paints with. */
    @FunctionalInterface
    private interface Context {
        long of(GC gc);

        /** It is a public field, but no API. */
        static Context find() throws ReflectiveOperationException {
            Field handle = GC.class.getField("handle");
            return gc -> {
                try {
                    return handle.getLong(gc);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e); // it is public
                }
            };
        }
    }

    @Override
    public void close() {
        image.dispose();
    }
}
