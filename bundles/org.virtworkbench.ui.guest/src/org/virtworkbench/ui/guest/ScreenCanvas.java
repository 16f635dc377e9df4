package org.virtworkbench.ui.guest;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/** Shows a picture as large as it fits, or a text where there is none. */
final class ScreenCanvas extends Canvas {

    private final Colors colors;
    private Optional<Image> image = Optional.empty();
    private String text = "";
    private String spoken = "";

    ScreenCanvas(Composite parent, Colors colors) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.colors = colors;
        addPaintListener(event -> paint(event.gc));
        addDisposeListener(event -> image.ifPresent(Image::dispose));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken;
            }
        });
    }

    void show(ImageData data, String name) {
        image.ifPresent(Image::dispose);
        image = Optional.of(new Image(getDisplay(), data));
        spoken = name;
        redraw();
    }

    void showText(String why) {
        if (image.isPresent() || !text.equals(why)) {
            image.ifPresent(Image::dispose);
            image = Optional.empty();
            text = why;
            spoken = why;
            redraw();
        }
    }

    boolean hasPicture() {
        return image.isPresent();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(colors.color(Palette::background));
        gc.fillRectangle(area);
        image.ifPresentOrElse(picture -> paint(gc, area, picture), () -> paintText(gc, area));
        gc.setForeground(colors.color(Palette::border));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }

    private static void paint(GC gc, Rectangle area, Image picture) {
        Rectangle size = picture.getBounds();
        double scale = Math.min((area.width - 2) / (double) size.width, (area.height - 2) / (double) size.height);
        int width = Math.max(1, (int) (size.width * scale));
        int height = Math.max(1, (int) (size.height * scale));
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(picture, 0, 0, size.width, size.height, (area.width - width) / 2, (area.height - height) / 2, width, height);
    }

    private void paintText(GC gc, Rectangle area) {
        gc.setForeground(colors.color(Palette::muted));
        Point size = gc.textExtent(text);
        gc.drawText(text, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
    }
}
