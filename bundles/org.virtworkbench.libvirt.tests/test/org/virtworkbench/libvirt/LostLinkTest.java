package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HypervisorEvent.LinkLost;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.Transport;

/** Daemons that die and links that hang. */
class LostLinkTest {

    /** As for a person, but a second instead of five each time. */
    private static final LinkPatience QUICK = new LinkPatience(1, LinkPatience.USUAL.signs(), LinkPatience.USUAL.connectSeconds());

    private final Connections connections = new Connections(QUICK);

    @AfterEach
    void close() {
        connections.close();
    }

    @RepeatedOnCrash
    void noticesThatTheDaemonDied() throws Exception {
        try (TestHost host = TestHost.start(HostOptions.DEFAULT)) {
            LibvirtConnection connection = connections.open(host.uri(Transport.TCP));
            Events events = new Events();
            connection.listen(events);
            assertTrue(connection.isAlive());
            host.killDaemon();
            assertInstanceOf(LinkLost.class, events.next(LinkLost.class::isInstance, 30));
            assertFalse(connection.isAlive());
            assertEquals(Kind.LINK_LOST, assertThrows(HypervisorException.class, () -> connection.guests().list()).kind());
            connection.close();
            host.startDaemon();
            try (LibvirtConnection again = connections.open(host.uri(Transport.TCP))) {
                assertEquals(host.name(), again.host().facts().hostname());
            }
        }
    }

    @Test
    void aPersonIsToldAfterTwentySeconds() {
        assertEquals(20, LinkPatience.USUAL.silenceSeconds() * (1 + LinkPatience.USUAL.signs()));
    }

    @RepeatedOnCrash
    void givesUpALinkThatHangsAndClosesItSoon() throws Exception {
        try (TestHost host = TestHost.start(HostOptions.DEFAULT)) {
            LibvirtConnection connection = connections.open(host.uri(Transport.UNIX));
            LibvirtConnection other = connections.open(host.uri(Transport.UNIX));
            Events events = new Events();
            connection.listen(events);
            host.freezeDaemon();
            try {
                Thread caller = new Thread(() -> assertThrows(HypervisorException.class, () -> other.guests().list()));
                caller.start();
                Await.until("the call waits in libvirt", 60, () -> caller.isAlive() && caller.getState() == Thread.State.RUNNABLE);
                long start = System.nanoTime();
                other.close();
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10), "closing waited for the host");
                HypervisorException lost = assertThrows(HypervisorException.class, () -> connection.guests().list());
                assertEquals(Kind.LINK_LOST, lost.kind(), lost.getMessage());
                events.next(LinkLost.class::isInstance, 30);
            } finally {
                host.thawDaemon();
            }
        }
    }
}
