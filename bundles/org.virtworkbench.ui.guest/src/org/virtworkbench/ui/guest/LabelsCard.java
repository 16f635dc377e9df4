package org.virtworkbench.ui.guest;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.virtworkbench.core.operation.EditTextsOperation;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.FactGrid;
import org.virtworkbench.ui.forms.FactGrid.Fact;
import org.virtworkbench.ui.forms.Services;

/** Folder and tags of a guest. */
final class LabelsCard implements GuestPart {

    private final Fact folder;
    private final Fact tags;
    private final Link edit;
    private Guest shown;

    LabelsCard(Composite parent, Services services, GuestCommands commands) {
        Card card = new Card(parent, Messages.Labels_title);
        edit = card.link(Messages.Labels_edit, () -> commands.run(GuestCommands.EDIT_TAGS, shown));
        FactGrid facts = new FactGrid(card.body(), 1, services.icons());
        folder = facts.add(Messages.Labels_folder);
        tags = facts.add(Messages.Labels_tags);
    }

    @Override
    public boolean show(Guest guest) {
        shown = guest;
        edit.setEnabled(EditTextsOperation.appliesTo(guest));
        boolean moved = folder.set(guest.getFolder());
        return moved | tags.set(String.join(", ", guest.getTags()));
    }
}
