package org.virtworkbench.app.tests.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The view of all events. */
public final class EventsBot {

    private final IViewPart view;

    EventsBot(WorkbenchBot window) {
        view = window.show("org.virtworkbench.ui.events");
    }

    /** {@return all that the view says, but the table's rows} */
    public String text() {
        return Ui.get(() -> Widgets.allText(WorkbenchBot.body(view)));
    }

    /** {@return the events as "object: what", newest first} */
    public List<String> events() {
        return Ui.get(this::read);
    }

    /** Waits until an event is there. */
    public void untilEvent(String object, String words) {
        Ui.until("event of " + object + ": " + words,
                () -> read().stream().anyMatch(line -> line.startsWith(object + ": ") && line.contains(words)));
    }

    /** Waits until only events of these objects are there, and some of each. */
    public void untilOnly(List<String> objects) {
        Ui.untilEquals("objects with events", objects,
                () -> read().stream().map(line -> line.substring(0, line.indexOf(": "))).distinct().sorted().toList());
    }

    /** Types into the field of words. */
    public void filter(String words) {
        Ui.run(() -> Widgets.first(WorkbenchBot.body(view), Text.class, text -> (text.getStyle() & SWT.SEARCH) != 0).orElseThrow()
                .setText(words));
    }

    /** Presses a button of the view. */
    public void press(String text) {
        Ui.act(() -> {
            for (var item : view.getViewSite().getActionBars().getToolBarManager().getItems()) {
                if (item instanceof ActionContributionItem action && action.getAction().getText().equals(text)) {
                    if (action.getAction().getStyle() == IAction.AS_CHECK_BOX) {
                        action.getAction().setChecked(!action.getAction().isChecked());
                    }
                    action.getAction().run();
                    return;
                }
            }
            throw new AssertionError("There is no button " + text);
        });
    }

    private List<String> read() {
        Optional<Table> table = Widgets.in(WorkbenchBot.body(view), Table.class).stream().findFirst();
        return table.map(found -> IntStream.range(0, found.getItemCount()).mapToObj(found::getItem)
                .map(item -> item.getText(1) + ": " + item.getText(3))
                .toList()).orElse(List.of());
    }
}
