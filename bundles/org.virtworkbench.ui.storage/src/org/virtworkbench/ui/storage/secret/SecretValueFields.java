package org.virtworkbench.ui.storage.secret;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.secret.SecretValue;

/** Asks for a secret's value: typed twice and never shown, or a file that has it. What is typed is overwritten as soon as it was taken. UI thread. */
public final class SecretValueFields {

    private static final int WIDTH = 340;

    private final Composite form;
    private final Runnable changed;
    private final Text first;
    private final Text second;
    private final Button base64;
    private final Button fromFile;
    private final Text file;
    private final List<Control> typed;
    private final List<Control> ofFile;
    private final List<Control> always;
    private boolean shown = true;
    private boolean offersBase64;

    /**
     * Adds the fields.
     *
     * @param form with two columns
     * @param label of the first field
     * @param changed hears that something was typed or chosen
     */
    public SecretValueFields(Composite form, String label, Runnable changed) {
        this.form = form;
        this.changed = changed;
        Label firstLabel = label(label);
        first = password();
        Label secondLabel = label(Messages.Value_again);
        second = password();
        Label base64Gap = label("");
        base64 = check(Messages.Value_base64);
        Label fileGap = label("");
        fromFile = check(Messages.Value_fromFile);
        Label fileLabel = label(Messages.Value_file);
        Composite line = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        file = new Text(line, SWT.BORDER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(file);
        file.addListener(SWT.Modify, event -> changed.run());
        Button browse = new Button(line, SWT.PUSH);
        browse.setText(Messages.Value_browse);
        browse.addListener(SWT.Selection, event -> browse());
        typed = List.of(firstLabel, first, secondLabel, second, base64Gap, base64);
        ofFile = List.of(fileLabel, line);
        always = List.of(fileGap, fromFile);
        fromFile.addListener(SWT.Selection, event -> showFields());
        form.addDisposeListener(event -> forget());
        showFields();
    }

    private Label label(String text) {
        Label label = new Label(form, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().applyTo(label);
        return label;
    }

    private Text password() {
        Text field = new Text(form, SWT.BORDER | SWT.PASSWORD);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> changed.run());
        return field;
    }

    private Button check(String text) {
        Button check = new Button(form, SWT.CHECK);
        check.setText(text);
        GridDataFactory.swtDefaults().applyTo(check);
        check.addListener(SWT.Selection, event -> changed.run());
        return check;
    }

    private void browse() {
        FileDialog choice = new FileDialog(form.getShell(), SWT.OPEN);
        choice.setText(Messages.Value_fileTitle);
        Optional.ofNullable(choice.open()).ifPresent(file::setText);
    }

    /** Shows or hides all of it. */
    public void setShown(boolean show) {
        shown = show;
        showFields();
    }

    /**
     * Lets the person say that the value is typed in Base64.
     *
     * @param offer whether that is offered
     */
    public void offerBase64(boolean offer) {
        offersBase64 = offer;
        base64.setSelection(offer);
        showFields();
    }

    private void showFields() {
        boolean byFile = fromFile.getSelection();
        always.forEach(control -> show(control, shown));
        typed.forEach(control -> show(control, shown && !byFile));
        ofFile.forEach(control -> show(control, shown && byFile));
        typed.subList(typed.size() - 2, typed.size()).forEach(control -> show(control, shown && !byFile && offersBase64));
        form.requestLayout();
    }

    private static void show(Control control, boolean visible) {
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    /** {@return what is wrong with it} */
    public Optional<String> problem() {
        if (fromFile.getSelection()) {
            return file.getText().isBlank() ? Optional.of(Messages.Value_noFile) : Optional.empty();
        }
        char[] one = first.getTextChars();
        char[] other = second.getTextChars();
        try {
            if (one.length == 0) {
                return Optional.of(Messages.Value_none);
            }
            if (!Arrays.equals(one, other)) {
                return Optional.of(Messages.Value_differ);
            }
            return offersBase64 && base64.getSelection() ? badBase64(one) : Optional.empty();
        } finally {
            Arrays.fill(one, '\0');
            Arrays.fill(other, '\0');
        }
    }

    private static Optional<String> badBase64(char[] text) {
        try (SecretValue value = SecretValue.typedAsBase64(text)) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Messages.Value_noBase64);
        }
    }

    /** {@return the value; the fields are empty then} */
    public SecretValue take() {
        if (fromFile.getSelection()) {
            return SecretValue.ofFile(Path.of(file.getText().strip()));
        }
        char[] text = first.getTextChars();
        try {
            return offersBase64 && base64.getSelection() ? SecretValue.typedAsBase64(text) : SecretValue.typed(text);
        } finally {
            Arrays.fill(text, '\0');
            forget();
        }
    }

    private void forget() {
        for (Text field : List.of(first, second)) {
            if (!field.isDisposed()) {
                field.setTextChars(new char[0]);
            }
        }
    }

    /** {@return the field to begin with} */
    public Control control() {
        return first;
    }
}
