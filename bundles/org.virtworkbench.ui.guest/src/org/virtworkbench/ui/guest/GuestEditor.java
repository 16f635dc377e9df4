package org.virtworkbench.ui.guest;

import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.editor.GuestEditorInput;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;

/** Shows one guest: what it is and has, what it does, and its XML. */
public final class GuestEditor extends InventoryEditor<Guest> {

    @Override
    protected Optional<Guest> find() {
        return services().inventory().guest(input().hostId(), input().uuid());
    }

    @Override
    protected String hostId() {
        return input().hostId();
    }

    @Override
    protected String nameOf(Guest shown) {
        return shown.getName();
    }

    @Override
    protected String iconOf(Guest shown) {
        return StateTexts.icon(shown);
    }

    @Override
    protected String iconOfUnknown() {
        return "guest-unknown";
    }

    @Override
    protected List<? extends InventoryPage<Guest>> pages() {
        return List.of(new GuestOverviewPage(this), new GuestPerformancePage(this), new GuestXmlPage(this));
    }

    @Override
    protected void want(Guest shown) {
        Connections connections = services().connections();
        connections.want(new DetailRequest.GuestDetails(hostId(), shown.getUuid()));
        connections.want(new DetailRequest.Snapshots(hostId(), shown.getUuid()));
    }

    private GuestEditorInput input() {
        return (GuestEditorInput) getEditorInput();
    }
}
