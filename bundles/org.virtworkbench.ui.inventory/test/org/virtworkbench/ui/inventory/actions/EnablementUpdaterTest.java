package org.virtworkbench.ui.inventory.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;

/** When toolbars look again which commands are enabled. */
class EnablementUpdaterTest {

    private final Inventory inventory = InventoryFactory.eINSTANCE.createInventory();
    private final Host host = InventoryFactory.eINSTANCE.createHost();
    private final Guest guest = InventoryFactory.eINSTANCE.createGuest();
    private final List<String> topics = new ArrayList<>();
    private final Changes changes = new Changes(inventory);
    private final EnablementUpdater updater = new EnablementUpdater(new Here(), changes, new Posted(topics));

    @Test
    void looksAgainWhenItBeginsAsItMayBeLate() {
        assertEquals(List.of(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC), topics);
    }

    @Test
    void looksAgainWhenAStateChanged() {
        topics.clear();
        tell(Set.of(), host, Literals.HOST__STATE);
        tell(Set.of(), guest, Literals.GUEST__STATE);
        assertEquals(List.of(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC), topics);
    }

    @Test
    void looksAgainWhenAHostComesThatIsConnectedAlready() {
        topics.clear();
        tell(Set.of(host), inventory, Literals.INVENTORY__HOSTS);
        assertEquals(List.of(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC), topics);
    }

    @Test
    void doesNotLookAgainForWhatNoCommandAsks() {
        topics.clear();
        tell(Set.of(), guest, Literals.GUEST__TITLE);
        tell(Set.of(guest), host, Literals.HOST__GUESTS);
        assertEquals(List.of(), topics);
    }

    @Test
    void hearsOfNothingAfterItsEnd() {
        updater.stop();
        assertEquals(0, changes.listeners.size());
    }

    private void tell(Set<EObject> added, EObject object, EStructuralFeature feature) {
        List.copyOf(changes.listeners)
                .forEach(listener -> listener.accept(new ChangeSet(added, Map.of(), Map.of(object, Set.of(feature)))));
    }

    /** The test's own thread. */
    private static final class Here implements ModelRealm {

        @Override
        public void execute(Runnable action) {
            action.run();
        }

        @Override
        public boolean isCurrent() {
            return true;
        }
    }

    private record Posted(List<String> topics) implements EventAdmin {

        @Override
        public void postEvent(Event event) {
            topics.add(event.getTopic());
        }

        @Override
        public void sendEvent(Event event) {
            topics.add(event.getTopic());
        }
    }

    private static final class Changes implements InventoryService {

        private final Inventory inventory;
        private final List<Consumer<ChangeSet>> listeners = new ArrayList<>();

        Changes(Inventory inventory) {
            this.inventory = inventory;
        }

        @Override
        public Inventory inventory() {
            return inventory;
        }

        @Override
        public Optional<Host> host(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Guest> guest(String host, UUID guest) {
            return Optional.empty();
        }

        @Override
        public Subscription subscribe(Consumer<ChangeSet> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
