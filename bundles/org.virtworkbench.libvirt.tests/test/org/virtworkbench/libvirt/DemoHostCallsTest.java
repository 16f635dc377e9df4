package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.model.inventory.GuestState;

/** What the demo host has more than libvirt's default one: many guests, snapshots, volumes. */
class DemoHostCallsTest {

    private static final Path DEMO = Path.of("..", "org.virtworkbench.app", "demo", "demo.xml").toAbsolutePath().normalize();

    private final Connections connections = new Connections();
    private LibvirtConnection connection;

    @BeforeEach
    void open() throws HypervisorException {
        connection = connections.open("test://" + DEMO);
    }

    @AfterEach
    void close() {
        int inUse = connection.handlesInUse();
        connections.close();
        assertEquals(0, inUse, "handles left in use");
    }

    @Test
    void listsGuestsInSeveralStatesAndCountsTheActiveOnes() throws HypervisorException {
        List<GuestRecord> guests = connection.guests().list();
        assertTrue(guests.size() > 20);
        assertTrue(guests.stream().map(GuestRecord::state).collect(Collectors.toSet())
                .containsAll(EnumSet.of(GuestState.RUNNING, GuestState.PAUSED, GuestState.SHUT_OFF)));
        assertTrue(guests.stream().allMatch(guest -> guest.memory() > 0 && guest.vcpus() > 0));
        assertEquals(guests.stream().filter(guest -> guest.id().isPresent()).map(GuestRecord::uuid).collect(Collectors.toSet()),
                connection.guests().counters().stream().map(counters -> counters.uuid()).collect(Collectors.toSet()));
    }

    @Test
    void readsSnapshots() throws HypervisorException {
        List<SnapshotRecord> snapshots = new ArrayList<>();
        for (GuestRecord guest : connection.guests().list()) {
            List<SnapshotRecord> own = connection.guests().snapshots(guest.uuid());
            assertTrue(own.stream().filter(SnapshotRecord::current).count() <= 1);
            Set<String> names = own.stream().map(SnapshotRecord::name).collect(Collectors.toSet());
            assertTrue(own.stream().map(SnapshotRecord::parent).allMatch(parent -> parent.isEmpty() || names.contains(parent)));
            snapshots.addAll(own);
        }
        assertFalse(snapshots.isEmpty());
        assertTrue(snapshots.stream().allMatch(snapshot -> snapshot.created().isPresent()));
        assertTrue(snapshots.stream().anyMatch(SnapshotRecord::current));
    }

    @Test
    void listsFindsAndDeletesVolumes() throws HypervisorException {
        for (PoolRecord pool : connection.storage().pools()) {
            for (VolumeRecord volume : connection.storage().volumes(pool.uuid())) {
                assertEquals(pool.name(), volume.pool());
                assertTrue(volume.path().startsWith(pool.path()), volume.path());
                assertTrue(volume.capacity() > 0);
                assertEquals(volume, connection.storage().volumeByPath(volume.path()).get());
                assertTrue(connection.storage().volumeXml(volume.path()).startsWith("<volume"));
            }
        }
        VolumeRecord gone = connection.storage().pools().stream().flatMap(this::volumes).findFirst().get();
        connection.storage().deleteVolume(gone.path());
        assertTrue(connection.storage().volumeByPath(gone.path()).isEmpty());
    }

    private Stream<VolumeRecord> volumes(PoolRecord pool) {
        try {
            return connection.storage().volumes(pool.uuid()).stream();
        } catch (HypervisorException e) {
            throw new IllegalStateException(e);
        }
    }
}
