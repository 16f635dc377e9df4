package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.LogFile;
import org.virtworkbench.app.tests.harness.Patience;
import org.virtworkbench.app.tests.harness.Plain;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.Watched;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.testhosts.FaultyLink;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;

/** This machine's clock jumps; a password changes; a host lacks functions. */
@WorkbenchTest
class ClockAndRightsTest {

    private static final String CHANGED = "changed";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT.withSasl());

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;
    private Patience patience;

    ClockAndRightsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void begin() {
        patience = Patience.little();
        LogFile.tellAll();
    }

    @AfterEach
    void end() {
        patience.close();
        LogFile.tellLess();
    }

    /** As after a sleep: the time of day goes on by an hour, by a clock of the test, while steady time does not. */
    @RepeatedOnCrash
    void theClockJumpsByAnHour() {
        try (TestHost open = TestHost.start(HostOptions.DEFAULT); FaultyLink link = new FaultyLink(open.tcpPort())) {
            Plain.start(open, "sleeper");
            open.virsh("resume", "sleeper");
            try (Watched watched = Watched.connect(link.uri())) {
                LiveHost live = watched.host();
                VirshList.untilSame(live, open);
                Ui.until("it is measured", () -> live.guest("sleeper").orElseThrow().getSample() != null);
                long lists = LogFile.lines("127.0.0.1: virConnectListAllDomains took");
                Instant before = Instant.now();
                ServiceRegistration<InstantSource> clock = FrameworkUtil.getBundle(ClockAndRightsTest.class).getBundleContext()
                        .registerService(InstantSource.class, InstantSource.offset(InstantSource.system(), Duration.ofHours(1)), null);
                try {
                    Ui.until("all is looked at anew", () -> LogFile.lines("127.0.0.1: virConnectListAllDomains took") > lists);
                    Ui.until("a measure after it", () -> live.guest("sleeper").orElseThrow().getSample() != null
                            && live.guest("sleeper").orElseThrow().getSample().time().isAfter(before.plus(Duration.ofMinutes(59))));
                    double cpu = Ui.await("its load", () -> live.guest("sleeper").map(guest -> guest.getSample().cpuPercent())
                            .filter(percent -> percent.isPresent())).getAsDouble();
                    assertTrue(cpu >= 0 && cpu <= 110, "a load of " + cpu + " %");
                } finally {
                    clock.unregister();
                }
                assertEquals(1, link.accepted(), "the link was given up");
                watched.assertOthersGoOn();
                VirshList.untilSame(live, open);
                watched.assertNothingIsLeft();
            }
        }
    }

    @RepeatedOnCrash
    void aPasswordChanges() {
        Plain.define(host, "guarded");
        try (Watched watched = Watched.connect(this::signIn)) {
            LiveHost live = watched.host();
            VirshList.untilSame(live, host);
            Map<String, String> known = VirshList.of(host);
            host.setPassword(CHANGED);
            host.killDaemon();
            watched.untilLost(known);
            host.startDaemon();
            Plain.define(host, "meanwhile");
            boolean asks = Ui.await("it asks, or says what to do", () -> Widgets.shell("Sign In").isPresent() ? Optional.of(Boolean.TRUE)
                    : live.host().getState() == ConnectionState.FAILED ? Optional.of(Boolean.FALSE) : Optional.empty()).booleanValue();
            watched.assertOthersGoOn();
            if (!asks) {
                assertTrue(Ui.get(() -> live.host().getProblem().cure()).contains("Check user name and password"));
                assertEquals(known, Ui.get(() -> VirshList.shown(live)));
                LiveHost.service(Connections.class).connect(live.id());
            }
            window.signIn(TestHost.USER, CHANGED);
            watched.untilBack();
            VirshList.untilSame(live, host);
            watched.assertNothingIsLeft();
        } finally {
            host.setPassword(TestHost.PASSWORD);
        }
    }

    private LiveHost signIn() {
        LiveHost live = LiveHost.begin("Guarded", "qemu+tcp://127.0.0.1:" + host.tcpPort() + "/system", false);
        window.signIn(TestHost.USER, TestHost.PASSWORD);
        live.until(ConnectionState.CONNECTED);
        return live;
    }

    @Test
    void whatADriverLacksIsNotAskedForAgainAndAgain() {
        LiveHost demo = LiveHost.demo();
        window.guests().open("web-01");
        var editor = window.editor("web-01");
        editor.pages().forEach(editor::page);
        window.explorer().open(LiveHost.DEMO);
        var page = window.editor(LiveHost.DEMO);
        page.pages().forEach(page::page);
        long rounds = LogFile.lines("virConnectGetAllDomainStats took");
        Ui.until("two rounds of statistics", () -> LogFile.lines("virConnectGetAllDomainStats took") > rounds + 2);
        List<String> failing = failing();
        assertFalse(failing.isEmpty(), "nothing was asked for that the driver lacks");
        long next = LogFile.lines("virConnectGetAllDomainStats took");
        Ui.until("as many more as it takes to ask about the host itself",
                () -> LogFile.lines("virConnectGetAllDomainStats took") > next + 6);
        assertEquals(failing, failing(), "asked again although it failed before");
        assertEquals(ConnectionState.CONNECTED, Ui.get(() -> demo.host().getState()));
    }

    private static List<String> failing() {
        return LogFile.text().lines().filter(line -> line.contains(" test: ") && line.contains(" failed after "))
                .map(line -> line.replaceAll(".* test: (\\w+) failed after.*", "$1")).toList();
    }
}
