package org.virtworkbench.ui.storage.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.secret.NewSecret;
import org.virtworkbench.core.secret.SecretDraft;
import org.virtworkbench.ui.forms.FieldsDialog;

/** Asks what a new secret is to be, and for its value. */
final class NewSecretDialog extends FieldsDialog {

    private static final List<SecretUsage> USAGES = Arrays.stream(SecretUsage.values()).filter(usage -> usage != SecretUsage.NONE).toList();

    private final List<SecretRecord> present;
    private final UUID uuid = UUID.randomUUID();
    private Combo usage;
    private Label idLabel;
    private Text id;
    private Text description;
    private SecretValueFields fields;
    private Button hidden;
    private Button ephemeral;
    private NewSecret result;

    /**
     * @param parent its window
     * @param host name of the host
     * @param present secrets that it has
     */
    NewSecretDialog(Shell parent, String host, List<SecretRecord> present) {
        super(parent, Messages.New_title, NLS.bind(Messages.New_text, host), Messages.New_button);
        this.present = present;
    }

    @Override
    protected void createFields() {
        usage = choice(Messages.New_usage, USAGES.stream().map(SecretTexts::usage).toList(), SWT.READ_ONLY);
        idLabel = label(Messages.New_path);
        id = field();
        description = text(Messages.New_description, "", Messages.New_descriptionHint);
        fields = new SecretValueFields(form(), Messages.Value_value, this::changed);
        hidden = check(Messages.New_private, true);
        hidden.setToolTipText(Messages.New_privateTip);
        ephemeral = check(Messages.New_ephemeral, false);
        ephemeral.setToolTipText(Messages.New_ephemeralTip);
        usage.addListener(SWT.Selection, event -> usageChanged());
        usageChanged();
        usage.setFocus();
    }

    private Text field() {
        Text field = new Text(form(), SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> changed());
        return field;
    }

    private void usageChanged() {
        idLabel.setText(SecretTexts.idLabel(usage()));
        id.setMessage(switch (usage()) {
            case VOLUME -> "/var/lib/libvirt/images/disk.qcow2";
            case ISCSI -> "iqn.2003-01.org.example:disks";
            case CEPH -> "client.libvirt secret";
            default -> "";
        });
        fields.offerBase64(usage() == SecretUsage.CEPH);
        idLabel.requestLayout();
        check();
    }

    private SecretUsage usage() {
        return USAGES.get(usage.getSelectionIndex());
    }

    private SecretDraft draft() {
        return new SecretDraft(uuid, usage(), id.getText().strip(), description.getText(), hidden.getSelection(), ephemeral.getSelection());
    }

    @Override
    protected Optional<String> problem() {
        return draft().problem(present).or(fields::problem);
    }

    @Override
    protected void okPressed() {
        result = new NewSecret(draft(), fields.take());
        super.okPressed();
    }

    /** {@return what was said, after the dialog was left by its button} */
    NewSecret result() {
        return result;
    }
}
