package org.virtworkbench.ui.forms;

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
public final class SpaceColumn {

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

    /**
     * Paints into a column.
     *
     * @param viewer whose rows are pools
     * @param column number of the column
     * @param colors of the product
     */
    public static void install(TableViewer viewer, int column, Colors colors) {
        SpaceColumn painter = new SpaceColumn(column, colors);
        viewer.getTable().addListener(SWT.PaintItem, painter::paint);
    }

    /** {@return how full a pool is, 0 to 1; negative when not known} */
    public static double share(StoragePool pool) {
        return pool.getCapacity() > 0 ? (double) pool.getAllocation() / pool.getCapacity() : -1;
    }

    private void paint(Event event) {
        if (event.index != column || !(event.item.getData() instanceof StoragePool pool)) {
            return;
        }
        GC gc = event.gc;
        Rectangle cell = ((TableItem) event.item).getBounds(column);
        double share = share(pool);
        String text = share < 0 ? Format.UNKNOWN
                : NLS.bind(Messages.Space_used, Format.percent(share * 100), Format.bytes(pool.getAllocation()));
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
