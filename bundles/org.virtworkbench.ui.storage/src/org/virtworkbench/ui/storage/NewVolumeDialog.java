package org.virtworkbench.ui.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.secret.NewSecret;
import org.virtworkbench.core.storage.VolumeDraft;
import org.virtworkbench.core.storage.VolumeDraft.Backing;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.FieldsDialog;
import org.virtworkbench.ui.forms.HostFetch;

/** Asks what a new volume is to be. */
final class NewVolumeDialog extends FieldsDialog {

    private static final long USUAL_SIZE = 20L << 30;

    private final StoragePool pool;
    private final Set<String> taken;
    private final List<String> paths;
    private final boolean files;
    private final Connections connections;
    private Text name;
    private Combo format;
    private SizeField size;
    private Button full;
    private Combo backing;
    private Combo backingFormat;
    private EncryptionFields encryption;
    private Optional<NewSecret> secret = Optional.empty();
    private VolumeDraft draft;

    /**
     * @param parent its window
     * @param pool where to
     * @param taken names that are there
     * @param paths of images that another one can build on
     * @param connections lend the connection for looking at secrets
     */
    NewVolumeDialog(Shell parent, StoragePool pool, Set<String> taken, List<String> paths, Connections connections) {
        super(parent, Messages.NewVolume_title, NLS.bind(Messages.NewVolume_text, pool.getName(), Format.bytes(pool.getAvailable())),
                Messages.NewVolume_button);
        this.pool = pool;
        this.taken = taken;
        this.paths = paths;
        this.connections = connections;
        this.files = PoolKinds.holdsFiles(pool.getType());
    }

    @Override
    protected void createFields() {
        name = text(Messages.NewVolume_name, "", files ? "disk.qcow2" : "disk");
        if (files) {
            format = choice(Messages.NewVolume_format, VolumeDraft.FORMATS, SWT.READ_ONLY);
        }
        label(Messages.NewVolume_size);
        size = new SizeField(form(), USUAL_SIZE, this::changed);
        full = check(Messages.NewVolume_full, !files);
        full.setToolTipText(Messages.NewVolume_fullTip);
        if (files) {
            backing = choice(Messages.NewVolume_backing, paths, SWT.NONE);
            backing.setText("");
            backing.setToolTipText(Messages.NewVolume_backingTip);
            backingFormat = choice(Messages.NewVolume_backingFormat, VolumeDraft.FORMATS, SWT.READ_ONLY);
        }
        if (files && !pool.getPath().isEmpty()) {
            Button encrypt = check(Messages.Encrypt_choice, false);
            encrypt.setToolTipText(Messages.Encrypt_tip);
            encryption = new EncryptionFields(form(), encrypt, this::changed);
            new HostFetch(connections, form()).run(pool.getHost().getId(), Messages.Job_secrets,
                    connection -> connection.secrets().list(), encryption::offer, failure -> encryption.forbid(failure.getMessage()));
        }
        name.setFocus();
    }

    @Override
    protected Optional<String> problem() {
        if (backingFormat != null) {
            backingFormat.setEnabled(!backing.getText().isBlank());
        }
        if (encryption != null) {
            encryption.setPossible(VolumeDraft.canEncrypt(format.getText()));
        }
        draft = draft();
        return size.problem().or(() -> draft.problem(taken, pool.getAvailable()))
                .or(() -> encryption == null ? Optional.empty() : encryption.problem());
    }

    private VolumeDraft draft() {
        String image = files ? backing.getText().strip() : "";
        Optional<Backing> below = image.isEmpty() ? Optional.empty() : Optional.of(new Backing(image, backingFormat.getText()));
        return new VolumeDraft(name.getText(), files ? format.getText() : "", size.bytes().orElse(0), full.getSelection(), below,
                encryption == null ? Optional.empty() : encryption.secret());
    }

    @Override
    protected void okPressed() {
        if (encryption != null) {
            String folder = pool.getPath().endsWith("/") ? pool.getPath() : pool.getPath() + '/';
            secret = encryption.take(folder + draft.name());
        }
        super.okPressed();
    }

    /** {@return the secret that must be made first, after the dialog was left by its button} */
    Optional<NewSecret> secret() {
        return secret;
    }

    /** {@return what was said} */
    VolumeDraft result() {
        return draft;
    }
}
