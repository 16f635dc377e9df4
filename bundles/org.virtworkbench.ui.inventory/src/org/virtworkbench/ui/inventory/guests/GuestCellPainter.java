package org.virtworkbench.ui.inventory.guests;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.core.history.SampleHistory;
import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.inventory.GreyedIcons;
import org.virtworkbench.ui.inventory.PaintedWords;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;
import org.virtworkbench.ui.widgets.RowWords;

/**
 * Paints the cells: texts, the curve of the CPU, the bar of memory, tags. All of them, because GTK loses the icons of selected rows and the colour of greyed
 * ones once some cells are painted. The texts of the items stay for screen readers. Only rows on screen are painted. UI thread.
 */
final class GuestCellPainter {

    private static final int GAP = 6;
    private static final int SAMPLES = 40;
    /** Two minutes lie in the width of a cell. */
    private static final long SPAN = 120_000;
    private static final int BAR_HEIGHT = 6;
    private static final int NARROWEST_BAR = 16;

    private final Table table;
    private final GuestTableColumns columns;
    private final GuestRows rows;
    private final RowWords words;
    private final GuestTablePictures pictures;
    private final SampleHistory history;
    private final Colors colors;
    private final Icons icons;
    private final GreyedIcons greyed;
    private final PaintedWords painted;

    GuestCellPainter(Table table, GuestTableColumns columns, GuestRows rows, RowWords words, GuestTablePictures pictures,
            SampleHistory history,
            Icons icons,
            Colors colors) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.words = words;
        this.pictures = pictures;
        this.history = history;
        this.colors = colors;
        this.icons = icons;
        greyed = new GreyedIcons(icons);
        painted = new PaintedWords(table);
        table.addListener(SWT.Dispose, event -> greyed.dispose());
        table.addListener(SWT.EraseItem, GuestCellPainter::erase);
        table.addListener(SWT.PaintItem, this::paint);
    }

    /** Takes other icons, of another theme. */
    void themeChanged() {
        greyed.dispose();
    }

    private static void erase(Event event) {
        event.detail &= ~SWT.FOREGROUND;
    }

    private void paint(Event event) {
        GuestColumn column = columns.column(event.index);
        TableItem item = (TableItem) event.item;
        int row = table.indexOf(item);
        if (row < 0 || row >= rows.size()) {
            return;
        }
        words.correct(item, row);
        Guest guest = rows.get(row);
        int width = table.getColumn(event.index).getWidth();
        Rectangle cell = new Rectangle(event.x + GAP, event.y, width - 2 * GAP, event.height);
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        Color text = selected ? event.gc.getForeground() : colors.color(isGreyed(guest) ? Palette::greyed : Palette::text);
        if (!selected) {
            // GTK erased only what was uncovered, but lets the whole cell be painted: words beside it would come on top of themselves
            event.gc.fillRectangle(event.x, event.y, width, event.height);
        }
        String shown = item.getText(event.index);
        switch (column) {
            case NAME -> paintName(event.gc, guest, cell, text);
            case CPU -> paintCpu(event.gc, guest, shown, cell, selected, text);
            case MEMORY -> paintMemory(event.gc, guest, shown, cell, selected, text);
            case TAGS -> paintTags(event.gc, guest.getTags(), cell, selected, text);
            case SCREEN -> pictures.paint(event.gc, guest, cell);
            default -> paintText(event.gc, shown, cell, column.alignment(), text);
        }
    }

    /** {@return whether what is known of a guest may be out of date} */
    static boolean isGreyed(Guest guest) {
        return guest.getHost() == null || guest.getHost().getState() != ConnectionState.CONNECTED;
    }

    private void paintName(GC gc, Guest guest, Rectangle cell, Color text) {
        String icon = StateTexts.icon(guest);
        Image image = isGreyed(guest) ? greyed.image(icon) : icons.image(icon);
        Rectangle size = image.getBounds();
        gc.drawImage(image, cell.x, cell.y + (cell.height - size.height) / 2);
        gc.setForeground(text);
        int x = cell.x + size.width + GAP;
        String name = Ellipsis.fit(guest.getName(), cell.x + cell.width - x, part -> painted.size(gc, part).x);
        painted.paint(gc, name, x, cell.y + (cell.height - painted.size(gc, name).y) / 2);
    }

    private void paintText(GC gc, String words, Rectangle cell, int alignment, Color text) {
        if (words.isEmpty()) {
            return;
        }
        String shown = Ellipsis.fit(words, cell.width, part -> painted.size(gc, part).x);
        Point size = painted.size(gc, shown);
        int spare = alignment == SWT.RIGHT ? cell.width - size.x : 0;
        gc.setForeground(text);
        painted.paint(gc, shown, cell.x + Math.max(0, spare), cell.y + (cell.height - size.y) / 2);
    }

    private void paintCpu(GC gc, Guest guest, String words, Rectangle cell, boolean selected, Color text) {
        int reserved = painted.size(gc, "100%").x;
        drawRight(gc, words, cell, text);
        int width = cell.width - reserved - GAP;
        if (width < NARROWEST_BAR || !GuestActivity.isActive(guest) || guest.getHost() == null) {
            return;
        }
        int[] area = Sparkline.area(history.series(guest.getHost().getId(), Optional.of(guest.getUuid()), Metric.CPU, SAMPLES), SPAN, 100,
                cell.x, cell.y + GAP, width, cell.height - 2 * GAP);
        if (area.length == 0) {
            return;
        }
        if (!selected) {
            gc.setBackground(colors.color(isGreyed(guest) ? p -> p.grid() : p -> p.cpu().fill()));
            gc.fillPolygon(area);
        }
        gc.setForeground(selected ? text : colors.color(isGreyed(guest) ? p -> p.greyed() : p -> p.cpu().line()));
        gc.setAntialias(SWT.ON);
        gc.drawPolyline(Sparkline.line(area));
    }

    private void paintMemory(GC gc, Guest guest, String words, Rectangle cell, boolean selected, Color text) {
        drawRight(gc, words, cell, text);
        GuestSample sample = guest.getSample();
        int width = cell.width - painted.size(gc, words).x - GAP;
        // the words are those of the last look: meanwhile the guest may have stopped
        if (words.isEmpty() || sample == null || width < NARROWEST_BAR || sample.memoryUsed().isEmpty() || sample.memoryTotal().isEmpty()) {
            return;
        }
        double share = (double) sample.memoryUsed().getAsLong() / Math.max(1, sample.memoryTotal().getAsLong());
        int y = cell.y + (cell.height - BAR_HEIGHT) / 2;
        gc.setAntialias(SWT.ON);
        if (selected) {
            gc.setForeground(text);
            gc.drawRoundRectangle(cell.x, y, width - 1, BAR_HEIGHT - 1, BAR_HEIGHT, BAR_HEIGHT);
            gc.setBackground(text);
        } else {
            gc.setBackground(colors.color(Palette::grid));
            gc.fillRoundRectangle(cell.x, y, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
            gc.setBackground(colors.color(isGreyed(guest) ? p -> p.greyed() : p -> p.memory().line()));
        }
        gc.fillRoundRectangle(cell.x, y, Math.max(BAR_HEIGHT, (int) (Math.clamp(share, 0, 1) * width)), BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
    }

    private void paintTags(GC gc, List<String> tags, Rectangle cell, boolean selected, Color text) {
        int x = cell.x;
        if (tags.isEmpty()) {
            return;
        }
        int height = painted.size(gc, tags.get(0)).y + 2;
        int y = cell.y + (cell.height - height) / 2;
        gc.setAntialias(SWT.ON);
        for (int i = 0; i < tags.size(); i++) {
            int width = painted.size(gc, tags.get(i)).x + 2 * GAP;
            int rest = tags.size() - i;
            boolean fits = x + width <= cell.x + cell.width - (rest > 1 ? 3 * GAP : 0);
            String word = fits || i == 0 && rest == 1 ? tags.get(i) : "+" + rest;
            int shown = fits ? width : painted.size(gc, word).x + 2 * GAP;
            if (!selected) {
                gc.setBackground(colors.color(Palette::grid));
                gc.fillRoundRectangle(x, y, shown, height, 8, 8);
            } else {
                gc.setForeground(text);
                gc.drawRoundRectangle(x, y, shown - 1, height - 1, 8, 8);
            }
            gc.setForeground(text);
            painted.paint(gc, word, x + GAP, y + 1);
            if (!fits) {
                return;
            }
            x += shown + 4;
        }
    }

    private void drawRight(GC gc, String words, Rectangle cell, Color color) {
        if (words.isEmpty()) {
            return;
        }
        gc.setForeground(color);
        Point extent = painted.size(gc, words);
        painted.paint(gc, words, cell.x + cell.width - extent.x, cell.y + (cell.height - extent.y) / 2);
    }
}
