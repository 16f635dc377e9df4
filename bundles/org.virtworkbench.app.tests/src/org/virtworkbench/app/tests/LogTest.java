package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.LogFile;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The program's log: what it tells at which level, and what it never tells. */
@WorkbenchTest
class LogTest {

    private static final String SCREEN_PASSWORD = "hunter2x";

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT.withSasl());

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    LogTest(TestHost host) {
        this.host = host;
    }

    @AfterEach
    void tellLess() {
        if (window.hasDialog("Log")) {
            window.dialog("Log").choose("It tells of:", "Information");
            window.dialog("Log").press("Close");
        }
    }

    @Test
    void tellsEachCallWhenAskedToAndNeverAPassword() {
        window.choose("Help", "Show Log");
        DialogBot dialog = window.dialog("Log");
        dialog.choose("It tells of:", "Debug: every call to libvirt");
        LiveHost real = connect();
        real.behindTheScenes(connection -> {
            connection.guests().define("<domain type='qemu'><name>screen</name><uuid>" + UUID.randomUUID()
                    + "</uuid><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type></os><devices>"
                    + "<graphics type='vnc' port='-1' passwd='" + SCREEN_PASSWORD + "'/></devices></domain>", false);
            return null;
        });
        Ui.until("the guest is known", () -> real.guest("screen").isPresent());
        assertThrowsFor(real);
        String log = LogFile.text();
        assertTrue(log.contains(": virConnectOpenAuth took "), log);
        assertTrue(log.contains(": virDomainDefineXMLFlags took ") || log.contains(": virDomainDefineXML took "), log);
        assertTrue(log.contains("INFO    Real: Connected"), log);
        assertFalse(log.contains(TestHost.PASSWORD), "the password of the host is in the log");
        assertFalse(log.contains(SCREEN_PASSWORD), "the password of the screen is in the log");
        dialog.press("Refresh");
        Ui.until("the dialog shows the end", () -> dialog.text().contains("virConnectOpenAuth took"));

        dialog.choose("It tells of:", "Warnings");
        int length = LogFile.text().length();
        LiveHost.service(Connections.class).refresh(real.id());
        real.behindTheScenes(connection -> connection.guests().list());
        assertFalse(LogFile.text().substring(length).contains("virConnect"), "the level has no effect");
    }

    /** A definition that the daemon refuses is not repeated in what is told of it. */
    private static void assertThrowsFor(LiveHost real) {
        boolean refused = real.behindTheScenes(connection -> {
            try {
                connection.guests().define("<domain type='qemu'><name>bad</name><graphics passwd='" + SCREEN_PASSWORD + "'/></domain>",
                        true);
                return Boolean.FALSE;
            } catch (org.virtworkbench.core.driver.HypervisorException e) {
                return Boolean.TRUE;
            }
        }).booleanValue();
        assertTrue(refused, "the daemon takes anything");
    }

    private LiveHost connect() {
        LiveHost real = LiveHost.begin("Real", host.uri(Transport.TCP), false);
        window.signIn(TestHost.USER, TestHost.PASSWORD);
        real.until(ConnectionState.CONNECTED);
        return real;
    }
}
