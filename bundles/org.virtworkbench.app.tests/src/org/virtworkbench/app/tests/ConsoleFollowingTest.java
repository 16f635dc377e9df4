package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.RealKeys;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.Patience;
import org.virtworkbench.app.tests.harness.ScanCodeGuest;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** An open console while its host is lost and comes back, and while its guest goes to another host: what a person types tells where it leads. */
@WorkbenchTest
class ConsoleFollowingTest {

    private static final String GUEST = "wanderer";
    private static final int A = 30;
    private static final String CODES_OF_A = "1e 9e";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final RealKeys keys = new RealKeys();
    private final TestHost host;
    private Patience patience;
    private ScanCodeGuest guest;
    private LiveHost live;

    ConsoleFollowingTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void begin() {
        patience = Patience.little();
        guest = ScanCodeGuest.start(host, GUEST);
        live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        live.until(GUEST, GuestState.RUNNING);
    }

    @AfterEach
    void end() {
        keys.close();
        patience.close();
        if (host.virsh("list", "--all", "--name").contains(GUEST)) {
            ScanCodeGuest.remove(host, GUEST);
        }
    }

    private ConsoleBot console() {
        ConsoleBot console = window.console(GUEST).untilPicture().takeKeyboard();
        guest.untilGets(CODES_OF_A, keys, A);
        return console;
    }

    @Test
    void aScreenThatStillComesIsKeptWhenItsHostIsLost() {
        ConsoleBot console = console();
        host.killDaemon();
        Ui.until("the host is lost", () -> live.host().getState() != ConnectionState.CONNECTED);
        console.untilPicture();
        guest.untilGets(CODES_OF_A, keys, A);
        host.startDaemon();
        live.until(ConnectionState.CONNECTED);
        guest.untilGets(CODES_OF_A, keys, A);
        host.virsh("destroy", GUEST);
        console.untilSays(GUEST + " is off");
        host.virsh("start", GUEST);
        console.untilPicture();
    }

    @Test
    void aScreenThatEndedComesBackWithItsHost() {
        ConsoleBot console = console();
        host.killDaemon();
        Ui.until("the host is lost", () -> live.host().getState() != ConnectionState.CONNECTED);
        host.exec("sh", "-c", "kill $(cat /run/libvirt/qemu/" + GUEST + ".pid)");
        console.untilSays("The host of " + GUEST + " is not connected");
        host.startDaemon();
        console.untilSays(GUEST + " is off");
        host.virsh("start", GUEST);
        console.untilPicture();
    }

    @Test
    void theScreenGoesWithAGuestThatIsMigrated() {
        try (TestHost other = TestHost.start(HostOptions.DEFAULT.inNetworkOf(host))) {
            LiveHost there = LiveHost.connect("Other", other.uri(Transport.UNIX), false);
            ConsoleBot console = console();
            migrate(host, other);
            there.until(GUEST, GuestState.RUNNING);
            Ui.untilEquals("the guest is here no more", Optional.empty(), () -> live.guest(GUEST));
            console.untilPicture().takeKeyboard();
            guest.untilGets(CODES_OF_A, keys, A);
            migrate(other, host);
            live.until(GUEST, GuestState.RUNNING);
            console.untilPicture().takeKeyboard();
            guest.untilGets(CODES_OF_A, keys, A);
            assertEquals(1, Ui.get(() -> window.tabs().stream().filter(tab -> tab.contains(GUEST)).count()).intValue());
        }
    }

    private static void migrate(TestHost from, TestHost to) {
        from.virsh("migrate", "--live", "--persistent", "--undefinesource", "--unsafe", "--migrateuri", "tcp://127.0.0.1", GUEST,
                to.uri(Transport.UNIX));
    }
}
