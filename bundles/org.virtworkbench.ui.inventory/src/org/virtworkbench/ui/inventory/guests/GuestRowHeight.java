package org.virtworkbench.ui.inventory.guests;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * How high the rows of the guest table are. A table that asks a listener for it asks for each cell each time that it is painted, which takes as long as painting it.
 * So on GTK a picture without content, which is set once and taken away again, leaves its height to all rows; rows of another height are asked for. UI thread.
 */
final class GuestRowHeight {

    /** In points. */
    private static final int USUAL = 28;

    private final Table table;
    private final GuestTablePictures pictures;
    private final Listener measure = this::measure;
    private Optional<Image> strut = Optional.empty();
    private boolean asked;
    private boolean set;

    GuestRowHeight(Table table, GuestTablePictures pictures) {
        this.table = table;
        this.pictures = pictures;
        table.addListener(SWT.Dispose, event -> strut.ifPresent(Image::dispose));
    }

    /** The table has other columns. */
    void columnsChanged() {
        set = false;
        boolean ask = pictures.rowHeight() > USUAL || !"gtk".equals(SWT.getPlatform());
        if (ask && !asked) {
            table.addListener(SWT.MeasureItem, measure);
        } else if (!ask && asked) {
            table.removeListener(SWT.MeasureItem, measure);
        }
        asked = ask;
    }

    /** A row gets its words, before it is measured and painted. */
    void rowComes(TableItem item) {
        if (!asked && !set) {
            set = true;
            if (strut.isEmpty()) {
                strut = Optional.of(new Image(table.getDisplay(), 1, USUAL));
            }
            item.setImage(0, strut.get());
            item.setImage(0, null);
        }
    }

    private void measure(Event event) {
        event.height = Math.max(event.height, Math.max(USUAL, pictures.rowHeight()));
    }
}
