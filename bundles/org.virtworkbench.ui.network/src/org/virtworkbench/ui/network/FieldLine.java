package org.virtworkbench.ui.network;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.network.NetworkProblem;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.xml.network.NetworkField;

/** A field of a form with its label, bound to one value of the edited network, and below it what is wrong with that. UI thread. */
final class FieldLine {

    private final NetworkField field;
    private final EditedNetwork edited;
    private final Label label;
    private final Text text;
    private final Label after;
    private final Label space;
    private final Label problem;
    private boolean shown = true;
    private boolean showing;

    /**
     * @param form with a grid layout of three columns: label, field, unit
     * @param field that it shows
     * @param edited whose it is
     */
    FieldLine(Composite form, NetworkField field, EditedNetwork edited) {
        this.field = field;
        this.edited = edited;
        label = new Label(form, SWT.NONE);
        label.setText(FieldTexts.label(field));
        label.setLayoutData(new GridData());
        text = new Text(form, SWT.BORDER);
        text.setMessage(FieldTexts.hint(field));
        text.setToolTipText(FieldTexts.tip(field));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(text);
        after = CssClass.MUTED.on(new Label(form, SWT.NONE));
        after.setLayoutData(new GridData());
        space = new Label(form, SWT.NONE);
        space.setLayoutData(new GridData());
        problem = CssClass.DANGER.on(new Label(form, SWT.WRAP));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).exclude(true).applyTo(problem);
        exclude(space, true);
        problem.setVisible(false);
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                edited.edit(network -> field.write(network.root(), text.getText()));
            }
        });
    }

    /** Takes it off the form, or puts it back. */
    void setShown(boolean visible) {
        shown = visible;
        exclude(label, !visible);
        exclude(text, !visible);
        exclude(after, !visible);
    }

    /** Shows the value and what is wrong with it, if anything; what a person types just now stays as it is typed. */
    void refresh() {
        edited.draft().ifPresent(network -> {
            String value = field.read(network.root());
            if (!value.equals(text.getText().strip()) && !(text.isFocusControl() && saysSame(value))) {
                showing = true;
                text.setText(value);
                showing = false;
            }
        });
        text.setEnabled(edited.draft().isPresent());
        String unit = FieldTexts.unit(field, text.getText().strip());
        if (!unit.equals(after.getText())) {
            after.setText(unit);
        }
        Optional<String> wrong = shown ? edited.problems().stream().filter(each -> each.table().isEmpty() && each.field() == field)
                .map(NetworkProblem::text).findFirst() : Optional.empty();
        problem.setText(wrong.orElse("").replace("&", "&&"));
        exclude(problem, wrong.isEmpty());
        exclude(space, wrong.isEmpty());
    }

    private boolean saysSame(String value) {
        String typed = text.getText();
        return NetworkField.words(value).equals(NetworkField.words(typed)) || value.equals(typed.replaceAll("\\s", ""));
    }

    private static void exclude(Control control, boolean exclude) {
        ((GridData) control.getLayoutData()).exclude = exclude;
        control.setVisible(!exclude);
    }
}
