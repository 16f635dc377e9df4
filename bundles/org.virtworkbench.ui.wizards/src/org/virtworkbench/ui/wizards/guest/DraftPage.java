package org.virtworkbench.ui.wizards.guest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/** A page of the wizard that makes guests: a form in two columns that shows the draft, and changes it. */
abstract class DraftPage extends WizardPage {

    private static final int HINT_WIDTH = 460;

    final GuestDraft draft;
    final Icons icons;
    /** Whether the fields are being set by the program. */
    private boolean filling;
    private Composite form;

    DraftPage(String name, GuestDraft draft, Icons icons, String title, String description, String image) {
        super(name);
        this.draft = draft;
        this.icons = icons;
        setTitle(title);
        setDescription(description);
        setImageDescriptor(icons.descriptor(image));
    }

    @Override
    public final void createControl(Composite parent) {
        form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(form);
        createForm(form);
        setControl(form);
        refresh();
    }

    /** Makes the fields, in two columns. */
    abstract void createForm(Composite parent);

    /** Sets the fields to what the draft says. */
    abstract void fill();

    /** {@return what is missing or wrong, for a person} */
    abstract Optional<String> problem();

    /** {@return what is well to know, for a person} */
    Optional<String> warning() {
        return Optional.empty();
    }

    /** Shows what the draft says now. */
    final void refresh() {
        if (form == null || form.isDisposed()) {
            return;
        }
        filling = true;
        fill();
        filling = false;
        form.layout(true, true);
        validate();
    }

    private void validate() {
        Optional<String> problem = problem();
        setErrorMessage(isUntouched() ? null : problem.orElse(null));
        setMessage(isUntouched() && problem.isPresent() ? problem.get() : warning().orElse(null), problem.isPresent() ? NONE : WARNING);
        setPageComplete(problem.isEmpty());
    }

    /** {@return whether nothing was done yet that could be wrong} What is missing is then no error. */
    boolean isUntouched() {
        return false;
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            refresh();
        }
        super.setVisible(visible);
        if (visible) {
            form.setFocus();
        }
    }

    /** Takes a change of the draft, unless the program makes it. */
    final void change(Runnable edit) {
        if (!filling) {
            edit.run();
            refresh();
        }
    }

    // fields

    final Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    final Text text(Composite parent, String tip, Consumer<String> edit) {
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setToolTipText(tip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addModifyListener(event -> change(() -> edit.accept(text.getText())));
        return text;
    }

    final Combo combo(Composite parent, String tip, Consumer<Integer> edit) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setToolTipText(tip);
        combo.setVisibleItemCount(12);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> change(() -> edit.accept(combo.getSelectionIndex())));
        return combo;
    }

    final Button check(Composite parent, String label, String tip, Consumer<Boolean> edit) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(label);
        button.setToolTipText(tip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, event -> change(() -> edit.accept(button.getSelection())));
        return button;
    }

    /** A line of second rank below a field. */
    final Label hint(Composite parent) {
        label(parent, ""); //$NON-NLS-1$
        Label hint = CssClass.MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(HINT_WIDTH, SWT.DEFAULT).applyTo(hint);
        return hint;
    }

    /** A field and a note in one row. */
    final Composite row(Composite parent, int columns) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    static Label note(Composite parent) {
        Label note = CssClass.MUTED.on(new Label(parent, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(note);
        return note;
    }

    /** Sets a text without moving the cursor of one who types it. */
    static void set(Text field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    static void set(Combo combo, List<String> items, int index) {
        if (!List.of(combo.getItems()).equals(items)) {
            combo.setItems(items.toArray(String[]::new));
        }
        if (index < 0) {
            combo.deselectAll();
        } else if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
    }

    static void set(Label label, String text) {
        String escaped = text.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
        if (!label.getText().equals(escaped)) {
            label.setText(escaped);
        }
    }

    /** Shows or hides controls, without leaving a gap. */
    static void show(boolean visible, Control... controls) {
        for (Control control : controls) {
            control.setVisible(visible);
            if (control.getLayoutData() == null) {
                control.setLayoutData(new GridData());
            }
            ((GridData) control.getLayoutData()).exclude = !visible;
        }
    }
}
