package org.virtworkbench.ui.network;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.xml.network.NetworkField;

/** A switch of a form, bound to one value of the edited network. UI thread. */
final class SwitchLine {

    private static final String ON = "yes";

    private final NetworkField field;
    private final EditedNetwork edited;
    private final Button check;

    /**
     * @param form with a grid layout of three columns
     * @param field that it shows
     * @param edited whose it is
     */
    SwitchLine(Composite form, NetworkField field, EditedNetwork edited) {
        this.field = field;
        this.edited = edited;
        check = new Button(form, SWT.CHECK);
        check.setText(FieldTexts.label(field));
        check.setToolTipText(FieldTexts.tip(field));
        GridDataFactory.fillDefaults().span(3, 1).applyTo(check);
        check.addListener(SWT.Selection,
                event -> edited.edit(network -> field.write(network.root(), check.getSelection() ? ON : "")));
    }

    /** Takes it off the form, or puts it back. */
    void setShown(boolean visible) {
        ((GridData) check.getLayoutData()).exclude = !visible;
        check.setVisible(visible);
    }

    /** Shows the value. */
    void refresh() {
        edited.draft().ifPresent(network -> check.setSelection(field.read(network.root()).equals(ON)));
        check.setEnabled(edited.draft().isPresent());
    }
}
