package org.virtworkbench.ui.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.ui.console.link.ScreenLink;
import org.virtworkbench.ui.console.link.ScreenRoute;
import org.virtworkbench.ui.editor.GuestEditorInput;

/** A guest that runs nowhere, in an inventory of its own, with a screen that is soon over. */
final class UnseenGuest implements InventoryService, ScreenRoute {

    private static final String HOST = "unseen";
    private static final UUID ID = new UUID(0, 0);

    private record Link(InputStream input) implements GraphicsLink {

        @Override
        public OutputStream output() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private final Inventory inventory = InventoryFactory.eINSTANCE.createInventory();
    private final Host host = InventoryFactory.eINSTANCE.createHost();
    private final Guest guest = InventoryFactory.eINSTANCE.createGuest();

    UnseenGuest() {
        guest.setUuid(ID);
        guest.setState(GuestState.RUNNING);
        host.setId(HOST);
        host.setState(ConnectionState.CONNECTED);
        host.getGuests().add(guest);
        inventory.getHosts().add(host);
    }

    /** {@return what its console is opened with} */
    GuestEditorInput input() {
        return new GuestEditorInput(HOST, ID, HOST);
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public Optional<Host> host(String id) {
        return Optional.of(host);
    }

    @Override
    public Optional<Guest> guest(String on, UUID uuid) {
        return Optional.of(guest);
    }

    @Override
    public Subscription subscribe(Consumer<ChangeSet> listener) {
        return () -> {};
    }

    @Override
    public GraphicsLink open(ScreenLink.Target wanted) {
        return new Link(ConsoleRehearsal.session());
    }

    @Override
    public ConnectionProfile profile(String id) {
        return new ConnectionProfile(HOST, HOST, ConnectionUri.parse("qemu:///system"), false, false);
    }
}
