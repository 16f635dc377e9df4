package org.virtworkbench.ui.console.gtk;

import java.lang.reflect.Field;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.virtworkbench.ui.console.screen.PixelImage;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** A surface of cairo in memory, which is written to directly and painted into the window by cairo itself. */
public final class CairoPixelImage implements PixelImage {

    private static final int FORMAT_RGB = 1;
    private static final int SUCCESS = 0;
    private static final int PIXEL_BYTES = 4;
    private static final double UNSCALED = 100;

    /** Functions of cairo, see its manual. */
    @SuppressWarnings("javadoc")
    interface Cairo extends Library {
        Pointer cairo_image_surface_create(int format, int width, int height);

        void cairo_surface_destroy(Pointer surface);

        int cairo_surface_status(Pointer surface);

        void cairo_surface_set_device_scale(Pointer surface, double x, double y);

        int cairo_image_surface_get_stride(Pointer surface);

        Pointer cairo_image_surface_get_data(Pointer surface);

        void cairo_surface_flush(Pointer surface);

        void cairo_surface_mark_dirty(Pointer surface);

        void cairo_save(Pointer context);

        void cairo_set_source_surface(Pointer context, Pointer surface, double x, double y);

        void cairo_paint(Pointer context);

        void cairo_restore(Pointer context);
    }

    /** The library, loaded with the first image. */
    static final class Loaded {

        static final Cairo CAIRO = Native.load("libcairo.so.2", Cairo.class);
    }

    private final Pointer surface;
    private final int stride;
    private final Field context;
    /** Gone with the surface. */
    private Optional<IntBuffer> memory;
    private boolean writing;

    private CairoPixelImage(Pointer surface, int height, Field context) {
        this.surface = surface;
        this.context = context;
        int bytes = Loaded.CAIRO.cairo_image_surface_get_stride(surface);
        stride = bytes / PIXEL_BYTES;
        memory = Optional.of(Loaded.CAIRO.cairo_image_surface_get_data(surface).getByteBuffer(0, (long) bytes * height)
                .order(ByteOrder.nativeOrder()).asIntBuffer());
    }

    /**
     * Makes a black one.
     *
     * @param device of the display
     * @param width in pixels
     * @param height in pixels
     * @param zoom of the display, in percent
     * @return the image; empty where SWT does not paint with cairo
     */
    public static Optional<PixelImage> create(Device device, int width, int height, int zoom) {
        if (!GtkPlatform.isUsed()) {
            return Optional.empty();
        }
        try {
            Field context = GC.class.getField("handle"); // a public field, but no API
            Pointer surface = Loaded.CAIRO.cairo_image_surface_create(FORMAT_RGB, width, height);
            if (Loaded.CAIRO.cairo_surface_status(surface) != SUCCESS) {
                Loaded.CAIRO.cairo_surface_destroy(surface);
                return Optional.empty();
            }
            Loaded.CAIRO.cairo_surface_set_device_scale(surface, zoom / UNSCALED, zoom / UNSCALED);
            return Optional.of(new CairoPixelImage(surface, height, context));
        } catch (ReflectiveOperationException | LinkageError e) {
            ILog.of(CairoPixelImage.class).warn("Consoles are painted the slow way", e);
            return Optional.empty();
        }
    }

    @Override
    public void write(int x, int y, int[] pixels, int offset, int count) {
        if (!writing) {
            Loaded.CAIRO.cairo_surface_flush(surface);
            writing = true;
        }
        memory.orElseThrow().put(y * stride + x, pixels, offset, count);
    }

    @Override
    public void written() {
        if (writing) {
            Loaded.CAIRO.cairo_surface_mark_dirty(surface);
            writing = false;
        }
    }

    @Override
    public void paint(GC gc, int x, int y) {
        Pointer target = new Pointer(handle(gc));
        Loaded.CAIRO.cairo_save(target);
        Loaded.CAIRO.cairo_set_source_surface(target, surface, x, y);
        Loaded.CAIRO.cairo_paint(target);
        Loaded.CAIRO.cairo_restore(target);
    }

    private long handle(GC gc) {
        try {
            return context.getLong(gc);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // it is public
        }
    }

    @Override
    public void close() {
        if (memory.isPresent()) {
            memory = Optional.empty();
            Loaded.CAIRO.cairo_surface_destroy(surface);
        }
    }
}
