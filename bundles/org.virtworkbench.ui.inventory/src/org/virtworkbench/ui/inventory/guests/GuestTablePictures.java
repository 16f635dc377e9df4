package org.virtworkbench.ui.inventory.guests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.GuestPictures;
import org.virtworkbench.ui.widgets.VisibleRows;

/** The column of screens: pictures are fetched only while it is shown, and only for rows that can be seen. UI thread. */
final class GuestTablePictures implements GuestPictures.Viewer {

    /** Room enough to recognize a screen. */
    private static final int ROW_HEIGHT = 64;
    private static final int GAP = 3;
    private static final int PERCENT = 100;

    private final Table table;
    private final GuestTableColumns columns;
    private final GuestRows rows;
    private final Optional<GuestPictures> service;
    private Optional<GuestPictures.Pictures> pictures = Optional.empty();

    GuestTablePictures(Table table, GuestTableColumns columns, GuestRows rows, Optional<GuestPictures> service) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.service = service;
        table.addListener(SWT.Dispose, event -> pictures.ifPresent(GuestPictures.Pictures::close));
    }

    /** Begins or ends, as the column is shown or not. */
    void columnsChanged() {
        boolean wanted = columns.list().contains(GuestColumn.SCREEN);
        if (wanted && pictures.isEmpty()) {
            pictures = service.map(source -> source.watch(this));
        } else if (!wanted) {
            pictures.ifPresent(GuestPictures.Pictures::close);
            pictures = Optional.empty();
        }
    }

    /** {@return how high rows are for it, in points; 0 while it is not shown} */
    int rowHeight() {
        return pictures.isPresent() ? ROW_HEIGHT : 0;
    }

    @Override
    public List<Guest> seen() {
        if (!table.isVisible() || table.getShell().getMinimized()) {
            return List.of();
        }
        return visibleRows().mapToObj(rows::get).filter(GuestTablePictures::hasScreen).toList();
    }

    private IntStream visibleRows() {
        VisibleRows visible = VisibleRows.of(table, rows.size());
        return IntStream.range(visible.first(), visible.end());
    }

    private static boolean hasScreen(Guest guest) {
        return GuestActivity.isActive(guest) && !GuestCellPainter.isGreyed(guest);
    }

    @Override
    public Point size() {
        int index = columns.list().indexOf(GuestColumn.SCREEN);
        int zoom = table.getMonitor().getZoom();
        int width = index < 0 ? ROW_HEIGHT : table.getColumn(index).getWidth() - 2 * GAP;
        return new Point(Math.max(1, width * zoom / PERCENT), Math.max(1, (ROW_HEIGHT - 2 * GAP) * zoom / PERCENT));
    }

    @Override
    public void changed(UUID guest) {
        int index = columns.list().indexOf(GuestColumn.SCREEN);
        visibleRows().filter(row -> rows.get(row).getUuid().equals(guest)).forEach(row -> {
            Rectangle cell = table.getItem(row).getBounds(index);
            table.redraw(cell.x, cell.y, cell.width, cell.height, false);
        });
    }

    /** Paints the picture of a guest that has one, in its own shape. */
    void paint(GC gc, Guest guest, Rectangle cell) {
        Optional<Image> picture = hasScreen(guest) ? pictures.flatMap(shown -> shown.image(guest.getUuid())) : Optional.empty();
        picture.ifPresent(image -> {
            Rectangle size = image.getBounds();
            double factor = Math.min((double) cell.width / size.width, (double) (cell.height - 2 * GAP) / size.height);
            int width = Math.max(1, (int) (size.width * factor));
            int height = Math.max(1, (int) (size.height * factor));
            gc.drawImage(image, 0, 0, size.width, size.height, cell.x, cell.y + (cell.height - height) / 2, width, height);
        });
    }
}
