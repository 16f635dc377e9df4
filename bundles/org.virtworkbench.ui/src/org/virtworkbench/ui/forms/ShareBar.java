package org.virtworkbench.ui.forms;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/** A flat bar that shows a share of a whole. */
public final class ShareBar extends Canvas {

    private final Colors colors;
    private final Function<Palette, RGB> colour;
    private double share;
    private String spoken = "";

    /**
     * @param parent with any layout
     * @param colors of the product
     * @param icons tell of a change of theme
     * @param colour of the share
     */
    public ShareBar(Composite parent, Colors colors, Icons icons, Function<Palette, RGB> colour) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.colors = colors;
        this.colour = colour;
        addPaintListener(event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken;
            }
        });
        Subscription themes = icons.onThemeChange(this::redraw);
        addDisposeListener(event -> themes.close());
    }

    /**
     * Shows a share.
     *
     * @param newShare 0 to 1
     * @param words the same for who can't see it
     */
    public void show(double newShare, String words) {
        share = Math.max(0, Math.min(1, newShare));
        spoken = words;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 100 : widthHint, heightHint == SWT.DEFAULT ? 8 : heightHint);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(colors.color(Palette::border));
        gc.fillRoundRectangle(0, 0, area.width, area.height, area.height, area.height);
        int width = (int) Math.round(area.width * share);
        if (width > 0) {
            gc.setBackground(colors.color(colour));
            gc.fillRoundRectangle(0, 0, Math.max(width, area.height), area.height, area.height, area.height);
        }
    }
}
