package org.virtworkbench.app.tests.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Menus;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;
import org.virtworkbench.app.window.GuestsTab;

/** The table of all guests. */
public final class GuestTableBot {

    private static final String NAME = "Name";

    private final WorkbenchBot window;

    GuestTableBot(WorkbenchBot window) {
        this.window = window;
        Ui.run(() -> {
            try {
                GuestsTab.show(window.page());
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** {@return all that the tab says} */
    public String text() {
        return Ui.get(() -> Widgets.allText(WorkbenchBot.body(editor())));
    }

    /** {@return titles of the columns, from left to right} */
    public List<String> columns() {
        return Ui.get(() -> Arrays.stream(find().getColumnOrder()).mapToObj(i -> find().getColumn(i).getText()).toList());
    }

    /** {@return the texts of a column, from top to bottom} */
    public List<String> column(String title) {
        return Ui.get(() -> texts(title));
    }

    /** {@return names of the guests, from top to bottom} */
    public List<String> names() {
        return column(NAME);
    }

    /** Waits until the table shows exactly these, in this order. */
    public void untilNames(List<String> names) {
        Ui.untilEquals("guests in the table", names, () -> texts(NAME));
    }

    /** Waits until a cell shows a text. */
    public void untilCell(String guest, String column, String text) {
        Ui.untilEquals(column + " of " + guest, text, () -> row(guest) < 0 ? null : find().getItem(row(guest)).getText(index(column)));
    }

    /** {@return the colour of a guest's row} */
    public RGB colour(String guest) {
        return Ui.get(() -> item(guest).getForeground().getRGB());
    }

    /** Selects guests and gives the table the focus. */
    public void select(String... guests) {
        Input.focus(table());
        Ui.run(() -> {
            find().setSelection(Arrays.stream(guests).mapToInt(this::known).toArray());
            find().notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Selects all guests and gives the table the focus. */
    public void selectAll() {
        select(names().toArray(String[]::new));
    }

    /** {@return names of the selected guests} */
    public List<String> selection() {
        return Ui.get(() -> Arrays.stream(find().getSelection()).map(item -> item.getText(index(NAME))).toList());
    }

    /** Clicks on a heading. */
    public void sortBy(String column) {
        Ui.run(() -> find().getColumn(index(column)).notifyListeners(SWT.Selection, new Event()));
    }

    /** Drags the column at one place to another place. */
    public void moveColumn(int from, int to) {
        Ui.run(() -> {
            List<Integer> order = new java.util.ArrayList<>(Arrays.stream(find().getColumnOrder()).boxed().toList());
            order.add(to, order.remove(from));
            find().setColumnOrder(order.stream().mapToInt(Integer::intValue).toArray());
        });
    }

    /** {@return how many colours the table has on the screen} */
    public long colours() {
        return Ui.get(() -> Long.valueOf(Picture.colours(Picture.of(find())))).longValue();
    }

    /** {@return how high rows are, in points} */
    public int rowHeight() {
        return Ui.get(() -> Integer.valueOf(find().getItem(0).getBounds().height)).intValue();
    }

    /** Chooses from the menu of a heading. */
    public void chooseInHeading(String column, String... path) {
        Ui.run(() -> {
            Table table = find();
            int x = 0;
            for (int i : table.getColumnOrder()) {
                if (i == index(column)) {
                    break;
                }
                x += table.getColumn(i).getWidth();
            }
            Event detect = new Event();
            int top = Math.min(0, table.getClientArea().y);
            Point place = table.toDisplay(x + 2, top + 2);
            detect.x = place.x;
            detect.y = place.y;
            detect.detail = SWT.MENU_MOUSE;
            table.notifyListeners(SWT.MenuDetect, detect);
        });
        Menus.choose(Ui.get(() -> find().getMenu()), path);
    }

    /** Double clicks on a guest. */
    public void open(String guest) {
        select(guest);
        Ui.act(() -> find().showItem(item(guest)));
        Input.doubleClick(table(), () -> item(guest).getBounds());
    }

    /** Chooses from the context menu of what is selected. */
    public void chooseInContext(String... path) {
        Menus.chooseInContext(table(), path);
    }

    /** {@return what the context menu of what is selected offers} */
    public List<String> contextItems() {
        return Menus.contextItems(table());
    }

    /** {@return the table} */
    public Table table() {
        return Ui.await("the table of guests", () -> Widgets.in(WorkbenchBot.body(editor()), Table.class).stream().findFirst());
    }

    private Table find() {
        return Widgets.in(WorkbenchBot.body(editor()), Table.class).stream().findFirst()
                .orElseThrow(() -> new AssertionError("There is no table of guests"));
    }

    private IEditorPart editor() {
        return Arrays.stream(window.page().getEditorReferences()).filter(one -> one.getId().equals("org.virtworkbench.ui.inventory.guests"))
                .map(one -> one.getEditor(true)).findFirst().orElseThrow();
    }

    private List<String> texts(String title) {
        return Widgets.in(WorkbenchBot.body(editor()), Table.class).isEmpty() ? List.of()
                : IntStream.range(0, find().getItemCount()).mapToObj(i -> find().getItem(i).getText(index(title))).toList();
    }

    private TableItem item(String guest) {
        return find().getItem(known(guest));
    }

    private int known(String guest) {
        int row = row(guest);
        if (row < 0) {
            throw new AssertionError("There is no " + guest + " in the table: " + texts(NAME));
        }
        return row;
    }

    private int row(String guest) {
        return texts(NAME).indexOf(guest);
    }

    private int index(String title) {
        TableColumn[] all = find().getColumns();
        return IntStream.range(0, all.length).filter(i -> all[i].getText().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no column " + title));
    }
}
