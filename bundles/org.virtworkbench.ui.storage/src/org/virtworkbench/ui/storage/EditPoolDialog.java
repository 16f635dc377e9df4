package org.virtworkbench.ui.storage;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.storage.PoolEdit;
import org.virtworkbench.core.storage.PoolEdit.Part;
import org.virtworkbench.ui.forms.FieldsDialog;

/** Asks what a pool is to be from its next start on. */
final class EditPoolDialog extends FieldsDialog {

    private final PoolEdit edit;

    /**
     * @param parent its window
     * @param name of the pool
     * @param edit what can be changed; it is
     */
    EditPoolDialog(Shell parent, String name, PoolEdit edit) {
        super(parent, Messages.EditPool_title, NLS.bind(Messages.EditPool_text, name), Messages.EditPool_button);
        this.edit = edit;
    }

    @Override
    protected void createFields() {
        for (Part part : edit.parts()) {
            Text field = text(label(part), edit.get(part), hint(part));
            field.addListener(SWT.Modify, event -> {
                edit.set(part, field.getText());
                changed();
            });
        }
        note(Messages.EditPool_note);
    }

    private static String label(Part part) {
        return switch (part) {
            case HOST -> Messages.NewPool_host;
            case FOLDER -> Messages.NewPool_folder;
            case DEVICE -> Messages.NewPool_device;
            case SOURCE -> Messages.NewPool_source;
            case PATH -> Messages.NewPool_path;
            case MODE -> Messages.EditPool_mode;
            case OWNER -> Messages.EditPool_owner;
            case GROUP -> Messages.EditPool_group;
        };
    }

    private static String hint(Part part) {
        return switch (part) {
            case MODE -> "0711";
            case OWNER, GROUP -> Messages.EditPool_idHint;
            default -> "";
        };
    }

    @Override
    protected Optional<String> problem() {
        Optional<String> bad = edit.problem();
        return bad.isPresent() || edit.isChanged() ? bad : Optional.of(Messages.EditPool_same);
    }
}
