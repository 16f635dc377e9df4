package org.virtworkbench.app.tests.page;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The dialog in which tags and folder of guests are chosen. */
public final class TagsDialogBot extends DialogBot {

    TagsDialogBot(Shell shell) {
        super(shell);
    }

    /** {@return the tags: "+" where all guests have them, "?" where some have, "-" where none has} */
    public List<String> tags() {
        return look(() -> Arrays.stream(table().getItems())
                .map(item -> (item.getGrayed() ? "? " : item.getChecked() ? "+ " : "- ") + item.getData()).toList());
    }

    /** Clicks into the check box of a tag. */
    public void toggle(String tag) {
        Ui.run(() -> {
            TableItem item = Arrays.stream(table().getItems()).filter(one -> tag.equals(one.getData())).findFirst()
                    .orElseThrow(() -> new AssertionError("There is no tag " + tag));
            item.setChecked(!item.getChecked());
            Event event = new Event();
            event.item = item;
            event.detail = SWT.CHECK;
            table().notifyListeners(SWT.Selection, event);
        });
    }

    /** Adds a tag. */
    public void add(String tag) {
        type(tag);
        press("Add");
    }

    /** Types a folder. */
    public void folder(String path) {
        Ui.run(() -> Widgets.in(shell(), Combo.class).get(0).setText(path));
    }

    private Table table() {
        return Widgets.in(shell(), Table.class).get(0);
    }
}
