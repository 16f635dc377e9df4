package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.Plain;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.Watched;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.core.calls.CallStatistics;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** A guest whose monitor hangs while all guests' statistics are asked for. */
@WorkbenchTest
class GuestFaultsTest {

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private static final Duration AWHILE = Duration.ofSeconds(1);

    private final TestHost host;

    GuestFaultsTest(TestHost host) {
        this.host = host;
    }

    @Test
    void aGuestThatHangsDoesNotTakeItsHostWithIt() {
        for (String name : List.of("hung", "lively")) {
            Plain.start(host, name);
            host.virsh("resume", name);
        }
        try (Watched watched = Watched.connect(host.uri(Transport.UNIX))) {
            LiveHost live = watched.host();
            VirshList.untilSame(live, host);
            Ui.until("both are measured", () -> live.host().getGuests().stream().allMatch(guest -> guest.getSample() != null));
            host.freezeGuest("hung");
            try {
                CallStatistics calls = LiveHost.service(CallStatistics.class);
                Ui.until("the question for statistics hangs",
                        () -> calls.reports().stream().filter(report -> report.host().equals(live.id()))
                                .flatMap(report -> report.running().stream()).anyMatch(call -> call.age().compareTo(AWHILE) > 0));
                host.virsh("suspend", "lively");
                live.until("lively", GuestState.PAUSED);
                watched.assertOthersGoOn();
                host.virsh("resume", "lively");
                live.until("lively", GuestState.RUNNING);
                Plain.define(host, "while-it-hangs");
                VirshList.untilSame(live, host);
                Ui.until("it is connected", () -> live.host().getState() == ConnectionState.CONNECTED);
                assertEquals(3, Ui.get(() -> live.host().getGuests().size()));
            } finally {
                host.thawGuest("hung");
            }
            host.virsh("destroy", "hung");
            VirshList.untilSame(live, host);
            watched.assertNothingIsLeft();
        }
    }
}
