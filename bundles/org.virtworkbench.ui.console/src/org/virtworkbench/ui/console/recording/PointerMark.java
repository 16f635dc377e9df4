package org.virtworkbench.ui.console.recording;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.ui.console.screen.Pointers;
import org.virtworkbench.ui.console.screen.ScreenCanvas;

/** The recorded pointer, painted above a screen: who watches has a pointer of their own. UI thread. */
final class PointerMark {

    private final ScreenCanvas canvas;
    private Optional<Image> image = Optional.empty();
    private int hotspotX;
    private int hotspotY;
    private Optional<Point> place = Optional.empty();

    PointerMark(ScreenCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Dispose, event -> image.ifPresent(Image::dispose));
    }

    /** The pointer looks like this. */
    void look(CursorImage cursor) {
        redraw();
        image.ifPresent(Image::dispose);
        image = cursor.width() == 0 || cursor.height() == 0 ? Optional.empty()
                : Optional.of(new Image(canvas.getDisplay(), Pointers.data(cursor)));
        hotspotX = cursor.hotspotX();
        hotspotY = cursor.hotspotY();
        redraw();
    }

    /** The pointer is at this place of the screen. */
    void moveTo(int x, int y) {
        redraw();
        place = Optional.of(new Point(x, y));
        redraw();
    }

    private Optional<Rectangle> area() {
        return image.flatMap(shown -> place.map(at -> {
            Rectangle size = shown.getBounds();
            Point from = canvas.canvasPoint(at.x - hotspotX, at.y - hotspotY);
            Point to = canvas.canvasPoint(at.x - hotspotX + size.width, at.y - hotspotY + size.height);
            return new Rectangle(from.x, from.y, Math.max(1, to.x - from.x), Math.max(1, to.y - from.y));
        }));
    }

    private void redraw() {
        area().ifPresent(area -> canvas.redraw(area.x - 1, area.y - 1, area.width + 2, area.height + 2, false));
    }

    private void paint(GC gc) {
        area().ifPresent(area -> {
            Rectangle size = image.orElseThrow().getBounds();
            gc.drawImage(image.orElseThrow(), 0, 0, size.width, size.height, area.x, area.y, area.width, area.height);
        });
    }
}
