package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.core.driver.HypervisorEvent.LinkLost;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.testhosts.FaultyLink;
import org.virtworkbench.testhosts.FaultyLink.Fault;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;

/** A link that stalls while several calls are under way, or while it is opened: everybody comes back, and nothing is left. */
@Timeout(300)
class StalledLinkTest {

    private static final int CALLERS = 4;
    private static final LinkPatience LITTLE = new LinkPatience(1, 1, 2);

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final Connections connections = new Connections(LITTLE);
    private final TestHost host;
    private FaultyLink link;

    StalledLinkTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void begin() {
        link = new FaultyLink(host.tcpPort());
    }

    @AfterEach
    void end() {
        connections.close();
        link.close();
    }

    private static List<String> threads(Predicate<String> names) {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(names).toList();
    }

    @RepeatedOnCrash
    void allCallsUnderWayComeBack() throws Exception {
        for (int round = 0; round < 3; round++) {
            link.set(Fault.NONE);
            LibvirtConnection connection = connections.open(link.uri());
            Events events = new Events();
            connection.listen(events);
            CountDownLatch began = new CountDownLatch(CALLERS);
            List<Thread> callers = new ArrayList<>();
            List<Kind> ends = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < CALLERS; i++) {
                Thread caller = new Thread(() -> ends.add(callUntilItFails(connection, began)));
                callers.add(caller);
                caller.start();
            }
            assertTrue(began.await(30, TimeUnit.SECONDS));
            link.set(Fault.STALLED);
            for (Thread caller : callers) {
                caller.join(TimeUnit.SECONDS.toMillis(30));
                assertTrue(!caller.isAlive(), "a call hangs");
            }
            events.next(LinkLost.class::isInstance, 30);
            assertEquals(List.of(Kind.LINK_LOST, Kind.LINK_LOST, Kind.LINK_LOST, Kind.LINK_LOST), ends);
            connection.close();
            assertEquals(0, connections.driver().use().connections());
        }
    }

    private static Kind callUntilItFails(LibvirtConnection connection, CountDownLatch began) {
        try {
            while (true) {
                connection.guests().counters();
                began.countDown();
            }
        } catch (HypervisorException e) {
            return e.kind();
        }
    }

    @RepeatedOnCrash
    void anAttemptToConnectIsGivenUpAndEnds() throws Exception {
        link.set(Fault.STALLED);
        HypervisorException failure = connections.assertRefused(Kind.TIMEOUT, link.uri(), Connections.nobody());
        assertTrue(failure.problem().why().contains("2 seconds"), failure.problem().why());
        Await.until("its thread ends", 60, () -> threads(name -> name.startsWith("libvirt-open ")).isEmpty());
    }

    @RepeatedOnCrash
    void aSilentLinkIsClosedAndEnds() throws Exception {
        LibvirtConnection connection = connections.open(link.uri());
        connection.listen(new Events());
        link.set(Fault.STALLED);
        connection.close();
        Await.until("all of it is given back", 60, () -> connections.driver().use().connections() == 0);
        assertEquals(0, connections.driver().use().callbacks());
    }
}
