package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorEvent;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/** Hosts that are lost, hang and come back, with faults that no real host makes on demand. */
class LostHostTest extends HostFixture {

    @Test
    void keepsTheLastStateWhenTheLinkIsLostAndComesBack() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        fake.refusal = FaultyHost.failure(Kind.DAEMON_OFF, "nobody listens");
        pace.awaitWaiting("host-a"); // a call under way would tell of the loss in its own words

        fake.cut();

        harness.awaitModel("reason of the loss",
                model -> model.host("a").map(Host::getProblem).filter(p -> p.why().contains("cut by")).isPresent());
        harness.awaitState("a", ConnectionState.RECONNECTING);
        assertEquals(GuestState.RUNNING, harness.ofHost("a", host -> host.getGuests().get(0).getState()));
        for (int attempt = 2; attempt <= 5; attempt++) {
            int expected = attempt;
            pace.awaitWaiting("host-a");
            pace.advance(Duration.ofSeconds(100));
            harness.awaitModel("attempt " + attempt, model -> model.host("a").orElseThrow().getReconnectAttempt() == expected);
        }
        assertEquals("nobody listens", harness.ofHost("a", host -> host.getProblem().why()));

        fake.add("web", GuestState.PAUSED);
        fake.refusal = null;
        pace.awaitWaiting("host-a");
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
        harness.awaitGuest("a", web, guest -> guest.getState() == GuestState.PAUSED);
        assertEquals(0, harness.ofHost("a", Host::getReconnectAttempt));
        assertEquals(null, harness.ofHost("a", Host::getProblem));
    }

    @Test
    void tellsWhenItTriesAgain() throws InterruptedException {
        connect("a");
        fake.refusal = FaultyHost.failure(Kind.DAEMON_OFF, "nobody listens");
        fake.cut();
        harness.awaitModel("next attempt", model -> model.host("a").orElseThrow().getNextAttempt() != null);
        Duration left = Duration.between(pace.now(), harness.ofHost("a", Host::getNextAttempt));
        assertTrue(left.compareTo(Duration.ofMillis(800)) >= 0 && left.compareTo(Duration.ofMillis(1200)) <= 0, left::toString);
        fake.refusal = null;
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
        assertEquals(null, harness.ofHost("a", Host::getNextAttempt));
    }

    @Test
    void ignoresWhatAnOlderConnectionStillHears() throws InterruptedException {
        UUID web = fake.add("web", GuestState.RUNNING);
        connect("a");
        var older = fake.listener();
        fake.cut();
        harness.awaitState("a", ConnectionState.RECONNECTING);
        pace.awaitWaiting("host-a");
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
        pace.awaitWaiting("host-a");
        int finds = fake.guests.finds.get();

        older.happened(new HypervisorEvent.GuestChanged(web, "web", GuestChange.STARTED, ""));
        older.happened(new HypervisorEvent.LinkLost("long ago"));
        UUID other = fake.add("other", GuestState.RUNNING);
        fake.tell(new HypervisorEvent.GuestChanged(other, "other", GuestChange.DEFINED, ""));
        harness.awaitGuest("a", other, guest -> true);

        assertEquals(finds + 1, fake.guests.finds.get());
        harness.awaitState("a", ConnectionState.CONNECTED);
    }

    @Test
    void abandonsACallThatHangsAndLeavesOthersAlone() throws InterruptedException {
        fake.add("web", GuestState.RUNNING);
        connect("a");
        UUID other = driver.host("b").add("other", GuestState.RUNNING);
        connect("b");
        pace.awaitWaiting("host-a");
        int rounds = driver.host("b").guests.rounds.get();

        FaultyHost.Gate gate = fake.hold("list");
        harness.connections.refresh("a");
        gate.awaitCall();
        pace.awaitWaiting("host-b");
        pace.advance(Duration.ofSeconds(61));

        harness.awaitState("a", ConnectionState.RECONNECTING);
        assertEquals(ConnectionState.CONNECTED, harness.ofHost("b", Host::getState));
        assertTrue(driver.host("b").guests.rounds.get() > rounds);
        driver.host("b").add("other", GuestState.PAUSED);
        driver.host("b").tell(new HypervisorEvent.GuestChanged(other, "other", GuestChange.SUSPENDED, ""));
        harness.awaitGuest("b", other, guest -> guest.getState() == GuestState.PAUSED);

        fake.holdNothing();
        pace.awaitWaiting("host-a");
        pace.advance(Duration.ofSeconds(2));
        harness.awaitState("a", ConnectionState.CONNECTED);
        // the worker that was given up comes back to life and says nothing that counts
        fake.add("web", GuestState.PAUSED);
        gate.close();
        harness.connections.refresh("a");
        harness.awaitModel("fresh state", model -> model.host("a").orElseThrow().getGuests().get(0).getState() == GuestState.PAUSED);
        assertEquals(ConnectionState.CONNECTED, harness.ofHost("a", Host::getState));
    }

    @Test
    void leavesNoThreadAndNoConnection() throws InterruptedException {
        connect("a");
        harness.connections.add(Harness.profile("b", true));
        harness.awaitState("b", ConnectionState.CONNECTED);
        pace.awaitWaiting("host-b");
        FaultyHost.Gate gate = driver.host("b").hold("list");
        harness.connections.refresh("b");
        gate.awaitCall();
        long begun = System.nanoTime();

        harness.close();

        assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(20), "waited for the host");
        gate.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("host-b")) {
                thread.join();
            }
        }
        List<String> left = Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).map(Thread::getName)
                .filter(name -> name.startsWith("host-") || name.startsWith("connections-") || name.equals("publisher")).toList();
        assertEquals(List.of(), left);
        assertEquals(fake.opened.get(), fake.closed.get());
        assertEquals(driver.host("b").opened.get(), driver.host("b").closed.get());
    }
}
