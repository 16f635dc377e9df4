package org.virtworkbench.core.internal.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.inventory.Volume;

/** That very much is written piece by piece: no step touches more objects than a few hundred. */
class ModelWriterTest {

    private static final int MOST = 500;
    private static final UUID POOL = new UUID(3, 3);

    private final ModelWriter writer = new ModelWriter();
    private final ChangeCollector collector = new ChangeCollector();
    private final DeltaBuffer buffer = new DeltaBuffer();

    ModelWriterTest() {
        collector.watch(writer.inventory);
        hosts("fake://a/");
    }

    private void hosts(String... uris) {
        buffer.add(new ModelDelta.Hosts(IntStream.range(0, uris.length)
                .mapToObj(i -> new ConnectionProfile("h" + i, "", ConnectionUri.parse(uris[i]), false, false)).toList()));
        write();
    }

    private void guests(int count) {
        buffer.add(new ModelDelta.Guests("h0", 1, records(count)));
        write();
    }

    private void volumes(IntStream numbers) {
        buffer.add(new ModelDelta.Pools("h0", 1,
                List.of(new PoolRecord(POOL, "default", PoolState.RUNNING, "dir", "/", 1, 1, 1, true, true))));
        buffer.add(new ModelDelta.Volumes("h0", 1, POOL,
                numbers.mapToObj(i -> new VolumeName("v" + i, "/" + i)).toList()));
        write();
    }

    private void write() {
        Deque<Runnable> steps = writer.steps(buffer.take());
        while (!steps.isEmpty()) {
            steps.poll().run();
            ChangeSet changes = collector.take();
            int touched = changes.added().size() + changes.removed().size() + changes.changed().size();
            assertTrue(touched <= MOST + 1, () -> touched + " objects in one step");
        }
    }

    private Host host() {
        return writer.host("h0").orElseThrow();
    }

    private Set<String> keys() {
        return host().getPools().get(0).getVolumes().stream().map(Volume::getKey).collect(Collectors.toSet());
    }

    @Test
    void aHostWithManyGuestsGoesPieceByPiece() {
        guests(10_000);
        assertEquals(10_000, host().getGuests().size());
        hosts();
        assertTrue(writer.host("h0").isEmpty());
        assertEquals(List.of(), writer.inventory.getHosts());
    }

    @Test
    void allGuestsGoPieceByPiece() {
        guests(10_000);
        guests(0);
        assertEquals(List.of(), host().getGuests());
    }

    @Test
    void aHostThatIsElsewhereBeginsEmpty() {
        guests(3_000);
        volumes(IntStream.range(0, 10));
        hosts("fake://b/");
        assertEquals(List.of(), host().getGuests());
        assertEquals(List.of(), host().getPools());
        assertTrue(writer.guest("h0", new UUID(1, 0)).isEmpty());
    }

    @Test
    void whatIsLearnedOfTheMachineBeforeDoesNotComeBack() {
        buffer.add(new ModelDelta.Guests("h0", 1, List.of(
                new GuestRecord(new UUID(1, 1), "old", OptionalInt.empty(), GuestState.SHUT_OFF, "", true, false, false, 1, 1, 1))));
        hosts("fake://b/");
        assertEquals(List.of(), host().getGuests());
    }

    @Test
    void manyVolumesComeChangeAndGoPieceByPiece() {
        volumes(IntStream.range(0, 5_000));
        assertEquals(5_000, keys().size());
        Volume stays = host().getPools().get(0).getVolumes().get(4_999);
        volumes(IntStream.range(2_500, 7_500));
        assertEquals(IntStream.range(2_500, 7_500).mapToObj(i -> "/" + i).collect(Collectors.toSet()), keys());
        assertTrue(host().getPools().get(0).getVolumes().contains(stays));
        assertTrue(host().getPools().get(0).isVolumesKnown());
        volumes(IntStream.empty());
        assertEquals(Set.of(), keys());
    }

    @Test
    void manyGuestsNeedNotWaitForEachOtherUntilTheirHostIsConnected() {
        buffer.add(new ModelDelta.Guests("h0", 1, records(1000)));
        Deque<Runnable> steps = writer.steps(buffer.take());
        while (writer.arriving().isEmpty()) {
            steps.poll().run();
        }
        buffer.add(connected());
        Deque<Runnable> ahead = writer.steps(buffer.takeLink(writer.arriving().get()));

        ahead.poll().run();

        Host host = writer.host("h0").orElseThrow();
        assertEquals(ConnectionState.CONNECTED, host.getState());
        assertEquals(100, host.getGuests().size());
        steps.forEach(Runnable::run);
        assertEquals(1000, host.getGuests().size());
        assertTrue(writer.arriving().isEmpty());
    }

    @Test
    void fewGuestsAreAllThereBeforeTheirHostIsConnected() {
        buffer.add(new ModelDelta.Guests("h0", 1, records(100)));
        Deque<Runnable> steps = writer.steps(buffer.take());
        while (!steps.isEmpty()) {
            steps.poll().run();
            assertTrue(writer.arriving().isEmpty());
        }
    }

    @Test
    void guestsThatWereThereBeforeAreGreyedUntilAllAreKnownAnew() {
        guests(1000);
        buffer.add(new ModelDelta.Guests("h0", 2, records(1000)));
        Deque<Runnable> steps = writer.steps(buffer.take());
        while (!steps.isEmpty()) {
            steps.poll().run();
            assertTrue(writer.arriving().isEmpty());
        }
    }

    @Test
    void theStateOfAHostWaitsForNewsOfTheHostsThemselves() {
        buffer.add(connected());
        buffer.add(new ModelDelta.Hosts(List.of()));

        assertTrue(buffer.takeLink("h0").changes().isEmpty());
        assertNotNull(buffer.take().changes().get("h0").link);
    }

    private static List<GuestRecord> records(int count) {
        return IntStream.range(0, count).mapToObj(i -> new GuestRecord(new UUID(1, i), "guest-" + i, OptionalInt.empty(),
                GuestState.SHUT_OFF, "", true, false, false, 1, 1, 1)).toList();
    }

    private static ModelDelta.Link connected() {
        return new ModelDelta.Link("h0", 1, ConnectionState.CONNECTED, Optional.empty(), 0, Optional.empty(), false);
    }
}
