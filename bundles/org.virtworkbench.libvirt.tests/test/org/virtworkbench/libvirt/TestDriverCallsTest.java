package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GuestCalls;
import org.virtworkbench.core.driver.GuestCalls.Metadata;
import org.virtworkbench.core.driver.GuestCalls.Part;
import org.virtworkbench.core.driver.GuestCalls.ShutdownMode;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.GuestCounters;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.Screenshot;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.values.HostFacts;

/** Every call on libvirt's test driver, which lives in this process, and that no handle is left. */
class TestDriverCallsTest {

    private static final UUID NOBODY = new UUID(1, 2);

    private final Connections connections = new Connections();
    private LibvirtConnection connection;
    private GuestCalls guests;
    private GuestRecord guest;

    @BeforeEach
    void open() throws HypervisorException {
        connection = connections.open("test:///default");
        guests = connection.guests();
        guest = guests.list().get(0);
    }

    @AfterEach
    void close() {
        int inUse = connection.handlesInUse();
        connections.close();
        assertEquals(0, inUse, "handles left in use");
        assertEquals(0, connection.referencesLeft(), "references that libvirt holds after closing");
    }

    @Test
    void tellsWhatTheHostIs() throws HypervisorException {
        HostFacts facts = connection.host().facts();
        assertEquals("TEST", facts.hypervisor());
        assertEquals("i686", facts.architecture());
        assertEquals(16, facts.cpus());
        assertEquals(3L << 30, facts.memory());
        assertEquals(2, facts.numaCells().size());
        assertEquals(List.of("test (i686)"), facts.domainTypes());
        assertTrue(facts.capabilitiesXml().startsWith("<capabilities>"));
        assertEquals(connections.driver().libraryVersion(), facts.libvirtVersion());
    }

    @Test
    void countsWhatTheHostDoes() throws HypervisorException {
        var counters = connection.host().cpu();
        assertTrue(counters.total().getAsLong() >= counters.busy().getAsLong());
        assertTrue(connection.host().memory().total().isEmpty(), "the test driver knows no memory statistics");
    }

    @Test
    void listsGuests() throws HypervisorException {
        assertEquals("test", guest.name());
        assertEquals(1, guest.id().getAsInt());
        assertEquals(GuestState.RUNNING, guest.state());
        assertTrue(guest.persistent());
        assertFalse(guest.autostart());
        assertEquals(2, guest.vcpus());
        assertEquals(2L << 30, guest.memory());
        assertEquals(8L << 30, guest.maxMemory());
        assertEquals(List.of(guest), guests.list());
        assertEquals(Optional.of(guest), guests.find(guest.uuid()));
        assertEquals(Optional.empty(), guests.find(NOBODY));
    }

    @Test
    void countsWhatGuestsDo() throws HypervisorException {
        GuestCounters first = guests.counters().get(0);
        assertEquals(guest.uuid(), first.uuid());
        assertEquals(2, first.vcpus().getAsInt());
        assertEquals(2L << 30, first.memoryTotal().getAsLong());
        assertTrue(first.diskReadBytes().getAsLong() > 0);
        assertTrue(first.networkReceiveBytes().getAsLong() > 0);
        GuestCounters second = guests.counters().get(0);
        assertTrue(second.cpuTime().getAsLong() > first.cpuTime().getAsLong());
        guests.forceOff(guest.uuid());
        assertEquals(List.of(), guests.counters());
    }

    @Test
    void changesStates() throws HypervisorException {
        UUID uuid = guest.uuid();
        guests.pause(uuid);
        assertState(GuestState.PAUSED, "user");
        guests.resume(uuid);
        assertState(GuestState.RUNNING, "unpaused");
        guests.reboot(uuid, ShutdownMode.DEFAULT);
        guests.shutdown(uuid, ShutdownMode.DEFAULT);
        assertState(GuestState.SHUT_OFF, "shutdown");
        assertEquals(Kind.UNSUPPORTED, failure(() -> guests.start(uuid, true, false)).kind());
        guests.start(uuid, false, false);
        assertState(GuestState.RUNNING, "booted");
        guests.forceOff(uuid);
        assertState(GuestState.SHUT_OFF, "destroyed");
        assertEquals(Kind.INVALID_STATE, failure(() -> guests.forceOff(uuid)).kind());
    }

    private void assertState(GuestState state, String reason) throws HypervisorException {
        GuestRecord found = guests.find(guest.uuid()).get();
        assertEquals(state, found.state());
        assertEquals(reason, found.stateReason());
        assertEquals(found, guests.list().get(0));
    }

    @Test
    void savesAndRestores() throws HypervisorException {
        guests.managedSave(guest.uuid());
        assertTrue(guests.list().get(0).managedSave());
        assertState(GuestState.SHUT_OFF, "saved");
        guests.start(guest.uuid(), false, false);
        assertFalse(guests.list().get(0).managedSave());
        guests.managedSave(guest.uuid());
        guests.start(guest.uuid(), false, true);
        assertState(GuestState.RUNNING, "booted");
        guests.managedSave(guest.uuid());
        guests.discardManagedSave(guest.uuid());
        assertFalse(guests.find(guest.uuid()).get().managedSave());
    }

    @Test
    void changesDefinitions() throws HypervisorException {
        UUID uuid = guest.uuid();
        guests.setAutostart(uuid, true);
        assertTrue(guests.list().get(0).autostart());
        guests.setMetadata(uuid, Metadata.TITLE, "Größe \u2713");
        guests.setMetadata(uuid, Metadata.DESCRIPTION, "zwei\nZeilen");
        String xml = guests.xml(uuid, false, false);
        assertTrue(xml.contains("<title>Größe \u2713</title>"), xml);
        assertTrue(xml.contains("<description>zwei\nZeilen</description>"), xml);
        guests.setMetadata(uuid, Metadata.TITLE, "");
        assertFalse(guests.xml(uuid, true, false).contains("<title>"));
        guests.forceOff(uuid);
        guests.rename(uuid, "anders");
        assertEquals("anders", guests.list().get(0).name());
    }

    @Test
    void keepsMetadataOfANamespaceInDefinitionAndRunningGuestApart() throws HypervisorException {
        String element = "<t:tags xmlns:t=\"urn:test\">";
        guests.setMetadataElement(guest.uuid(), Part.DEFINITION, "urn:test", "t", Optional.of("<tags><tag>web</tag></tags>"));
        assertTrue(guests.xml(guest.uuid(), true, false).contains(element));
        assertFalse(guests.xml(guest.uuid(), false, false).contains(element));
        guests.setMetadataElement(guest.uuid(), Part.LIVE, "urn:test", "t", Optional.of("<tags><tag>web</tag></tags>"));
        guests.setMetadataElement(guest.uuid(), Part.DEFINITION, "urn:test", "t", Optional.empty());
        assertFalse(guests.xml(guest.uuid(), true, false).contains("urn:test"));
        assertTrue(guests.xml(guest.uuid(), false, false).contains(element));
        guests.setMetadataElement(guest.uuid(), Part.DEFINITION, "urn:test", "t", Optional.empty());
    }

    @Test
    void definesAndUndefines() throws HypervisorException {
        UUID defined = guests.define("<domain type='test'><name>neu</name><memory>65536</memory><os><type>hvm</type></os></domain>", true);
        assertEquals("neu", guests.find(defined).get().name());
        guests.undefine(defined, EnumSet.allOf(Undefine.class));
        assertTrue(guests.find(defined).isEmpty());
        assertEquals(Kind.NOT_FOUND, failure(() -> guests.undefine(defined, Set.of())).kind());
        assertEquals(Kind.OTHER, failure(() -> guests.define("<domain", false)).kind());
    }

    @Test
    void showsTheScreen() throws HypervisorException {
        Screenshot screenshot = guests.screenshot(guest.uuid());
        assertEquals("image/png", screenshot.mimeType());
        assertArrayEquals(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' }, Arrays.copyOf(screenshot.data(), 8));
        byte[] end = { 'I', 'E', 'N', 'D' };
        int length = screenshot.data().length;
        assertArrayEquals(end, Arrays.copyOfRange(screenshot.data(), length - 8, length - 4));
    }

    @Test
    void tellsAddressesSnapshotsAndJobs() throws HypervisorException {
        assertEquals(List.of("192.168.122.3/24"), guests.addresses(guest.uuid()));
        assertEquals(List.of(), guests.snapshots(guest.uuid()));
        assertEquals(Kind.UNSUPPORTED, failure(() -> guests.job(guest.uuid())).kind());
        assertEquals(Kind.UNSUPPORTED, failure(() -> guests.abortJob(guest.uuid())).kind());
        assertEquals(Kind.NOT_FOUND, failure(() -> guests.addresses(NOBODY)).kind());
    }

    @Test
    void aPausedGuestHasNoCpuTime() throws HypervisorException {
        guests.pause(guest.uuid());
        GuestCounters counters = guests.counters().get(0);
        assertTrue(counters.cpuTime().isEmpty(), "the test driver counts the clock, whatever the guest does");
        assertEquals(2L << 30, counters.memoryTotal().getAsLong());
    }

    /** The driver would end this process. */
    @Test
    void asksNoAddressesOfANetworkThatHasNone(@TempDir Path folder) throws HypervisorException, IOException {
        Path file = Files.writeString(folder.resolve("node.xml"),
                """
                <node><network><name>bridged</name><forward mode='bridge'/><bridge name='br0'/></network>
                <domain type='test'><name>web</name><memory>1024</memory><os><type>hvm</type></os><devices>
                <interface type='network'><mac address='52:54:00:00:00:01'/><source network='bridged'/></interface></devices></domain></node>""");
        LibvirtConnection other = connections.open("test://" + file);
        assertEquals(List.of(), other.guests().addresses(other.guests().list().get(0).uuid()));
        assertEquals(0, other.handlesInUse());
    }

    @Test
    void listsStorage() throws HypervisorException {
        PoolRecord pool = connection.storage().pools().get(0);
        assertEquals("default-pool", pool.name());
        assertEquals("dir", pool.type());
        assertEquals("/default-pool", pool.path());
        assertEquals(PoolState.RUNNING, pool.state());
        assertEquals(100L << 30, pool.capacity());
        assertEquals(Optional.of(pool), connection.storage().find(pool.uuid()));
        assertEquals(Optional.empty(), connection.storage().find(NOBODY));
        assertEquals(List.of(), connection.storage().volumes(pool.uuid()));
        assertEquals(Optional.empty(), connection.storage().volumeByPath("/nowhere"));
        assertEquals(Kind.NOT_FOUND, failure(() -> connection.storage().deleteVolume("/nowhere")).kind());
        assertTrue(connection.storage().xml(pool.uuid()).startsWith("<pool type='dir'>"));
    }

    @Test
    void listsNetworks() throws HypervisorException {
        NetworkRecord network = connection.networks().list().get(0);
        assertEquals("default", network.name());
        assertEquals("nat", network.forwardMode());
        assertEquals(List.of("192.168.122.1/24"), network.addresses());
        assertTrue(network.active());
        assertTrue(network.dhcp());
        assertEquals(Optional.of(network), connection.networks().find(network.uuid()));
        assertEquals(Optional.empty(), connection.networks().find(NOBODY));
        assertTrue(connection.networks().xml(network.uuid()).contains("virbr0"));
    }

    @Test
    void onlyReadsWhenAskedTo() throws HypervisorException {
        try (HypervisorConnection reader = connections.driver().open(ConnectionUri.parse("test:///default"), true, Connections.nobody(),
                new OpenAttempt())) {
            assertTrue(reader.isReadOnly());
            GuestRecord found = reader.guests().list().get(0);
            assertEquals(Kind.READ_ONLY, failure(() -> reader.guests().pause(found.uuid())).kind());
        }
    }

    @Test
    void tellsThatItIsClosed() {
        assertTrue(connection.isAlive());
        connection.close();
        assertFalse(connection.isAlive());
        assertEquals(Kind.LINK_LOST, failure(guests::list).kind());
        connection.close();
    }

    /** Something that must fail. */
    @FunctionalInterface
    private interface Failing {
        void run() throws HypervisorException;
    }

    private static HypervisorException failure(Failing action) {
        return assertThrows(HypervisorException.class, action::run);
    }
}
