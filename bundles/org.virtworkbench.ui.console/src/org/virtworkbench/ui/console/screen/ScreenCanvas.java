package org.virtworkbench.ui.console.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;

/**
 * Shows a guest's screen. The picture is held in the size in which it is painted: each change is scaled once, painting copies. It is made when it is painted, so
 * that a screen that nobody sees costs neither time nor memory. UI thread but for {@link #damaged}.
 */
public final class ScreenCanvas extends Canvas {

    private static final int PERCENT = 100;

    private final Damage damage = new Damage();
    private final Runnable flush = this::flush;
    private final PixelImage.Maker maker;
    private Scaling scaling = Scaling.FIT;
    /** Of the monitor, in percent: asked for once, since looking for the monitor costs more than the painting of a small change. */
    private int zoom = PERCENT;
    private boolean moved = true;
    private Optional<FrameBuffer> frame = Optional.empty();
    private Viewport viewport = Viewport.of(Scaling.ORIGINAL, 1, 1, 1, 1, PERCENT);
    private Optional<PixelImage> image = Optional.empty();
    private boolean outdated = true;
    private BilinearScaler scaler = new BilinearScaler(1, 1, 1, 1);
    private int[] row = new int[1];
    private Optional<Cursor> guestCursor = Optional.empty();
    private Optional<Cursor> noCursor = Optional.empty();
    private boolean ownPointer;

    /**
     * @param parent with a layout that lets it fill the room
     * @param maker the fast way to make pictures, where there is one
     */
    public ScreenCanvas(Composite parent, PixelImage.Maker maker) {
        super(parent, SWT.NO_BACKGROUND);
        this.maker = maker;
        Listener moves = event -> moved |= event.widget instanceof Shell;
        getDisplay().addFilter(SWT.Move, moves);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.KeyDown, event -> {
            // whoever listens to keys is a stop of the Tab key; what becomes of them is decided elsewhere
        });
        addListener(SWT.Resize, event -> {
            moved = true;
            renew();
        });
        addListener(SWT.Dispose, event -> {
            getDisplay().removeFilter(SWT.Move, moves);
            image.ifPresent(PixelImage::close);
            guestCursor.ifPresent(Cursor::dispose);
            noCursor.ifPresent(Cursor::dispose);
        });
    }

    /** Scales a picture that nobody sees: the compiler gets to know what the first one that is seen would wait for. Any thread. */
    public static void rehearse() {
        int[] picture = new int[720 * 400];
        Arrays.setAll(picture, pixel -> pixel * 31);
        int[] row = new int[1000];
        BilinearScaler rehearsed = new BilinearScaler(720, 400, row.length, 555);
        for (int y = 0; y < 555; y++) {
            rehearsed.row(picture, y, 0, row, row.length);
        }
    }

    /** Shows a screen from now on. */
    public void show(FrameBuffer shown) {
        frame = Optional.of(shown);
        findZoom();
        renew();
    }

    /** Looks for the monitor's where the window may be on another one now. {@return whether it differs} */
    private boolean findZoom() {
        int before = zoom;
        if (moved) {
            moved = false;
            zoom = getMonitor().getZoom();
        }
        return zoom != before;
    }

    /** {@return the screen that is shown} */
    public Optional<FrameBuffer> frame() {
        return frame;
    }

    /** Sets how large the screen is shown. */
    public void scaling(Scaling wanted) {
        scaling = wanted;
        renew();
    }

    /** {@return how large the screen is shown} */
    public Scaling scaling() {
        return scaling;
    }

    /** {@return how much room the whole screen needs unscaled, in points; nothing in other ways of scaling} */
    public Point originalSize() {
        if (!scaling.isFixed() || frame.isEmpty()) {
            return new Point(0, 0);
        }
        FrameBuffer shown = frame.get();
        return scaling == Scaling.POINTS ? new Point(shown.width(), shown.height())
                : new Point(points(shown.width()), points(shown.height()));
    }

    /** {@return how many of the guest's pixels there is room for in this way of scaling, without scrolling and without making them smaller} */
    public Point room() {
        Rectangle area = getParent().getClientArea();
        return scaling == Scaling.POINTS ? new Point(area.width, area.height)
                : new Point(area.width * zoom / PERCENT, area.height * zoom / PERCENT);
    }

    /** Notes that pixels changed; painted with the next frame. Any thread. */
    public void damaged(List<Area> areas) {
        if (damage.add(areas) && !isDisposed()) {
            try {
                getDisplay().asyncExec(flush);
            } catch (SWTException e) {
                damage.take(); // disposed meanwhile: nobody looks any more
            }
        }
    }

    /** {@return the guest's pixel under a point of this canvas} */
    public Point guestPoint(int x, int y) {
        place();
        return new Point(viewport.guestX(x * zoom / PERCENT), viewport.guestY(y * zoom / PERCENT));
    }

    /** {@return the point of this canvas at which a pixel of the guest begins} */
    public Point canvasPoint(int guestX, int guestY) {
        place();
        return new Point(viewport.canvasX(guestX) * PERCENT / zoom, viewport.canvasY(guestY) * PERCENT / zoom);
    }

    /** Shows the guest's pointer as this side's. */
    public void pointer(CursorImage wanted) {
        Optional<Cursor> before = guestCursor;
        guestCursor = Optional.of(wanted.width() == 0 || wanted.height() == 0 ? dot() : cursor(wanted));
        showPointer();
        before.ifPresent(Cursor::dispose);
    }

    /** Shows this desktop's pointer over the screen, or the guest's again. */
    public void ownPointer(boolean wanted) {
        ownPointer = wanted;
        showPointer();
    }

    private void showPointer() {
        setCursor(noCursor.or(() -> guestCursor.filter(cursor -> !ownPointer)).orElse(null));
    }

    /** Shows no pointer at all, or the guest's again. */
    public void hidePointer(boolean hidden) {
        noCursor.ifPresent(Cursor::dispose);
        noCursor = hidden ? Optional.of(cursor(new CursorImage(1, 1, 0, 0, new int[1]))) : Optional.empty();
        showPointer();
    }

    private Cursor cursor(CursorImage wanted) {
        return new Cursor(getDisplay(), Pointers.data(wanted), Math.clamp(wanted.hotspotX(), 0, wanted.width() - 1),
                Math.clamp(wanted.hotspotY(), 0, wanted.height() - 1));
    }

    /** {@return what shows where this side's pointer is when the guest shows none} */
    private Cursor dot() {
        int[] pixels = new int[25];
        for (int i = 0; i < pixels.length; i++) {
            int distance = Math.max(Math.abs(i % 5 - 2), Math.abs(i / 5 - 2));
            pixels[i] = distance == 2 ? 0 : distance == 1 ? 0xFFFFFFFF : 0xFF000000;
        }
        return cursor(new CursorImage(5, 5, 2, 2, pixels));
    }

    private int points(int pixels) {
        return (pixels * PERCENT + zoom - 1) / zoom;
    }

    /** Lets the picture be made anew when it is painted. */
    private void renew() {
        image.ifPresent(PixelImage::close);
        image = Optional.empty();
        outdated = true;
        redraw();
    }

    private boolean hasFrame() {
        return frame.filter(shown -> shown.width() > 0 && shown.height() > 0).isPresent();
    }

    /** Finds out where the picture will be, where that is not known. */
    private void place() {
        if (outdated && hasFrame()) {
            FrameBuffer shown = frame.get();
            Rectangle room = getClientArea();
            viewport = Viewport.of(scaling, shown.width(), shown.height(), room.width * zoom / PERCENT, room.height * zoom / PERCENT,
                    zoom);
        }
    }

    private void fit() {
        findZoom();
        place();
        outdated = false;
        damage.take();
        if (hasFrame()) {
            scaler = new BilinearScaler(viewport.guestWidth(), viewport.guestHeight(), viewport.width(), viewport.height());
            row = new int[viewport.width()];
            image = maker.make(getDisplay(), viewport.width(), viewport.height(), zoom)
                    .or(() -> Optional.of(new TiledPixelImage(getDisplay(), viewport.width(), viewport.height(), zoom)));
            write(new Area(0, 0, viewport.width(), viewport.height()));
        }
    }

    private void flush() {
        if (isDisposed()) {
            return;
        }
        List<Area> areas = damage.take();
        if (outdated) {
            return; // all of it is painted
        }
        if (!isVisible()) {
            renew();
            return;
        }
        for (Area area : areas) {
            Area changed = viewport.picture(area);
            if (image.isPresent() && changed.width() > 0) {
                write(changed);
                int x = (viewport.x() + changed.x()) * PERCENT / zoom;
                int y = (viewport.y() + changed.y()) * PERCENT / zoom;
                redraw(x, y, points(changed.width()) + 1, points(changed.height()) + 1, false);
            }
        }
    }

    private void write(Area part) {
        int[] pixels = frame.orElseThrow().pixels();
        PixelImage target = image.orElseThrow();
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            if (viewport.isScaled()) {
                scaler.row(pixels, y, part.x(), row, part.width());
                target.write(part.x(), y, row, 0, part.width());
            } else {
                target.write(part.x(), y, pixels, y * viewport.guestWidth() + part.x(), part.width());
            }
        }
        target.written();
    }

    private void paint(Event event) {
        if (findZoom()) {
            renew(); // moved to another monitor
        }
        if (outdated) {
            fit();
        }
        GC gc = event.gc;
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
        Rectangle room = getClientArea();
        if (image.isEmpty()) {
            gc.fillRectangle(room);
            return;
        }
        int x = viewport.x() * PERCENT / zoom;
        int y = viewport.y() * PERCENT / zoom;
        int right = x + viewport.width() * PERCENT / zoom;
        int bottom = y + viewport.height() * PERCENT / zoom;
        gc.fillRectangle(0, 0, room.width, y);
        gc.fillRectangle(0, bottom, room.width, room.height - bottom);
        gc.fillRectangle(0, y, x, bottom - y);
        gc.fillRectangle(right, y, room.width - right, bottom - y);
        image.get().paint(gc, x, y);
    }
}
