package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.AddHostWizardBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.testhosts.Certificate;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.KnownHosts;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The wizard against a real libvirtd: SASL by TCP, certificates by TLS, keys and passwords by ssh, right and wrong. */
@WorkbenchTest
class AddRealHostTest {

    private static final HostOptions OPTIONS = HostOptions.DEFAULT.withSasl();

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(OPTIONS);

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    @TempDir
    private Path folder;

    AddRealHostTest(TestHost host) {
        this.host = host;
    }

    @Test
    void signsInByTcpWithUserAndPassword() {
        AddHostWizardBot wizard = window.addHost().uri(host.uri(Transport.TCP)).test();
        signIn(TestHost.USER, TestHost.PASSWORD);
        wizard.untilTested("Connected to " + host.name());
        wizard.add();
        window.explorer().untilThere(true, host.name());
    }

    @Test
    void asksAgainForAWrongPasswordAndSaysWhatToDo() {
        AddHostWizardBot wizard = window.addHost().uri(host.uri(Transport.TCP)).test();
        signIn(TestHost.USER, "wrong");
        Ui.until("it asks again or says what to do",
                () -> window.hasDialog("Sign In") || wizard.text().contains("Check user name and password"));
        if (window.hasDialog("Sign In")) {
            DialogBot again = window.dialog("Sign In");
            assertTrue(again.text().contains("That was not accepted"), again.text());
            signIn(TestHost.USER, TestHost.PASSWORD);
            wizard.untilTested("Connected to " + host.name());
        }
        wizard.cancel();
    }

    @Test
    void givesUpWhenNobodySignsIn() {
        AddHostWizardBot wizard = window.addHost().uri(host.uri(Transport.TCP)).test();
        window.dialog("Sign In").press("Cancel");
        wizard.untilTested("");
        assertFalse(window.hasDialog("Sign In"));
        assertFalse(wizard.text().contains("Connected to"), wizard.text());
        wizard.cancel();
    }

    @Test
    void tlsTrustsTheRightCertificateOnly() {
        AddHostWizardBot wizard = window.addHost().uri(host.uri(Transport.TLS)).test();
        signIn(TestHost.USER, TestHost.PASSWORD);
        wizard.untilTested("Connected to " + host.name());
        wizard.uri(host.uri(Transport.TLS_STRANGER)).test().untilTested("Could not connect");
        assertTrue(wizard.text().contains("which this computer does not trust"), wizard.text());
        wizard.cancel();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "WRONG_NAME | is for elsewhere.example, not for localhost", "EXPIRED | expired on" })
    void saysWhatIsWrongWithACertificate(Certificate certificate, String why) {
        try (TestHost bad = TestHost.start(OPTIONS.withCertificate(certificate))) {
            AddHostWizardBot wizard = window.addHost().uri(bad.uri(Transport.TLS)).test().untilTested(why);
            wizard.cancel();
        }
    }

    @Test
    void signsInBySshWithAKey() throws IOException {
        AddHostWizardBot wizard = window.addHost().uri(ssh(KnownHosts.RIGHT, true)).test().untilTested("Connected to " + host.name());
        wizard.cancel();
    }

    @Test
    void signsInBySshWithAPassword() throws IOException {
        AddHostWizardBot wizard = window.addHost().uri(ssh(KnownHosts.RIGHT, false)).test();
        DialogBot question = window.dialog("Sign In");
        assertTrue(question.text().contains("password"), question.text());
        question.type(TestHost.PASSWORD);
        question.press("Sign In");
        wizard.untilTested("Connected to " + host.name());
        wizard.cancel();
    }

    @Test
    void asksWhetherToTrustAnUnknownHost() throws IOException {
        AddHostWizardBot wizard = window.addHost().uri(ssh(KnownHosts.EMPTY, true)).test();
        DialogBot question = window.dialog("Unknown Host");
        assertTrue(question.text().contains("SHA256:"), question.text());
        question.press("Don't Trust");
        wizard.untilTested("Could not connect");
        assertTrue(wizard.text().contains("compare the fingerprint"), wizard.text());
        wizard.test();
        window.dialog("Unknown Host").press("Trust");
        wizard.untilTested("Connected to " + host.name());
        wizard.cancel();
    }

    @Test
    void warnsOfAHostWhoseKeyHasChanged() throws IOException {
        AddHostWizardBot wizard = window.addHost().uri(ssh(KnownHosts.CHANGED, true)).test().untilTested("Could not connect");
        assertTrue(wizard.text().contains("shows another host key than before"), wizard.text());
        assertTrue(wizard.text().contains("ssh-keygen"), wizard.text());
        wizard.cancel();
    }

    private void signIn(String user, String password) {
        DialogBot question = window.dialog("Sign In");
        if (!question.text().toLowerCase().contains("password")) {
            assertEquals(Boolean.TRUE, Boolean.valueOf(question.isEnabled("Sign In")));
            question.type(user);
            question.press("Sign In");
            question.untilClosed();
            question = window.dialog("Sign In");
        }
        question.type(password);
        question.press("Sign In");
        question.untilClosed();
    }

    /** {@return a URI whose ssh knows what a copy of these known hosts says, and asks} */
    private String ssh(KnownHosts known, boolean key) throws IOException {
        Path copy = folder.resolve("known_hosts");
        Files.copy(host.knownHosts(known), copy);
        Path command = folder.resolve("ssh");
        Files.writeString(command, "#!/bin/sh\nexec ssh -F '" + host.sshConfig() + "' -o StrictHostKeyChecking=ask -o UserKnownHostsFile='"
                + copy + "' \"$@\"\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return "qemu+ssh://root@127.0.0.1:" + host.sshPort() + "/system?command=" + command + (key ? "&keyfile=" + host.sshKey() : "");
    }
}
