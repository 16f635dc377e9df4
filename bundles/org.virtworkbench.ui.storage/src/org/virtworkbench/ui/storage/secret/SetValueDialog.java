package org.virtworkbench.ui.storage.secret;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.secret.SecretValue;
import org.virtworkbench.ui.forms.FieldsDialog;

/** Asks for another value of a secret. */
final class SetValueDialog extends FieldsDialog {

    private final SecretRecord secret;
    private SecretValueFields fields;
    private SecretValue value;

    SetValueDialog(Shell parent, SecretRecord secret) {
        super(parent, Messages.Set_title, NLS.bind(Messages.Set_text, secret.name()), Messages.Set_button);
        this.secret = secret;
    }

    @Override
    protected void createFields() {
        fields = new SecretValueFields(form(), Messages.Value_value, this::changed);
        fields.offerBase64(secret.usage() == SecretUsage.CEPH);
        fields.control().setFocus();
    }

    @Override
    protected Optional<String> problem() {
        return fields.problem();
    }

    @Override
    protected void okPressed() {
        value = fields.take();
        super.okPressed();
    }

    /** {@return the value, after the dialog was left by its button} */
    SecretValue value() {
        return value;
    }
}
