package org.virtworkbench.app.tests.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The view of deleted guests. */
public final class DeletedGuestsBot {

    private static final int FATE = 4;

    private final IViewPart view;

    DeletedGuestsBot(WorkbenchBot window) {
        window.choose("View", "Deleted Guests");
        view = window.show("org.virtworkbench.ui.inventory.deleted");
    }

    /** Waits until exactly these are listed, newest first. */
    public void untilNames(List<String> names) {
        Ui.untilEquals("deleted guests", names,
                () -> find().map(table -> Arrays.stream(table.getItems()).map(TableItem::getText).sorted().toList()).orElse(List.of()));
    }

    /** Waits until what becomes of a guest begins so. */
    public void untilFate(String guest, String words) {
        Ui.until("“" + words + "” of the deleted " + guest, () -> find().stream().flatMap(table -> Arrays.stream(table.getItems()))
                .anyMatch(item -> item.getText().equals(guest) && item.getText(FATE).startsWith(words)));
    }

    /** {@return the list} */
    public Table table() {
        return Ui.get(() -> find().orElseThrow());
    }

    /** Selects all. */
    public DeletedGuestsBot selectAll() {
        Ui.run(() -> {
            Table table = find().orElseThrow();
            table.selectAll();
            Event event = new Event();
            event.item = table.getItem(0);
            table.notifyListeners(SWT.Selection, event);
        });
        return this;
    }

    /** Presses a button of the view. */
    public void press(String text) {
        Ui.act(() -> {
            for (var item : view.getViewSite().getActionBars().getToolBarManager().getItems()) {
                if (item instanceof ActionContributionItem action && action.getAction().getText().equals(text)) {
                    if (!action.getAction().isEnabled()) {
                        throw new AssertionError(text + " is disabled");
                    }
                    action.getAction().run();
                    return;
                }
            }
            throw new AssertionError("There is no button " + text);
        });
    }

    private Optional<Table> find() {
        return Widgets.in(WorkbenchBot.body(view), Table.class).stream().findFirst();
    }
}
