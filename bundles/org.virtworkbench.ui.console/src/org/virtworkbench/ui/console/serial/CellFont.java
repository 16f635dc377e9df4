package org.virtworkbench.ui.console.serial;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.terminal.Attribute;
import org.virtworkbench.terminal.Style;

/** The workbench's text font in its four faces, and the size of a cell. UI thread. */
final class CellFont implements AutoCloseable {

    private static final String SAMPLE = "MMMMMMMMMMMMMMMMMMMM";

    private final Font plain = JFaceResources.getTextFont();
    private final Font bold;
    private final Font italic;
    private final Font boldItalic;
    private final double width;
    private final int height;

    CellFont(Control control) {
        bold = derived(SWT.BOLD);
        italic = derived(SWT.ITALIC);
        boldItalic = derived(SWT.BOLD | SWT.ITALIC);
        GC gc = new GC(control);
        gc.setFont(plain);
        Point extent = gc.textExtent(SAMPLE);
        gc.dispose();
        width = Math.max(1, (double) extent.x / SAMPLE.length());
        height = Math.max(1, extent.y);
    }

    private Font derived(int style) {
        FontData[] data = plain.getFontData();
        for (FontData each : data) {
            each.setStyle(style);
        }
        return new Font(plain.getDevice(), data);
    }

    Font face(Style style) {
        boolean slanted = style.has(Attribute.ITALIC);
        return style.has(Attribute.BOLD) ? slanted ? boldItalic : bold : slanted ? italic : plain;
    }

    /** {@return the left edge of a column} */
    int x(int column) {
        return (int) Math.round(column * width);
    }

    int height() {
        return height;
    }

    int columns(int room) {
        return (int) (room / width);
    }

    int column(int x) {
        return (int) Math.floor(x / width);
    }

    @Override
    public void close() {
        bold.dispose();
        italic.dispose();
        boldItalic.dispose();
    }
}
