package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.LogFile;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The screen of a guest on a remote host that asks for a password: a wrong one, the right one, and none. */
@WorkbenchTest
class ScreenPasswordTest {

    private static final String GUEST = "locked";
    private static final String PASSWORD = "open5esa";
    private static final String WRONG = "wr0ngone";
    private static final String TITLE = "Sign In";
    private static final String TRY_AGAIN = "Try Again";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    ScreenPasswordTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void start() throws IOException {
        LogFile.tellAll();
        host.virsh("create", Files.writeString(host.folder().resolve("locked.xml"), "<domain type='qemu'><name>" + GUEST
                + "</name><memory unit='MiB'>16</memory><os><type arch='x86_64' machine='pc'>hvm</type></os><devices>"
                + "<graphics type='vnc' autoport='yes' listen='127.0.0.1' passwd='" + PASSWORD
                + "'/><video><model type='vga'/></video></devices></domain>").toString());
        LiveHost.connect("Remote", host.uri(Transport.SSH), false).until(GUEST, GuestState.RUNNING);
    }

    @AfterEach
    void end() {
        LogFile.tellLess();
        host.virsh("destroy", GUEST);
    }

    @Test
    void isAskedForUntilItIsRightAndThenNoMore() {
        ConsoleBot console = window.console(GUEST);
        assertFalse(answer(WRONG).contains("not accepted"), "nothing was answered before");
        console.untilSays("did not accept the password");
        console.offer(TRY_AGAIN);
        assertTrue(answer(PASSWORD).contains("not accepted"), "it is not told that the answer before was wrong");
        console.untilPicture();
        window.closeTab();
        window.untilTab("Guests");
        window.console(GUEST).untilPicture();
        assertFalse(window.hasDialog(TITLE), "it was remembered");
        String log = LogFile.text();
        assertFalse(log.contains(PASSWORD) || log.contains(WRONG), "a password is in the log");
    }

    /** {@return what the question said} */
    private String answer(String password) {
        DialogBot question = window.dialog(TITLE);
        String text = question.text();
        window.signIn(password);
        return text;
    }

    @Test
    void isMissedWhenNoneIsGiven() {
        ConsoleBot console = window.console(GUEST);
        DialogBot question = window.dialog(TITLE);
        question.press("Cancel");
        question.untilClosed();
        console.untilSays("The screen asks for a password").untilSays(TRY_AGAIN);
    }
}
