package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.Patience;
import org.virtworkbench.app.tests.harness.Plain;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.Watched;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.testhosts.FaultyLink;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Daemons that end, hang, come back, are replaced, or take no more clients. */
@WorkbenchTest
class DaemonFaultsTest {

    private static final long A_MINUTE = TimeUnit.MINUTES.toNanos(1);

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final TestHost host;
    private Patience patience;

    DaemonFaultsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void begin() {
        patience = Patience.little();
    }

    @AfterEach
    void end() {
        patience.close();
    }

    private static Map<String, String> untilKnown(Watched watched, TestHost host) {
        VirshList.untilSame(watched.host(), host);
        return VirshList.of(host);
    }

    @RepeatedOnCrash
    void aDaemonIsStoppedAndStartedAgain() {
        endsAndComesBack("stopped", host::stopDaemon);
    }

    @RepeatedOnCrash
    void aDaemonIsKilledAndStartedAgain() {
        endsAndComesBack("killed", host::killDaemon);
    }

    private void endsAndComesBack(String name, Runnable end) {
        Plain.start(host, name + "-runs");
        Plain.define(host, name + "-off");
        try (Watched watched = Watched.connect(host.uri(Transport.UNIX))) {
            Map<String, String> known = untilKnown(watched, host);
            end.run();
            watched.untilLost(known);
            watched.assertOthersGoOn();
            // while nobody looks a guest ends, and one comes before the window is back
            host.exec("sh", "-c", "kill -KILL $(cat /run/libvirt/qemu/" + name + "-runs.pid)");
            host.startDaemon();
            Plain.define(host, name + "-new");
            watched.untilBack();
            VirshList.untilSame(watched.host(), host);
            assertEquals("shut off", VirshList.of(host).get(name + "-runs"));
            watched.assertNothingIsLeft();
        }
    }

    /** Until it is lost; at night for a minute, with the patience that a person gets. */
    @RepeatedOnCrash
    void aDaemonHangsAndGoesOn() {
        if (Boolean.getBoolean("virtworkbench.nightly")) {
            patience.close();
            hangsAndGoesOn("minute", DaemonFaultsTest::waitAMinute);
        } else {
            hangsAndGoesOn("hung", () -> {
                // as soon as it is lost
            });
        }
    }

    private static void waitAMinute() {
        long end = System.nanoTime() + A_MINUTE;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private void hangsAndGoesOn(String name, Runnable wait) {
        Plain.start(host, name);
        try (Watched watched = Watched.connect(host.uri(Transport.TCP))) {
            Map<String, String> known = untilKnown(watched, host);
            host.freezeDaemon();
            try {
                watched.assertOthersGoOn();
                watched.untilLost(known);
                wait.run();
                watched.assertOthersGoOn();
            } finally {
                host.thawDaemon();
            }
            host.virsh("resume", name);
            watched.untilBack();
            VirshList.untilSame(watched.host(), host);
            assertEquals("running", VirshList.of(host).get(name));
            host.virsh("destroy", name);
            VirshList.untilSame(watched.host(), host);
            watched.assertNothingIsLeft();
        }
    }

    @RepeatedOnCrash
    void aHostIsReplacedByOneWithOtherGuests() {
        Plain.start(host, "replaced");
        try (TestHost other = TestHost.start(HostOptions.DEFAULT); FaultyLink link = new FaultyLink(host.tcpPort())) {
            Plain.define(other, "successor");
            try (Watched watched = Watched.connect(link.uri())) {
                untilKnown(watched, host);
                link.leadTo(other.tcpPort());
                link.breakOff();
                VirshList.untilSame(watched.host(), other);
                watched.untilBack();
                Ui.untilEquals("its name", other.name(), () -> watched.host().host().getFacts().hostname());
                watched.assertOthersGoOn();
                watched.assertNothingIsLeft();
            }
        }
    }

    @RepeatedOnCrash
    void aDaemonTakesNoMoreClients() {
        try (TestHost small = TestHost.start(HostOptions.DEFAULT.withMaxClients(1));
                Watched watched = Watched.connect(small.uri(Transport.TCP))) {
            LiveHost second = LiveHost.add("Second", small.uri(Transport.TCP));
            Connections connections = LiveHost.service(Connections.class);
            Ui.until("the reason is told", () -> second.host().getProblem() != null);
            assertEquals(ConnectionState.CONNECTED, Ui.get(() -> watched.host().host().getState()));
            watched.assertOthersGoOn();
            connections.disconnect(watched.host().id());
            second.until(ConnectionState.CONNECTED);
            connections.remove(second.id());
            watched.assertNothingIsLeft();
        }
    }
}
