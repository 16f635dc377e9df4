package org.virtworkbench.app.tests.page;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The dialog that shows all that goes with guests. */
public final class DeleteDialogBot extends DialogBot {

    DeleteDialogBot(Shell shell) {
        super(shell);
    }

    /** Waits until the hosts have told what belongs to the guests. */
    public DeleteDialogBot untilKnown() {
        untilSays(" be undone");
        return this;
    }

    /** {@return names of the guests} */
    public List<String> guests() {
        return look(() -> Arrays.stream(tree().getItems()).map(TreeItem::getText).toList());
    }

    /** {@return all that goes with a guest, checked or not: first and last column} */
    public List<String> belongings(String guest) {
        return look(() -> Arrays.stream(guest(guest).getItems())
                .map(item -> (item.getChecked() ? "+ " : "- ") + item.getText(0) + " | " + item.getText(2)).toList());
    }

    /** Clicks into the check box of something that belongs to a guest, by the beginning of its text. */
    public void toggle(String guest, String beginning) {
        Ui.run(() -> {
            TreeItem item = Arrays.stream(guest(guest).getItems()).filter(one -> one.getText().startsWith(beginning)).findFirst()
                    .orElseThrow(() -> new AssertionError("Nothing begins with " + beginning));
            item.setChecked(!item.getChecked());
            Event event = new Event();
            event.item = item;
            event.detail = SWT.CHECK;
            tree().notifyListeners(SWT.Selection, event);
        });
    }

    private TreeItem guest(String name) {
        return Arrays.stream(tree().getItems()).filter(item -> item.getText().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no guest " + name));
    }

    private Tree tree() {
        return Widgets.in(shell(), Tree.class).get(0);
    }
}
