package org.virtworkbench.app.tests.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.forms.editor.FormEditor;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Trees;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;
import org.virtworkbench.ui.forms.InventoryPage;

/** The editor of a guest or of a host. */
public final class EditorBot {

    private final IEditorPart editor;

    EditorBot(IEditorPart editor) {
        this.editor = editor;
    }

    /** {@return titles of the pages} */
    public List<String> pages() {
        return Ui.get(() -> Arrays.stream(folder().getItems()).map(CTabItem::getText).toList());
    }

    /** {@return title of the page on top} */
    public String pageOnTop() {
        return Ui.get(() -> folder().getSelection().getText());
    }

    /** Brings a page to the top. */
    public EditorBot page(String title) {
        Ui.run(() -> {
            CTabItem item = Arrays.stream(folder().getItems()).filter(one -> one.getText().equals(title)).findFirst()
                    .orElseThrow(() -> new AssertionError("There is no page " + title));
            folder().setSelection(item);
            Event event = new Event();
            event.item = item;
            folder().notifyListeners(SWT.Selection, event);
        });
        untilComplete();
        return this;
    }

    /** Waits until the page on top has all its widgets: some are made in several turns. */
    void untilComplete() {
        Ui.until("the page is complete", () -> !(editor instanceof FormEditor form)
                || !(form.getActivePageInstance() instanceof InventoryPage<?> page) || page.isComplete());
    }

    /** {@return all that can be read on the page on top, but rows} */
    public String text() {
        return Ui.get(() -> Widgets.allText(WorkbenchBot.body(editor)));
    }

    /** Waits until something can be read on the page on top. */
    public void untilSays(String words) {
        Ui.until("the editor says “" + words + "”", () -> Widgets.allText(WorkbenchBot.body(editor)).contains(words));
    }

    /** Waits until a text of the page on top looks like this. */
    public void untilMatches(String regex) {
        Pattern pattern = Pattern.compile(regex);
        Ui.until("the editor says something like " + regex, () -> pattern.matcher(Widgets.allText(WorkbenchBot.body(editor))).find());
    }

    /** Waits until something can no longer be read. */
    public void untilSilent(String words) {
        Ui.until("the editor no longer says “" + words + "”", () -> !Widgets.allText(WorkbenchBot.body(editor)).contains(words));
    }

    /** {@return the value beside a name} */
    public String fact(String name) {
        return Ui.get(() -> {
            List<Label> labels = Widgets.in(WorkbenchBot.body(editor), Label.class);
            for (int i = 0; i < labels.size() - 1; i++) {
                if (Widgets.text(labels.get(i)).equals(name)) {
                    return Widgets.text(labels.get(i + 1));
                }
            }
            throw new AssertionError("There is no fact " + name + " in\n" + Widgets.allText(WorkbenchBot.body(editor)));
        });
    }

    /** Waits until a fact has a value. */
    public void untilFact(String name, String value) {
        Ui.untilEquals(name, value, () -> fact(name));
    }

    /** {@return lines of all trees on the page on top, all columns, indented} */
    public List<String> treeLines() {
        return Ui.get(this::lines);
    }

    /** Waits until a tree has a line that begins so. */
    public void untilTreeLine(String beginning) {
        Ui.until("a tree has the line " + beginning, () -> lines().stream().anyMatch(line -> line.strip().startsWith(beginning)));
    }

    /** {@return first column of the first table on the page on top} */
    public List<String> rows() {
        return Ui.get(this::names);
    }

    /** {@return the rows of the first table on the page on top, cells with a blank between} */
    public List<String> cells() {
        return Ui.get(() -> table().map(table -> Arrays.stream(table.getItems()).map(item -> row(table, item)).toList()).orElse(List.of()));
    }

    private static String row(Table table, TableItem item) {
        return String.join(" ", IntStream.range(0, table.getColumnCount()).mapToObj(column -> item.getText(column).strip())
                .filter(text -> !text.isEmpty()).toList());
    }

    /** Waits until the first table has exactly these rows, in any order. */
    public void untilRows(List<String> expected) {
        Ui.untilEquals("rows", expected.stream().sorted().toList(), () -> names().stream().sorted().toList());
    }

    /** Selects a row of the first table. */
    public void selectRow(String name) {
        Ui.run(() -> {
            Table table = table().orElseThrow();
            int row = names().indexOf(name);
            table.setSelection(row);
            Event event = new Event();
            event.item = table.getItem(row);
            table.notifyListeners(SWT.Selection, event);
        });
    }

    /** Waits until a second table shows a row that fits. */
    public void untilSecondTableHas(String suffix) {
        Ui.until("a row …" + suffix, () -> {
            List<Table> tables = Widgets.in(WorkbenchBot.body(editor), Table.class);
            return tables.size() > 1
                    && Arrays.stream(tables.get(1).getItems()).map(TableItem::getText).anyMatch(name -> name.endsWith(suffix));
        });
    }

    /** Waits until a row of the second table says something, in all its cells with bars between them. */
    public void untilSecondTableRow(String name, String regex) {
        Pattern pattern = Pattern.compile(regex);
        Ui.until("a row " + name + " that says " + regex, () -> {
            List<Table> tables = Widgets.in(WorkbenchBot.body(editor), Table.class);
            return tables.size() > 1 && Arrays.stream(tables.get(1).getItems()).filter(row -> row.getText().equals(name))
                    .anyMatch(row -> pattern.matcher(cells(row)).find());
        });
    }

    private static String cells(TableItem row) {
        return IntStream.range(0, row.getParent().getColumnCount()).mapToObj(row::getText).collect(Collectors.joining("|"));
    }

    /** Types into the filter field that has a hint. */
    public void filter(String hint, String text) {
        Ui.run(() -> Widgets.first(WorkbenchBot.body(editor), Text.class, field -> field.getMessage().equals(hint))
                .orElseThrow(() -> new AssertionError("There is no filter " + hint)).setText(text));
    }

    /** Selects the row of the second table that has this name. */
    public void selectInSecondTable(String name) {
        Ui.run(() -> {
            Table table = Widgets.in(WorkbenchBot.body(editor), Table.class).get(1);
            TableItem item = Arrays.stream(table.getItems()).filter(row -> row.getText().equals(name)).findFirst()
                    .orElseThrow(() -> new AssertionError("There is no row " + name));
            table.setSelection(item);
            Event event = new Event();
            event.item = item;
            table.notifyListeners(SWT.Selection, event);
        });
    }

    /** Waits until a tool of the editor can be pressed. */
    public void untilToolEnabled(String text) {
        Ui.until(text + " can be pressed", () -> tool(text).isEnabled());
    }

    /** {@return the document on the page on top} */
    public String document() {
        return Ui.get(() -> documentText().getText());
    }

    /** {@return the text with the document on the page on top} */
    public StyledText documentText() {
        return Ui.get(() -> Widgets.in(WorkbenchBot.body(editor), StyledText.class).get(0));
    }

    /** {@return the field that finds in the document} */
    public Text findField() {
        return Ui.get(
                () -> Widgets.first(WorkbenchBot.body(editor), Text.class, text -> (text.getStyle() & SWT.SEARCH) != 0).orElseThrow());
    }

    /** {@return whether a tool of the editor can be pressed} */
    public boolean isToolEnabled(String text) {
        return Ui.get(() -> Boolean.valueOf(tool(text).isEnabled())).booleanValue();
    }

    /** Presses a tool of the editor. */
    public void pressTool(String text) {
        Ui.act(() -> tool(text).notifyListeners(SWT.Selection, new Event()));
    }

    /** Follows a link. */
    public void follow(String text) {
        Ui.act(() -> Widgets.first(WorkbenchBot.body(editor), Link.class, link -> Widgets.text(link).contains(text))
                .orElseThrow(() -> new AssertionError("There is no link " + text)).notifyListeners(SWT.Selection, new Event()));
    }

    /** Waits until the screen's picture is painted: more colours than a text needs. */
    public void untilScreenIsPainted() {
        Ui.until("the screen is painted", () -> canvas("ScreenCanvas").map(Picture::of).map(Picture::colours).orElse(0L) > 100);
    }

    /** Waits until a colour is painted somewhere in the charts. */
    public void untilPainted(RGB colour) {
        Ui.until("something is painted in " + colour, () -> {
            ImageData picture = Picture.of(WorkbenchBot.body(editor));
            return Picture.pixels(picture, colour) > 40;
        });
    }

    private Optional<Canvas> canvas(String className) {
        return Widgets.first(WorkbenchBot.body(editor), Canvas.class, canvas -> canvas.getClass().getSimpleName().equals(className));
    }

    private ToolItem tool(String text) {
        return Widgets.first(WorkbenchBot.body(editor), ToolItem.class,
                item -> item.getText().equals(text) || text.equals(item.getToolTipText()))
                .orElseThrow(() -> new AssertionError("There is no tool " + text));
    }

    private List<String> lines() {
        return Widgets.in(WorkbenchBot.body(editor), Tree.class).stream().flatMap(tree -> Trees.lines(tree).stream()).toList();
    }

    private List<String> names() {
        return table()
                .map(table -> IntStream.range(0, table.getItemCount()).mapToObj(i -> table.getItem(i).getText()).toList())
                .orElse(List.of());
    }

    private Optional<Table> table() {
        return Widgets.in(WorkbenchBot.body(editor), Table.class).stream().findFirst();
    }

    private CTabFolder folder() {
        return Widgets.in(WorkbenchBot.body(editor), CTabFolder.class).get(0);
    }
}
