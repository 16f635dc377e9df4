package org.virtworkbench.ui.events;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.event.LogEntry.Severity;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;

class EventFilterTest {

    private final EventFilter filter = new EventFilter();
    private final UUID web = UUID.randomUUID();

    private LogEntry entry(Severity severity, String host, Optional<UUID> guest, String name, String text) {
        return new LogEntry(1, Instant.EPOCH, severity, new Target(host, host, "test:///default", guest, name), text);
    }

    private Guest guest(String hostId, UUID uuid) {
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.setId(hostId);
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        guest.setUuid(uuid);
        host.getGuests().add(guest);
        return guest;
    }

    @Test
    void allWordsMustBeThere() {
        filter.setWords("WEB started");
        assertTrue(filter.matches(entry(Severity.INFO, "a", Optional.of(web), "web-01", "Started (booted)")));
        assertFalse(filter.matches(entry(Severity.INFO, "a", Optional.of(web), "web-01", "Stopped")));
    }

    @Test
    void problemsOnlyLeavesOutWhatGoesWell() {
        filter.setProblemsOnly(true);
        assertFalse(filter.matches(entry(Severity.INFO, "a", Optional.empty(), "", "Connected")));
        assertTrue(filter.matches(entry(Severity.WARNING, "a", Optional.empty(), "", "Link lost")));
    }

    @Test
    void aSelectedGuestShowsItsOwnEventsAndASelectedHostAll() {
        filter.setLinked(true);
        Guest selected = guest("a", web);
        assertTrue(filter.setSelection(new StructuredSelection(selected)));
        assertFalse(filter.setSelection(new StructuredSelection(selected)), "nothing new");
        assertTrue(filter.matches(entry(Severity.INFO, "a", Optional.of(web), "web-01", "Started")));
        assertFalse(filter.matches(entry(Severity.INFO, "a", Optional.of(UUID.randomUUID()), "db", "Started")));
        assertFalse(filter.matches(entry(Severity.INFO, "b", Optional.of(web), "web-01", "Started")));
        filter.setSelection(new StructuredSelection(selected.getHost()));
        assertTrue(filter.matches(entry(Severity.INFO, "a", Optional.of(UUID.randomUUID()), "db", "Started")));
    }

    @Test
    void aSelectionOfSomethingElseChangesNothing() {
        assertFalse(filter.setSelection(new StructuredSelection("text")));
    }
}
