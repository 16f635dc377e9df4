package org.virtworkbench.ui.forms;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.ui.widgets.CssClass;

/** Asks once before something is gone: what goes, line by line, what that means, and at most one choice. */
public final class ListDialog extends Dialog {

    private static final int WIDTH = 460;
    private static final int MOST_ROWS = 8;

    /**
     * What is asked.
     *
     * @param title of the window and on the button
     * @param headline the question
     * @param text what it means
     * @param lines what goes
     * @param choice what may go as well; empty for nothing
     * @param choiceOn whether that is chosen beforehand
     */
    public record Question(String title, String headline, String text, List<String> lines, String choice, boolean choiceOn) {
    }

    private final Question question;
    private boolean chosen;

    /**
     * @param parent its window
     * @param question what is asked
     */
    public ListDialog(Shell parent, Question question) {
        super(parent);
        this.question = question;
        this.chosen = question.choiceOn();
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(question.title());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(area);
        text(area, question.headline(), CssClass.HEADING);
        text(area, question.text());
        if (!question.lines().isEmpty()) {
            list(area);
        }
        if (!question.choice().isEmpty()) {
            Button check = new Button(area, SWT.CHECK);
            check.setText(question.choice());
            check.setSelection(chosen);
            check.addListener(SWT.Selection, event -> chosen = check.getSelection());
        }
        return area;
    }

    private void list(Composite area) {
        Table table = new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.HIDE_SELECTION);
        table.setItemCount(question.lines().size());
        table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(question.lines().get(event.index)));
        int rows = Math.min(MOST_ROWS, question.lines().size());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * rows + 4).applyTo(table);
    }

    private static void text(Composite area, String words, CssClass... classes) {
        Label label = CssClass.on(new Label(area, SWT.WRAP), classes);
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, question.title(), true).setFocus();
    }

    /** {@return whether the choice was taken} */
    public boolean chosen() {
        return chosen;
    }
}
