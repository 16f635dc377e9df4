package org.virtworkbench.app.tests.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The editor of one network: its fields by the label before them, its tables by the title above them. */
public final class NetworkBot {

    private final IEditorPart part;
    private final EditorBot editor;
    private final XmlBot xml;

    /**
     * @param window with the network's editor on top
     * @param network its name
     */
    public NetworkBot(WorkbenchBot window, String network) {
        editor = window.editor("Network " + network);
        xml = new XmlBot(window, "Network " + network);
        part = Ui.get(() -> window.page().getActiveEditor());
    }

    /** {@return what all editors have} */
    public EditorBot editor() {
        return editor;
    }

    /** Brings a page to the top. */
    public NetworkBot page(String title) {
        editor.page(title);
        return this;
    }

    /** {@return whether there is something to save} */
    public boolean isDirty() {
        return xml.isDirty();
    }

    /** Waits until there is something to save, or nothing. */
    public void untilDirty(boolean dirty) {
        xml.untilDirty(dirty);
    }

    /** Saves as by the key; returns when that is over, or a dialog waits. */
    public void save() {
        xml.save();
    }

    /** Waits until a field has a value. */
    public void untilValue(String label, String value) {
        Ui.untilEquals(label, value,
                () -> find(label).map(field -> field instanceof Combo combo ? combo.getText() : ((Text) field).getText())
                        .orElse("(there is none)"));
    }

    /** Waits until a field is not there, since the network can't have it. */
    public void untilHidden(String label) {
        Ui.until(label + " is hidden", () -> find(label).filter(Control::isVisible).isEmpty());
    }

    /** Types into a field. */
    public void type(String label, String text) {
        Ui.run(() -> ((Text) field(label)).setText(text));
    }

    /** Chooses from a list. */
    public void choose(String label, String item) {
        Ui.run(() -> {
            Combo combo = (Combo) field(label);
            int index = List.of(combo.getItems()).indexOf(item);
            if (index < 0) {
                throw new AssertionError("There is no “" + item + "” among " + List.of(combo.getItems()));
            }
            combo.select(index);
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Switches a check box. */
    public void toggle(String label) {
        Ui.run(() -> {
            Button check = Widgets.first(body(), Button.class, each -> Widgets.text(each).equals(label)).orElseThrow();
            check.setSelection(!check.getSelection());
            check.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Exchanges the first place of the document where something stands. */
    public void write(String from, String to) {
        xml.write(from, to);
    }

    /** {@return the document on the page on top} */
    public String document() {
        return xml.document();
    }

    /** Waits until a table has exactly these rows, cells with a blank between. */
    public void untilRows(String table, List<String> rows) {
        Ui.untilEquals("rows of " + table, rows, () -> {
            Table found = table(table);
            return Arrays.stream(found.getItems()).map(item -> row(found, item)).toList();
        });
    }

    private static String row(Table table, TableItem item) {
        return String.join(" ",
                IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).filter(text -> !text.isEmpty()).toList());
    }

    /** Selects a row by its number. */
    public void select(String table, int row) {
        Ui.run(() -> {
            Table found = table(table);
            found.setSelection(row);
            Event event = new Event();
            event.item = found.getItem(row);
            found.notifyListeners(SWT.Selection, event);
        });
    }

    /** Presses a tool beside a table's title. */
    public void press(String table, String tool) {
        Ui.act(() -> Widgets.first(frame(table), ToolItem.class, item -> item.getText().equals(tool) || tool.equals(item.getToolTipText()))
                .orElseThrow(() -> new AssertionError("There is no tool " + tool)).notifyListeners(SWT.Selection, new Event()));
    }

    private Table table(String title) {
        return Widgets.in(frame(title), Table.class).getFirst();
    }

    private Composite frame(String title) {
        return Widgets.first(body(), Label.class, label -> Widgets.text(label).equals(title))
                .orElseThrow(() -> new AssertionError("There is no table " + title + " in\n" + Widgets.allText(body()))).getParent();
    }

    private Control field(String label) {
        return find(label).orElseThrow(() -> new AssertionError("There is no field " + label + " in\n" + Widgets.allText(body())));
    }

    private Optional<Control> find(String label) {
        Optional<Label> words = Widgets.first(body(), Label.class, each -> Widgets.text(each).equals(label));
        return words.flatMap(found -> {
            boolean behind = false;
            for (Control child : found.getParent().getChildren()) {
                if (behind && (child instanceof Text || child instanceof Combo)) {
                    return Optional.of(child);
                }
                behind |= child == found;
            }
            return Optional.empty();
        });
    }

    private Composite body() {
        return WorkbenchBot.body(part);
    }
}
