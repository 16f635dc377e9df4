package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.ScanCodeGuest;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The screen of a guest on a remote host, encrypted with a certificate that no authority here vouches for: trusted once, for a while, or always. */
@WorkbenchTest
class ScreenTrustTest {

    private static final String GUEST = "guarded";
    private static final String TITLE = "Unknown Certificate";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT.withScreenTls());

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    ScreenTrustTest(TestHost host) {
        this.host = host;
    }

    @BeforeAll
    static void start(TestHost host) {
        ScanCodeGuest.start(host, GUEST);
    }

    @AfterAll
    static void remove(TestHost host) {
        ScanCodeGuest.remove(host, GUEST);
    }

    private LiveHost connect() {
        LiveHost remote = LiveHost.connect("Remote", host.uri(Transport.SSH), false);
        remote.until(GUEST, GuestState.RUNNING);
        return remote;
    }

    private DialogBot question() {
        DialogBot question = window.dialog(TITLE);
        assertTrue(question.text().contains("No authority"), question.text());
        return question;
    }

    private void answer(String button) {
        DialogBot question = question();
        question.press(button);
        question.untilClosed();
    }

    private void close() {
        window.closeTab();
        window.untilTab("Guests");
    }

    private static Preferences kept(LiveHost remote) {
        return InstanceScope.INSTANCE.getNode("org.virtworkbench.ui.console").node("trusted").node(remote.id());
    }

    private static List<String> trusted(LiveHost remote) throws BackingStoreException {
        return List.of(kept(remote).keys());
    }

    @Test
    void trustForOnceIsAskedForEachTime() throws BackingStoreException {
        LiveHost remote = connect();
        for (int time = 0; time < 2; time++) {
            ConsoleBot console = window.console(GUEST);
            answer("Trust Once");
            console.untilPicture();
            close();
        }
        assertEquals(List.of(), trusted(remote));
    }

    @Test
    void trustUntilTheProgramIsClosedIsNotWrittenDown() throws BackingStoreException {
        LiveHost remote = connect();
        ConsoleBot console = window.console(GUEST);
        answer("Trust Until Closed");
        console.untilPicture();
        close();
        window.console(GUEST).untilPicture();
        assertEquals(List.of(), trusted(remote));
    }

    @Test
    void trustForGoodIsWrittenDown() throws BackingStoreException {
        LiveHost remote = connect();
        ConsoleBot console = window.console(GUEST);
        String shown = withoutBreaks(question().text());
        answer("Trust Always");
        console.untilPicture();
        close();
        window.console(GUEST).untilPicture();
        assertEquals(1, trusted(remote).size());
        assertTrue(shown.contains(withoutBreaks(trusted(remote).getFirst())), "another one is kept than " + shown);
    }

    /** A fingerprint is shown in two lines. */
    private static String withoutBreaks(String text) {
        return text.replaceAll("[:\\s]", "");
    }

    @Test
    void aCertificateThatReplacesATrustedOneIsTold() {
        LiveHost remote = connect();
        kept(remote).putBoolean("AA:BB", true);
        ConsoleBot console = window.console(GUEST);
        DialogBot question = window.dialog(TITLE);
        assertTrue(question.text().contains("The certificate of the screens of Remote has changed"), question.text());
        question.press("Don't Trust");
        console.untilSays("Try Again");
        Ui.until("nobody asks any more", () -> !window.hasDialog(TITLE));
        console.offer("Try Again");
        window.dialog(TITLE).press("Trust Once");
        console.untilPicture();
    }
}
