package org.virtworkbench.ui.host;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/** Paints how full a pool is into a cell: a bar, and the used amount beside it. */
final class SpaceColumn {

    private static final int BAR = 70;
    private static final int HEIGHT = 8;
    /** From here on a pool is nearly full. */
    private static final double HIGH = 0.9;

    private final int column;
    private final Colors colors;

    private SpaceColumn(int column, Colors colors) {
        this.column = column;
        this.colors = colors;
    }

    static void install(TableViewer viewer, int column, Colors colors) {
        SpaceColumn painter = new SpaceColumn(column, colors);
        viewer.getTable().addListener(SWT.PaintItem, painter::paint);
    }

    private void paint(Event event) {
        if (event.index != column || !(event.item.getData() instanceof StoragePool pool)) {
            return;
        }
        GC gc = event.gc;
        Rectangle cell = ((TableItem) event.item).getBounds(column);
        double share = HostStoragePage.share(pool);
        String text = share < 0 ? Format.UNKNOWN
                : NLS.bind(Messages.Storage_usedText, Format.percent(share * 100), Format.bytes(pool.getAllocation()));
        int x = cell.x + 6;
        if (share >= 0) {
            int y = cell.y + (cell.height - HEIGHT) / 2;
            gc.setAntialias(SWT.ON);
            gc.setBackground(colors.color(Palette::border));
            gc.fillRoundRectangle(x, y, BAR, HEIGHT, HEIGHT, HEIGHT);
            gc.setBackground(colors.color(share >= HIGH ? Palette::paused : palette -> palette.disk().line()));
            gc.fillRoundRectangle(x, y, Math.max(HEIGHT, (int) Math.round(Math.min(1, share) * BAR)), HEIGHT, HEIGHT, HEIGHT);
            x += BAR + 8;
        }
        Point size = gc.textExtent(text);
        gc.drawText(text, x, cell.y + (cell.height - size.y) / 2, true);
    }
}
