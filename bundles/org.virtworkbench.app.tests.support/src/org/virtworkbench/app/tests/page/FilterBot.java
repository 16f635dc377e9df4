package org.virtworkbench.app.tests.page;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The field that filters the guests. */
public final class FilterBot {

    private final WorkbenchBot window;

    FilterBot(WorkbenchBot window) {
        this.window = window;
    }

    /** Exchanges what is typed. */
    public void set(String query) {
        Ui.run(() -> field().setText(query));
    }

    /** Puts the cursor into the field. */
    public void focus() {
        Input.focus(Ui.get(this::field));
    }

    /** Clicks into the field and types with real keys. */
    public void type(String query) {
        focus();
        Input.type(query);
    }

    /** {@return what is typed} */
    public String query() {
        return Ui.get(() -> field().getText());
    }

    /** Waits until this is typed. */
    public void untilQuery(String query) {
        Ui.untilEquals("the filter", query, () -> field().getText());
    }

    /** Waits until the number of matches reads like this. */
    public void untilCount(String words) {
        Ui.untilEquals("number of matches", words, () -> labels().get(0));
    }

    /** Waits until a part of the query is complained about. */
    public void untilProblem(String words) {
        Ui.until("complaint about " + words, () -> labels().stream().skip(1).anyMatch(text -> text.contains(words)));
    }

    /** Waits until nothing is complained about. */
    public void untilNoProblem() {
        Ui.until("no complaint", () -> labels().stream().skip(1).allMatch(String::isEmpty));
    }

    /** Waits until the cursor is in the field. */
    public void untilFocused() {
        Ui.until("the cursor is in the filter", () -> field().isFocusControl());
    }

    private List<String> labels() {
        Composite area = field().getParent();
        return Widgets.in(area, Label.class).stream().map(Widgets::text).toList();
    }

    private Text field() {
        return Widgets.first(window.shell(), Text.class,
                text -> (text.getStyle() & SWT.SEARCH) != 0 && text.getMessage().startsWith("Filter guests"))
                .orElseThrow(() -> new AssertionError("There is no filter"));
    }
}
