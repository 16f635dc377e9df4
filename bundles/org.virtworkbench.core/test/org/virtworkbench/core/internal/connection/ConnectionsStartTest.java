package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.internal.Pace;
import org.virtworkbench.core.internal.SystemPace;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;

/** What is asked of the connections while the file with the hosts is still being read: nobody waits, and nothing is lost. */
@Timeout(180)
class ConnectionsStartTest {

    /** Lets the file be read as soon as its latch is down: the reader asks for the time first. */
    private record SlowFile(CountDownLatch read, Pace pace) implements Pace {

        @Override
        public Instant now() {
            if (Thread.currentThread().getName().equals("connections-file")) {
                try {
                    read.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return pace.now();
        }

        @Override
        public long nanoTime() {
            return pace.nanoTime();
        }

        @Override
        public void await(ReentrantLock lock, Condition condition, long until) throws InterruptedException {
            pace.await(lock, condition, until);
        }
    }

    @TempDir
    Path folder;

    private final CountDownLatch read = new CountDownLatch(1);
    private final FakeDriver driver = new FakeDriver();
    private Harness harness;

    @BeforeEach
    void start() throws IOException {
        new ConnectionStore(folder.resolve("connections.xml")).save(List.of(Harness.profile("a", false), Harness.profile("b", true)));
        harness = new Harness(driver, folder, new SlowFile(read, new SystemPace()));
    }

    @AfterEach
    void stop() {
        read.countDown();
        harness.close();
    }

    /** Calls everything on the model's thread, which would wait for good if one call waited for the file. */
    @Test
    void nobodyWaitsForTheFileAndNothingIsLost() throws InterruptedException, IOException {
        ConnectionsService connections = harness.connections;
        harness.realm.call(() -> {
            assertEquals(List.of(), connections.profiles());
            assertEquals(List.of(), connections.usages("a"));
            assertEquals(Kind.LINK_LOST, assertThrows(HypervisorException.class, () -> connections.lease("a", "test")).kind());
            connections.add(Harness.profile("c", false));
            connections.connect("c");
            connections.add(Harness.profile("d", false));
            connections.move("d", 0);
            connections.update(new ConnectionProfile("a", "Renamed", Harness.profile("a", false).uri(), false, false));
            connections.disconnect("a");
            connections.refresh("a");
            connections.want(new DetailRequest.GuestDetails("a", new UUID(0, 1)));
            connections.remove("b");
            assertFalse(connections.loaded().toCompletableFuture().isDone());
            return null;
        });

        read.countDown();
        harness.awaitLoaded();

        List<String> order = List.of("d", "a", "c");
        assertEquals(order, connections.profiles().stream().map(ConnectionProfile::id).toList());
        harness.awaitState("c", ConnectionState.CONNECTED);
        harness.awaitModel("the hosts, in order", model -> model.inventory().getHosts().stream().map(Host::getId).toList().equals(order));
        assertEquals("Renamed", harness.ofHost("a", Host::getName));
        assertEquals(List.of(), harness.troubles);
        // kept when it was read, without another change
        assertEquals(connections.profiles(), new ConnectionStore(folder.resolve("connections.xml")).load(Instant.EPOCH).profiles());
    }

    @Test
    void oneChangeThatFailsDoesNotCostTheOthers() {
        harness.connections.add(Harness.profile("a", false));
        harness.connections.add(Harness.profile("c", false));
        read.countDown();
        harness.awaitLoaded();
        assertEquals(List.of("a", "b", "c"), harness.connections.profiles().stream().map(ConnectionProfile::id).toList());
        assertEquals(1, harness.troubles.size());
        assertTrue(harness.troubles.get(0).contains("id a already"), harness.troubles::toString);
    }

    @Test
    void endsWithoutTheFileAndConnectsNothingAfterwards() {
        long begun = System.nanoTime();
        harness.connections.stop();
        assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(20), "waited for the host");
        read.countDown();
        harness.awaitLoaded();
        assertEquals(0, driver.host("b").opened.get());
    }
}
