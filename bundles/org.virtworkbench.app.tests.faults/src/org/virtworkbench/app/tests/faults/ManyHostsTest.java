package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.Crowd;
import org.virtworkbench.app.tests.harness.Held;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.Patience;
import org.virtworkbench.app.tests.harness.Plain;
import org.virtworkbench.app.tests.harness.Pulse;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.FaultyLink;
import org.virtworkbench.testhosts.FaultyLink.Fault;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Twenty hosts, of which five are dead and two slow. */
@WorkbenchTest
class ManyHostsTest {

    private static final int HEALTHY = 12;
    /** The healthy ones wait for nobody: far less than a slow or a dead one needs. */
    private static final long SOON = TimeUnit.SECONDS.toNanos(15);

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final TestHost host;
    private Patience patience;
    private FaultyLink slow;
    private FaultyLink stalled;
    private FaultyLink refusing;

    @TempDir
    private Path folder;

    ManyHostsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void begin() {
        patience = Patience.some();
        slow = link(Fault.SLOW);
        stalled = link(Fault.STALLED);
        refusing = link(Fault.REFUSING);
    }

    @AfterEach
    void end() {
        slow.close();
        stalled.close();
        refusing.close();
        patience.close();
    }

    private FaultyLink link(Fault fault) {
        FaultyLink link = new FaultyLink(host.tcpPort());
        link.set(fault);
        return link;
    }

    @RepeatedOnCrash
    void theHealthyOnesWaitForNobody() {
        Plain.start(host, "many");
        Held before = Held.now();
        List<LiveHost> dead = new ArrayList<>();
        List<LiveHost> healthy = new ArrayList<>();
        List<LiveHost> slowOnes = new ArrayList<>();
        try (Pulse pulse = new Pulse()) {
            long begun = System.nanoTime();
            dead.add(LiveHost.add("stalled-1", stalled.uri()));
            dead.add(LiveHost.add("stalled-2", stalled.uri()));
            dead.add(LiveHost.add("refusing-1", refusing.uri()));
            dead.add(LiveHost.add("refusing-2", refusing.uri()));
            dead.add(LiveHost.add("nobody", "qemu+unix:///system?socket=" + folder.resolve("nobody")));
            slowOnes.add(LiveHost.add("slow-1", slow.uri()));
            slowOnes.add(LiveHost.add("slow-2", slow.uri()));
            healthy.add(LiveHost.add("real", host.uri(Transport.UNIX)));
            for (int i = 0; i < HEALTHY; i++) {
                healthy.add(LiveHost.add("healthy-" + i, Crowd.uri(folder, List.of("guest" + i))));
            }
            healthy.forEach(one -> one.until(ConnectionState.CONNECTED));
            long took = System.nanoTime() - begun;
            assertTrue(took < SOON, () -> "the healthy ones took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms");
            for (LiveHost one : dead) {
                Ui.until(one.name() + " tells why", () -> one.host().getProblem() != null);
            }
            for (int i = 0; i < HEALTHY; i++) {
                LiveHost one = healthy.get(i + 1);
                String guest = "guest" + i;
                one.behindTheScenes(connection -> {
                    connection.guests().pause(one.uuid(guest));
                    return null;
                });
                one.until(guest, GuestState.PAUSED);
            }
            VirshList.untilSame(healthy.get(0), host);
            slowOnes.forEach(one -> one.until(ConnectionState.CONNECTED));
            slowOnes.forEach(one -> VirshList.untilSame(one, host));
            dead.forEach(one -> assertTrue(Ui.get(() -> one.host().getState()) != ConnectionState.CONNECTED, one.name()));
            assertEquals(20, Ui.get(() -> dead.size() + healthy.size() + slowOnes.size()));
            pulse.close();
            pulse.assertSteady();
        }
        Connections connections = LiveHost.service(Connections.class);
        connections.profiles().forEach(profile -> connections.remove(profile.id()));
        slow.set(Fault.NONE);
        stalled.set(Fault.NONE);
        before.untilNoMore();
    }
}
