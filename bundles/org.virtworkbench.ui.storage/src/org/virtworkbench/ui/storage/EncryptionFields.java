package org.virtworkbench.ui.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.secret.NewSecret;
import org.virtworkbench.core.secret.SecretDraft;
import org.virtworkbench.ui.storage.secret.SecretTexts;
import org.virtworkbench.ui.storage.secret.SecretValueFields;

/** Asks whether a new volume is encrypted, and with which secret: a new one with its passphrase, or one that the host keeps. UI thread. */
final class EncryptionFields {

    private final Composite form;
    private final Button encrypt;
    private final Label label;
    private final Combo choice;
    private final SecretValueFields passphrase;
    private final List<SecretRecord> offered = new ArrayList<>();
    private final UUID fresh = UUID.randomUUID();
    private boolean forbidden;

    /**
     * Adds the fields.
     *
     * @param form with two columns
     * @param encrypt the switch, which is there already
     * @param changed hears that something was typed or chosen
     */
    EncryptionFields(Composite form, Button encrypt, Runnable changed) {
        this.form = form;
        this.encrypt = encrypt;
        label = new Label(form, SWT.NONE);
        label.setText(Messages.Encrypt_secret);
        GridDataFactory.swtDefaults().applyTo(label);
        choice = new Combo(form, SWT.READ_ONLY);
        choice.add(Messages.Encrypt_new);
        choice.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        passphrase = new SecretValueFields(form, Messages.Encrypt_passphrase, changed);
        choice.addListener(SWT.Selection, event -> {
            showFields();
            changed.run();
        });
        encrypt.addListener(SWT.Selection, event -> showFields());
        showFields();
    }

    /** Offers secrets that the host keeps and that a volume can be encrypted with. */
    void offer(List<SecretRecord> secrets) {
        secrets.stream().filter(secret -> secret.usage() == SecretUsage.VOLUME || secret.usage() == SecretUsage.NONE)
                .forEach(secret -> {
                    offered.add(secret);
                    choice.add(NLS.bind(Messages.Encrypt_existing, SecretTexts.line(secret)));
                });
    }

    /** Lets nothing be encrypted.
     *
     * @param why for the person
     */
    void forbid(String why) {
        forbidden = true;
        setPossible(false);
        encrypt.setToolTipText(why);
    }

    /** Lets the person encrypt, or not, where the format can't be. */
    void setPossible(boolean format) {
        boolean possible = format && !forbidden;
        if (encrypt.isEnabled() != possible) {
            encrypt.setEnabled(possible);
            encrypt.setSelection(encrypt.getSelection() && possible);
            showFields();
        }
    }

    private boolean isNew() {
        return choice.getSelectionIndex() == 0;
    }

    private void showFields() {
        boolean on = encrypt.getSelection();
        setShown(label, on);
        setShown(choice, on);
        passphrase.setShown(on && isNew());
        if (form.getShell().isVisible()) {
            int width = form.getShell().getSize().x;
            form.getShell().setSize(width, form.getShell().computeSize(width, SWT.DEFAULT).y);
        }
    }

    private static void setShown(Control control, boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
    }

    /** {@return what is wrong} */
    Optional<String> problem() {
        return encrypt.getSelection() && isNew() ? passphrase.problem() : Optional.empty();
    }

    /** {@return the secret that the volume is encrypted with; empty when it is not} */
    Optional<UUID> secret() {
        if (!encrypt.getSelection()) {
            return Optional.empty();
        }
        return Optional.of(isNew() ? fresh : offered.get(choice.getSelectionIndex() - 1).uuid());
    }

    /**
     * {@return the secret that is to be made first; empty for none} The fields are empty then.
     *
     * @param path of the volume
     */
    Optional<NewSecret> take(String path) {
        if (!encrypt.getSelection() || !isNew()) {
            return Optional.empty();
        }
        SecretDraft draft = new SecretDraft(fresh, SecretUsage.VOLUME, path, "", true, false);
        return Optional.of(new NewSecret(draft, passphrase.take()));
    }
}
