package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCalls.Metadata;
import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.Screenshot;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The whole life of a real guest. */
@ExtendWith(TestHostExtension.class)
class QemuGuestTest {

    private final Connections connections = new Connections();
    private final TestHost host;

    QemuGuestTest(TestHost host) {
        this.host = host;
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void livesItsWholeLife() throws Exception {
        LibvirtConnection connection = connections.open(host.uri(Transport.UNIX));
        GuestCalls guests = connection.guests();
        Events events = new Events();
        connection.listen(events);

        UUID guest = guests.define(TestGuest.definition("leben"), true);
        assertEquals("added", events.next(GuestChange.DEFINED).detail());
        assertEquals(GuestState.SHUT_OFF, guests.list().get(0).state());
        assertEquals(128L << 20, guests.list().get(0).memory());

        guests.start(guest, true, false);
        assertEquals("booted", events.next(GuestChange.STARTED).detail());
        assertEquals(GuestState.PAUSED, guests.find(guest).get().state());
        guests.resume(guest);
        events.next(event -> event.toString().contains("change=AGENT, detail=connected"), 180);
        assertCounters(connection, guest);
        assertScreen(guests.screenshot(guest));
        assertEquals(List.of(), guests.addresses(guest), "it has no network card, and its loopback leads nowhere");
        assertEquals(Optional.empty(), guests.job(guest));

        guests.setMetadata(guest, Metadata.TITLE, "Gr\u00f6\u00dfe");
        assertEquals("title", events.next(GuestChange.METADATA).detail());
        assertTrue(guests.xml(guest, false, false).contains("<title>Gr\u00f6\u00dfe</title>"), "live");
        assertTrue(guests.xml(guest, true, true).contains("<title>Gr\u00f6\u00dfe</title>"), "for the next start");
        guests.setAutostart(guest, true);
        assertTrue(guests.list().get(0).autostart());

        guests.pause(guest);
        assertEquals("paused", events.next(GuestChange.SUSPENDED).detail());
        guests.resume(guest);
        events.next(GuestChange.RESUMED);
        guests.managedSave(guest);
        assertEquals("saved", events.next(GuestChange.STOPPED).detail());
        GuestRecord saved = guests.list().get(0);
        assertTrue(saved.managedSave());
        assertEquals("saved", saved.stateReason());
        guests.start(guest, false, false);
        assertEquals("restored", events.next(GuestChange.STARTED).detail());
        assertFalse(guests.list().get(0).managedSave());

        guests.reset(guest);
        events.next(event -> event.toString().contains("change=AGENT, detail=disconnected"), 180);
        events.next(event -> event.toString().contains("change=AGENT, detail=connected"), 180);
        guests.shutdown(guest, ShutdownMode.ACPI);
        assertEquals("shutdown", events.next(GuestChange.STOPPED).detail());
        guests.start(guest, false, true);
        guests.forceOff(guest);
        assertEquals("destroyed", events.next(GuestChange.STOPPED).detail());
        guests.rename(guest, "anders");
        assertEquals("anders", guests.find(guest).get().name());
        guests.undefine(guest, Set.of(Undefine.MANAGED_SAVE, Undefine.SNAPSHOTS_METADATA, Undefine.NVRAM, Undefine.TPM));
        assertTrue(guests.find(guest).isEmpty());
        assertEquals(0, connection.handlesInUse());
    }

    private static void assertCounters(LibvirtConnection connection, UUID guest) throws Exception {
        GuestCounters first = connection.guests().counters().get(0);
        assertEquals(guest, first.uuid());
        assertEquals(GuestState.RUNNING, first.state());
        assertEquals(1, connection.guests().find(guest).get().vcpus());
        assertEquals(128L << 20, first.memoryTotal().getAsLong());
        assertTrue(first.memoryUsed().getAsLong() > 1 << 20 && first.memoryUsed().getAsLong() <= 128L << 20);
        CpuCounters hostFirst = connection.host().cpu();
        Await.until("the guest uses CPU time", 60,
                () -> connection.guests().counters().get(0).cpuTime().getAsLong() > first.cpuTime().getAsLong());
        GuestCounters second = connection.guests().counters().get(0);
        long wall = second.nanoTime() - first.nanoTime();
        assertTrue(second.cpuTime().getAsLong() - first.cpuTime().getAsLong() < 8 * wall + 1_000_000_000L,
                "more CPU time than there can be");
        CpuCounters hostSecond = connection.host().cpu();
        assertTrue(hostSecond.total().getAsLong() >= hostFirst.total().getAsLong());
        HostMemory memory = connection.host().memory();
        assertTrue(memory.free().getAsLong() < memory.total().getAsLong());
    }

    private static void assertScreen(Screenshot screenshot) {
        assertTrue(screenshot.mimeType().startsWith("image/"), screenshot.mimeType());
        String magic = new String(screenshot.data(), 0, 2, StandardCharsets.ISO_8859_1);
        assertTrue(magic.equals("P6") || magic.equals("\u0089P"), magic);
        assertTrue(screenshot.data().length > 1_000);
    }
}
