package org.virtworkbench.app.tests.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.virtworkbench.app.tests.bot.Trees;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** Any dialog: what it says, its fields by the label before them, its buttons by their text. */
public class DialogBot {

    private final Shell shell;

    /** @param shell of the dialog */
    public DialogBot(Shell shell) {
        this.shell = shell;
    }

    /** {@return the dialog's shell} */
    public Shell shell() {
        return shell;
    }

    /** {@return all that can be read} */
    public String text() {
        return Ui.get(() -> Widgets.allText(shell));
    }

    /** Waits until something can be read. */
    public void untilSays(String words) {
        Ui.until("the dialog says “" + words + "”", () -> !shell.isDisposed() && Widgets.allText(shell).contains(words));
    }

    /** Presses a button; a check box or radio button is toggled. */
    public void press(String button) {
        Ui.act(() -> {
            Button found = button(button);
            if (!found.isEnabled()) {
                throw new AssertionError("“" + button + "” is disabled");
            }
            if ((found.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
                found.setSelection((found.getStyle() & SWT.RADIO) != 0 || !found.getSelection());
            }
            found.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** {@return whether a button can be pressed} */
    public boolean isEnabled(String button) {
        return Ui.get(() -> Boolean.valueOf(button(button).isEnabled())).booleanValue();
    }

    /** Waits until a button can be pressed, or can't. */
    public void untilEnabled(String button, boolean enabled) {
        Ui.untilEquals(button + " can be pressed", enabled, () -> button(button).isEnabled());
    }

    /** {@return whether a check box is checked} */
    public boolean isChecked(String button) {
        return Ui.get(() -> Boolean.valueOf(button(button).getSelection())).booleanValue();
    }

    /** Types into the field behind a label, or with that hint in it. */
    public void type(String label, String text) {
        Ui.run(() -> {
            switch (field(label)) {
                case Text field -> field.setText(text);
                case Combo field -> field.setText(text);
                default -> throw new AssertionError("Nothing to type into behind " + label);
            }
        });
    }

    /** Types into the only field, or the first one. */
    public void type(String text) {
        Ui.run(() -> field().setText(text));
    }

    /** {@return what stands in the field behind a label} */
    public String value(String label) {
        return Ui.get(() -> field(label) instanceof Combo combo ? combo.getText() : ((Text) field(label)).getText());
    }

    /** Chooses from the list behind a label. */
    public void choose(String label, String item) {
        Ui.act(() -> {
            Combo combo = (Combo) field(label);
            int index = List.of(combo.getItems()).indexOf(item);
            if (index < 0) {
                throw new AssertionError("There is no “" + item + "” among " + List.of(combo.getItems()));
            }
            combo.select(index);
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Selects an item of its tree. */
    public void select(String item) {
        Ui.act(() -> {
            Tree tree = Widgets.in(shell, Tree.class).getFirst();
            TreeItem found = Trees.find(tree, item).orElseThrow(() -> new AssertionError("There is no " + item));
            tree.setSelection(found);
            Event event = new Event();
            event.item = found;
            tree.notifyListeners(SWT.Selection, event);
        });
    }

    /** {@return what the list behind a label offers} */
    public List<String> items(String label) {
        return Ui.get(() -> List.of(((Combo) field(label)).getItems()));
    }

    /** {@return rows of the dialog's table, first column} */
    public List<String> rows() {
        return look(() -> {
            Table table = Widgets.in(shell, Table.class).get(0);
            return java.util.stream.IntStream.range(0, table.getItemCount()).mapToObj(i -> table.getItem(i).getText()).toList();
        });
    }

    /** Waits until it is closed. */
    public void untilClosed() {
        Ui.until("the dialog is closed", () -> shell.isDisposed() || !shell.isVisible());
    }

    /** {@return whether it is still there} */
    public boolean isOpen() {
        return Ui.get(() -> Boolean.valueOf(!shell.isDisposed() && shell.isVisible())).booleanValue();
    }

    /** {@return a button by its text; UI thread} */
    protected Button button(String text) {
        return Widgets.first(shell, Button.class, button -> Widgets.text(button).equals(text))
                .orElseThrow(() -> new AssertionError("There is no button “" + text + "” in\n" + Widgets.allText(shell)));
    }

    /** {@return the first text field that can be typed into; UI thread} */
    protected Text field() {
        return Widgets.first(shell, Text.class, text -> (text.getStyle() & SWT.READ_ONLY) == 0)
                .orElseThrow(() -> new AssertionError("There is no field"));
    }

    /** {@return what a look finds} */
    protected <T> T look(Supplier<T> look) {
        return Ui.get(look);
    }

    private Control field(String label) {
        for (Label words : Widgets.in(shell, Label.class)) {
            Optional<Control> next = Widgets.text(words).equals(label) ? next(words) : Optional.empty();
            if (next.isPresent()) {
                return next.get();
            }
        }
        Optional<Text> hinted = Widgets.first(shell, Text.class, text -> text.getMessage().equals(label));
        if (hinted.isPresent()) {
            return hinted.get();
        }
        throw new AssertionError("There is no field “" + label + "” in\n" + Widgets.allText(shell));
    }

    /** {@return the control where it is a field, else the first field of the row that it is} */
    private static Optional<Control> fieldIn(Control control) {
        return Widgets.first(control, Control.class, child -> child instanceof Text || child instanceof Combo);
    }

    private static Optional<Control> next(Label label) {
        Composite parent = label.getParent();
        boolean behind = false;
        for (Control child : parent.getChildren()) {
            if (behind && child.isVisible()) {
                Optional<Control> field = fieldIn(child);
                if (field.isPresent()) {
                    return field;
                }
            }
            behind |= child == label;
        }
        return Optional.empty();
    }
}
