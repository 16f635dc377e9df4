package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Resources;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.Plain;
import org.virtworkbench.app.tests.harness.VirshList;
import org.virtworkbench.app.tests.harness.Watched;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.testhosts.FaultyLink.Fault;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;

/** Links to a real daemon that are slow, stall, break in the middle of a reply, or are refused. */
@WorkbenchTest
class LinkFaultsTest extends FaultyLinkFixture {

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    LinkFaultsTest(TestHost host) {
        super(host);
    }

    @BeforeEach
    void startGuest() {
        if (!VirshList.of(host).containsKey("linked")) {
            Plain.start(host, "linked");
        }
    }

    @RepeatedOnCrash
    void aSlowLinkIsNoLostLink() {
        try (Watched watched = connect()) {
            link.set(Fault.SLOW);
            Plain.define(host, "slow");
            watched.assertOthersGoOn();
            VirshList.untilSame(watched.host(), host);
            host.virsh("undefine", "slow");
            VirshList.untilSame(watched.host(), host);
            assertEquals(1, link.accepted(), "the link was given up");
            link.set(Fault.NONE);
            watched.assertNothingIsLeft();
        }
    }

    @RepeatedOnCrash
    void aStalledLinkIsGivenUpAndFewAttemptsHang() {
        try (Watched watched = connect()) {
            Map<String, String> known = VirshList.of(host);
            link.set(Fault.STALLED);
            watched.untilLost(known);
            watched.assertOthersGoOn();
            Ui.until("a fourth attempt", () -> watched.host().host().getReconnectAttempt() >= 4);
            long hanging = Resources.threads().entrySet().stream().filter(thread -> thread.getKey().startsWith("libvirt-open"))
                    .mapToLong(Map.Entry::getValue).sum();
            assertTrue(hanging <= 2, hanging + " attempts to connect hang");
            Plain.define(host, "stalled");
            link.set(Fault.NONE);
            watched.untilBack();
            VirshList.untilSame(watched.host(), host);
            watched.assertNothingIsLeft();
        }
    }

    @RepeatedOnCrash
    void aLinkBreaksInTheMiddleOfAReply() {
        try (Watched watched = connect()) {
            Map<String, String> known = VirshList.of(host);
            link.set(Fault.CUT);
            watched.untilLost(known);
            Ui.until("a second attempt", () -> watched.host().host().getReconnectAttempt() >= 2);
            watched.assertOthersGoOn();
            Plain.define(host, "cut");
            link.set(Fault.NONE);
            watched.untilBack();
            VirshList.untilSame(watched.host(), host);
            watched.assertNothingIsLeft();
        }
    }

    @RepeatedOnCrash
    void aLinkIsRefused() {
        try (Watched watched = connect()) {
            Map<String, String> known = VirshList.of(host);
            link.set(Fault.REFUSING);
            watched.untilLost(known);
            Ui.until("it says that it is refused", () -> watched.host().host().getState() == ConnectionState.RECONNECTING
                    && watched.host().host().getProblem().why().contains("refused"));
            watched.assertOthersGoOn();
            host.virsh("destroy", "linked");
            Plain.start(host, "refused");
            link.set(Fault.NONE);
            watched.untilBack();
            VirshList.untilSame(watched.host(), host);
            host.virsh("start", "linked", "--paused");
            VirshList.untilSame(watched.host(), host);
            watched.assertNothingIsLeft();
        }
    }
}
