package org.virtworkbench.app.tests.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The view of calls to libvirt. */
public final class CallsBot {

    private final IViewPart view;

    CallsBot(WorkbenchBot window) {
        window.choose("View", "libvirt Calls");
        view = window.show("org.virtworkbench.ui.calls");
    }

    /** {@return all that the view says, but the tables' rows} */
    public String text() {
        return Ui.get(() -> Widgets.allText(WorkbenchBot.body(view)));
    }

    /** {@return the rows of the hosts, a list of cells each} */
    public List<List<String>> hosts() {
        return Ui.get(() -> rows(0));
    }

    /** {@return the rows of calls that are under way or were slow, a list of cells each} */
    public List<List<String>> calls() {
        return Ui.get(() -> rows(1));
    }

    private List<List<String>> rows(int number) {
        List<Table> tables = Widgets.in(WorkbenchBot.body(view), Table.class);
        if (tables.size() <= number) {
            return List.of();
        }
        Table table = tables.get(number);
        return Arrays.stream(table.getItems()).map(item -> cells(table, item)).toList();
    }

    private static List<String> cells(Table table, TableItem item) {
        return IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList();
    }
}
