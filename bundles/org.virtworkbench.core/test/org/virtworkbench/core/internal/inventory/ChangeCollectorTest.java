package org.virtworkbench.core.internal.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;

/** What one flush is told to have changed. */
class ChangeCollectorTest {

    private final Guest first = InventoryFactory.eINSTANCE.createGuest();
    private final Guest second = InventoryFactory.eINSTANCE.createGuest();
    private final ChangeCollector collector = new ChangeCollector();

    @BeforeEach
    void watchTwoGuests() {
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.getGuests().add(first);
        host.getGuests().add(second);
        Inventory inventory = InventoryFactory.eINSTANCE.createInventory();
        inventory.getHosts().add(host);
        collector.watch(inventory);
    }

    @Test
    void namesAllFeaturesOfEachObjectAndNoneOfAnother() {
        first.setState(GuestState.PAUSED);
        first.setName("web");
        first.setVcpus(2);
        first.setVcpus(3);
        second.setState(GuestState.PAUSED);

        assertEquals(Map.of(first, Set.of(Literals.GUEST__STATE, Literals.HOST_OBJECT__NAME, Literals.GUEST__VCPUS),
                second, Set.of(Literals.GUEST__STATE)), collector.take().changed());
    }

    @Test
    void beginsAnewWithTheNextFlush() {
        first.setState(GuestState.PAUSED);
        first.setName("web");
        collector.take();
        first.setState(GuestState.RUNNING);

        assertEquals(Map.of(first, Set.of(Literals.GUEST__STATE)), collector.take().changed());
        assertTrue(collector.take().isEmpty());
    }
}
