package org.virtworkbench.ui.inventory.actions;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.widgets.CssClass;

/** Asks for a guest's new name, and says at once when it can't be. */
final class RenameDialog extends GuestListDialog {

    private final String before;
    private final Host host;
    private String name;
    private Label problem;

    RenameDialog(Shell parent, Guest guest) {
        super(parent, Messages.Rename_title);
        before = guest.getName();
        host = guest.getHost();
        name = before;
    }

    /** {@return the name that was typed} */
    String name() {
        return name;
    }

    @Override
    protected void createContent(Composite area) {
        text(area, NLS.bind(Messages.Rename_text, before));
        Text field = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
        field.setText(before);
        field.selectAll();
        field.setFocus();
        problem = text(area, " ", CssClass.DANGER);
        field.addListener(SWT.Modify, event -> {
            name = field.getText();
            validate();
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.Rename_button, true);
        validate();
    }

    private void validate() {
        Optional<String> why = GuestName.problem(name).or(this::taken);
        problem.setText(why.orElse(" ").replace("&", "&&"));
        problem.requestLayout();
        getButton(IDialogConstants.OK_ID).setEnabled(why.isEmpty() && !name.equals(before));
    }

    private Optional<String> taken() {
        boolean other = !name.equals(before) && host != null && host.getGuests().stream().anyMatch(guest -> guest.getName().equals(name));
        return other ? Optional.of(NLS.bind(Messages.Rename_taken, host.getName(), name)) : Optional.empty();
    }
}
