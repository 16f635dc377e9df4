package org.virtworkbench.ui.guest;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.forms.InventoryPage;
import org.virtworkbench.ui.forms.Presence;
import org.virtworkbench.ui.widgets.EmptyState;

/** A page of the guest editor. */
abstract class GuestPage extends InventoryPage<Guest> {

    GuestPage(InventoryEditor<Guest> editor, String id, String title) {
        super(editor, id, title);
    }

    @Override
    protected void showAbsent(EmptyState state, Presence presence) {
        String name = editor().getPartName();
        Host host = editor().host().orElse(null);
        if (host == null) {
            state.show("large/host-disconnected", NLS.bind(Messages.Absent_waiting, name), Messages.Absent_noHost);
        } else if (presence == Presence.GONE) {
            state.show("large/delete", NLS.bind(Messages.Absent_gone, name), NLS.bind(Messages.Absent_goneText, host.getName()),
                    new EmptyState.Action(Messages.Absent_close, () -> editor().close(false)));
        } else if (host.getState() == ConnectionState.CONNECTING || host.getState() == ConnectionState.RECONNECTING) {
            state.show("large/host", NLS.bind(Messages.Absent_waiting, name), NLS.bind(Messages.Absent_connecting, host.getName()));
        } else {
            state.show("large/host-disconnected", NLS.bind(Messages.Absent_waiting, name),
                    NLS.bind(Messages.Absent_disconnected, host.getName()),
                    new EmptyState.Action(Messages.Absent_connect, () -> services().connections().connect(host.getId())));
        }
    }
}
