package org.virtworkbench.ui.inventory.guests;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.virtworkbench.ui.inventory.guests.GuestOrder.Sort;

/** The context menu of the table's headings: sort, hide, show columns. UI thread. */
final class HeaderMenu {

    private final GuestTable guests;
    private final Menu menu;
    private final Consumer<TableState> apply;
    private Menu rowMenu;

    /**
     * Makes the menu; the one that the table has when a menu is wanted stays for its rows.
     *
     * @param guests the table
     * @param apply shows and keeps another state
     */
    HeaderMenu(GuestTable guests, Consumer<TableState> apply) {
        this.guests = guests;
        this.apply = apply;
        Table table = guests.control();
        menu = new Menu(table);
        table.addListener(SWT.Dispose, event -> menu.dispose());
        table.addListener(SWT.MenuDetect, event -> {
            Point point = table.getDisplay().map(null, table, event.x, event.y);
            boolean heading = event.detail == SWT.MENU_MOUSE && point.y >= headingTop() && point.y < headingTop() + table.getHeaderHeight();
            if (heading) {
                fill(columnAt(point.x));
            }
            if (table.getMenu() != menu) {
                rowMenu = table.getMenu();
            }
            table.setMenu(heading ? menu : rowMenu);
        });
    }

    private int headingTop() {
        Rectangle area = guests.control().getClientArea();
        return Math.min(area.y, 0);
    }

    private Optional<GuestColumn> columnAt(int x) {
        Table table = guests.control();
        int right = -(table.getHorizontalBar() == null ? 0 : table.getHorizontalBar().getSelection());
        for (int index : table.getColumnOrder()) {
            right += table.getColumn(index).getWidth();
            if (x < right) {
                return Optional.of(guests.columns().column(index));
            }
        }
        return Optional.empty();
    }

    private void fill(Optional<GuestColumn> column) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        column.ifPresent(chosen -> {
            item(SWT.PUSH, Messages.Columns_sortAscending, () -> guests.columns().sortBy(Optional.of(new Sort(chosen, false))));
            item(SWT.PUSH, Messages.Columns_sortDescending, () -> guests.columns().sortBy(Optional.of(new Sort(chosen, true))));
            item(SWT.PUSH, Messages.Columns_unsorted, () -> guests.columns().sortBy(Optional.empty()));
            if (chosen != GuestColumn.NAME) {
                item(SWT.PUSH, NLS.bind(Messages.Columns_hide, chosen.title()), () -> toggle(chosen));
            }
            new MenuItem(menu, SWT.SEPARATOR);
        });
        Set<GuestColumn> shown = EnumSet.copyOf(guests.columns().list());
        for (GuestColumn each : GuestColumn.values()) {
            MenuItem item = item(SWT.CHECK, each.title(), () -> toggle(each));
            item.setSelection(shown.contains(each));
            item.setEnabled(each != GuestColumn.NAME);
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(SWT.PUSH, Messages.Columns_choose, this::choose);
        item(SWT.PUSH, Messages.Columns_usual, () -> apply.accept(TableState.usual()));
    }

    private MenuItem item(int style, String text, Runnable run) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text);
        item.addListener(SWT.Selection, event -> run.run());
        return item;
    }

    private void toggle(GuestColumn column) {
        Set<GuestColumn> chosen = EnumSet.copyOf(guests.columns().list());
        if (!chosen.remove(column)) {
            chosen.add(column);
        }
        apply.accept(guests.columns().state().show(chosen));
    }

    private void choose() {
        ColumnsDialog dialog = new ColumnsDialog(guests.control().getShell(), guests.columns().state());
        if (dialog.open() == org.eclipse.jface.window.Window.OK) {
            apply.accept(dialog.state());
        }
    }
}
