package org.virtworkbench.ui.guest;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.virtworkbench.core.operation.EditTextsOperation;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.forms.Card;

/** The description of a guest. */
final class NotesCard implements GuestPart {

    private final Label text;
    private final Link edit;
    private Guest shown;

    NotesCard(Composite parent, GuestCommands commands) {
        Card card = new Card(parent, Messages.Notes_title);
        edit = card.link(Messages.Notes_edit, () -> commands.run(GuestCommands.EDIT_TEXTS, shown));
        text = new Label(card.body(), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
    }

    @Override
    public boolean show(Guest guest) {
        shown = guest;
        edit.setEnabled(EditTextsOperation.appliesTo(guest));
        String wanted = guest.getDescription().isBlank() ? Messages.Notes_none : guest.getDescription().strip().replace("&", "&&");
        if (wanted.equals(text.getText())) {
            return false;
        }
        text.setText(wanted);
        return true;
    }
}
