package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.CallsBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The view of calls to libvirt. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
class CallsViewTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    CallsViewTest(TestHost host) {
        this.host = host;
    }

    @RepeatedOnCrash
    void tellsHowMuchIsAskedOfEachHostAndWhatIsUnderWay() {
        CallsBot calls = window.calls();
        assertTrue(calls.text().contains("No calls yet"), calls.text());
        LiveHost.demo();
        LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        Ui.untilEquals("hosts", List.of("Demo", "Real"), () -> calls.hosts().stream().map(row -> row.get(0)).toList());
        Ui.until("calls are counted",
                () -> calls.hosts().stream()
                        .allMatch(row -> !row.get(1).equals("0") && Integer.parseInt(row.get(6).replaceAll("\\D", "")) > 5));
        Ui.until("what the driver holds", () -> calls.text().contains("Open connections: 2"));
        host.freezeDaemon();
        try {
            Ui.until("a call is under way",
                    () -> calls.calls().stream().anyMatch(row -> row.get(1).equals("Real") && row.get(3).equals("under way")));
        } finally {
            host.thawDaemon();
        }
        Ui.until("the call is over and was slow",
                () -> calls.calls().stream().anyMatch(row -> row.get(1).equals("Real") && !row.get(3).equals("under way")));
    }
}
