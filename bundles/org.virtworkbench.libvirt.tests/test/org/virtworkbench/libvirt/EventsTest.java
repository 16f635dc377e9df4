package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.GuestCalls.Metadata;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChanged;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;

/** That events arrive, on the event thread, and that this thread goes with the driver. */
class EventsTest {

    private final Connections connections = new Connections();

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void tellsWhatHappensToAGuest() throws Exception {
        LibvirtConnection connection = connections.open("test:///default");
        Events events = new Events();
        connection.listen(events);
        UUID guest = connection.guests().list().get(0).uuid();
        connection.guests().pause(guest);
        assertEquals(new GuestChanged(guest, "test", GuestChange.SUSPENDED, "paused"), events.next(GuestChange.SUSPENDED));
        connection.guests().resume(guest);
        assertEquals("unpaused", events.next(GuestChange.RESUMED).detail());
        connection.guests().setMetadata(guest, Metadata.TITLE, "neu");
        assertEquals("title", events.next(GuestChange.METADATA).detail());
        connection.guests().forceOff(guest);
        assertEquals("destroyed", events.next(GuestChange.STOPPED).detail());
        connection.guests().start(guest, false, false);
        assertEquals("booted", events.next(GuestChange.STARTED).detail());
        connection.guests().forceOff(guest);
        connection.guests().undefine(guest, Set.of());
        assertEquals("removed", events.next(GuestChange.UNDEFINED).detail());
        assertEquals("libvirt-events", events.thread());
    }

    @Test
    void reachesTheListenerOfItsOwnConnection() throws Exception {
        LibvirtConnection one = connections.open("test:///default");
        Events ofOne = new Events();
        one.listen(ofOne);
        assertThrows(IllegalStateException.class, () -> one.listen(new Events()));
        try (LibvirtConnection closed = connections.open("test:///default")) {
            closed.listen(event -> {
                throw new AssertionError("an event after the connection was closed");
            });
        }
        one.guests().pause(one.guests().list().get(0).uuid());
        assertEquals("paused", ofOne.next(GuestChange.SUSPENDED).detail());
    }

    @Test
    void endsItsThreadWithTheDriver() throws Exception {
        connections.open("test:///default");
        Await.until("an event thread", 60, () -> threads() == 1);
        connections.close();
        Await.until("no event thread", 60, () -> threads() == 0);
        try (Connections again = new Connections()) {
            LibvirtConnection connection = again.open("test:///default");
            Events events = new Events();
            connection.listen(events);
            connection.guests().pause(connection.guests().list().get(0).uuid());
            assertEquals("paused", events.next(GuestChange.SUSPENDED).detail());
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("libvirt-events")).count();
    }
}
