package org.virtworkbench.ui.forms;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.ui.widgets.CssClass;

/** What the dialogs about storage share: labelled fields, a problem that is told as soon as something was typed, and a button that waits for it to be gone. */
public abstract class FieldsDialog extends TitleAreaDialog {

    private static final int WIDTH = 340;

    private final String title;
    private final String explanation;
    private final String button;
    private Composite form;
    private boolean made;
    private boolean touched;

    /**
     * @param parent its window
     * @param title of the window
     * @param explanation what it is about
     * @param button what goes on
     */
    protected FieldsDialog(Shell parent, String title, String explanation, String button) {
        super(parent);
        this.title = title;
        this.explanation = explanation;
        this.button = button;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Makes the fields. */
    protected abstract void createFields();

    /** {@return what keeps it from going on} */
    protected abstract Optional<String> problem();

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 14).spacing(10, 8).applyTo(form);
        setTitle(title);
        setMessage(explanation);
        createFields();
        made = true;
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, button, true);
        check();
    }

    @Override
    public void create() {
        super.create();
        getShell().getDisplay().asyncExec(() -> { // the style sheets colour the button after it was made
            if (getShell() != null) {
                check();
            }
        });
    }

    /** {@return where the fields are: two columns} */
    protected final Composite form() {
        return form;
    }

    /** To be called when something changed. */
    protected final void changed() {
        touched |= made; // fields that get their first values are no typing
        check();
    }

    /** Gives fields values that nobody typed. */
    protected final void fill(Runnable values) {
        boolean before = made;
        made = false;
        values.run();
        made = before;
    }

    /** Has what keeps it from going on told from the start, not only when something was typed. */
    protected final void sayAtOnce() {
        touched = true;
    }

    /** Looks again whether something is wrong. */
    protected final void check() {
        Optional<String> problem = problem();
        setErrorMessage(touched ? problem.orElse(null) : null);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(problem.isEmpty());
            // the style sheets' colour of a button is the same whether it can be pressed or not
            ok.setForeground(problem.isEmpty() ? null : ok.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        }
    }

    /** {@return a label} */
    protected final Label label(String text) {
        Label label = new Label(form, SWT.NONE);
        label.setText(text);
        return label;
    }

    /** {@return a field with its label} */
    protected final Text text(String label, String value, String hint) {
        label(label);
        Text field = new Text(form, SWT.BORDER);
        field.setText(value);
        field.setMessage(hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> changed());
        return field;
    }

    /** {@return a choice with its label} */
    protected final Combo choice(String label, List<String> items, int style) {
        label(label);
        Combo combo = new Combo(form, SWT.BORDER | style);
        combo.setItems(items.toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
        if (!items.isEmpty()) {
            combo.select(0);
        }
        combo.addListener(SWT.Modify, event -> changed());
        return combo;
    }

    /** {@return a switch, with what it means beside it} */
    protected final Button check(String text, boolean on) {
        label("");
        Button check = new Button(form, SWT.CHECK);
        check.setText(text);
        check.setSelection(on);
        check.addListener(SWT.Selection, event -> changed());
        return check;
    }

    /** {@return a text over both columns} */
    protected final Label note(String text) {
        Label label = CssClass.MUTED.on(new Label(form, SWT.WRAP));
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
