package org.virtworkbench.app.tests.page;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** An editor of an XML document. */
public final class XmlBot {

    private final IEditorPart part;
    private final EditorBot editor;

    /**
     * @param window with the editor on top
     * @param title of the editor
     */
    public XmlBot(WorkbenchBot window, String title) {
        editor = window.editor(title);
        part = Ui.get(() -> window.page().getActiveEditor());
    }

    /** {@return what all editors have} */
    public EditorBot editor() {
        return editor;
    }

    /** {@return whether there is something to save} */
    public boolean isDirty() {
        return Ui.get(() -> Boolean.valueOf(part.isDirty())).booleanValue();
    }

    /** Waits until there is something to save, or nothing. */
    public void untilDirty(boolean dirty) {
        Ui.untilEquals("there is something to save", Boolean.valueOf(dirty), () -> Boolean.valueOf(part.isDirty()));
    }

    /** Saves as by the key; returns when that is over, or a dialog waits. */
    public void save() {
        Ui.act(() -> part.getSite().getPage().saveEditor(part, false));
    }

    /** {@return the document} */
    public String document() {
        return Ui.get(() -> text().getText());
    }

    /** Exchanges the first place where something stands. */
    public void write(String from, String to) {
        Ui.run(() -> {
            int at = text().getText().indexOf(from);
            if (at < 0) {
                throw new AssertionError("There is no “" + from + "” in\n" + text().getText());
            }
            text().replaceTextRange(at, from.length(), to);
        });
    }

    private StyledText text() {
        return Widgets.in(WorkbenchBot.body(part), StyledText.class).getFirst();
    }
}
