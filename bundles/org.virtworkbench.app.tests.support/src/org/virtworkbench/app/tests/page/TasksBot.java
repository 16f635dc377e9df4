package org.virtworkbench.app.tests.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.virtworkbench.app.tests.bot.Menus;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The view of all tasks. */
public final class TasksBot {

    private static final int STATE = 1;

    private final IViewPart view;

    TasksBot(WorkbenchBot window) {
        view = window.show("org.virtworkbench.ui.tasks");
    }

    /** {@return all that the view says, but the table's rows} */
    public String text() {
        return Ui.get(() -> Widgets.allText(WorkbenchBot.body(view)));
    }

    /** {@return names of the tasks, from top to bottom} */
    public List<String> names() {
        return Ui.get(() -> find().map(table -> Arrays.stream(table.getItems()).map(TableItem::getText).toList()).orElse(List.of()));
    }

    /** Waits until the newest task with a name is in a state. */
    public void untilState(String task, String state) {
        Ui.untilEquals("state of “" + task + "”", Optional.of(state), () -> item(task).map(item -> item.getText(STATE)));
    }

    /** Waits until a task's state begins so. */
    public void untilStateBegins(String task, String state) {
        Ui.until("state of “" + task + "” begins with " + state,
                () -> item(task).filter(item -> item.getText(STATE).startsWith(state)).isPresent());
    }

    /** Selects the newest task with a name. */
    public void select(String task) {
        Ui.run(() -> {
            Table table = find().orElseThrow();
            table.setSelection(item(task).orElseThrow(() -> new AssertionError("There is no task " + task)));
            Event event = new Event();
            event.item = table.getSelection()[0];
            table.notifyListeners(SWT.Selection, event);
        });
    }

    /** Waits until something can be read in the details. */
    public void untilSays(String words) {
        Ui.until("the tasks say “" + words + "”", () -> Widgets.allText(WorkbenchBot.body(view)).contains(words));
    }

    /** Chooses from the context menu. */
    public void choose(String item) {
        Menus.chooseInContext(Ui.get(() -> find().orElseThrow()), item);
    }

    /** Waits until this view is empty. */
    public void untilEmpty() {
        Ui.until("no tasks are left", () -> find().filter(table -> table.getItemCount() > 0).isEmpty());
    }

    private Optional<TableItem> item(String task) {
        return find().flatMap(table -> Arrays.stream(table.getItems()).filter(item -> item.getText().equals(task)).findFirst());
    }

    private Optional<Table> find() {
        return Widgets.in(WorkbenchBot.body(view), Table.class).stream().findFirst();
    }
}
