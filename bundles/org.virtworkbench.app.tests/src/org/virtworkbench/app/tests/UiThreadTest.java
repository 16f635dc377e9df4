package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.ExpectedLog;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorException;

/**
 * A host is never reached on the UI thread: the driver refuses it and writes it into the log, and every test of the window fails when an error gets into the
 * log.
 */
@WorkbenchTest
class UiThreadTest {

    @Test
    @ExpectedLog("must never wait")
    void refusesCallsOnTheUiThread() {
        LiveHost demo = LiveHost.demo();
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Ui.run(() -> {
            try (ConnectionLease lease = LiveHost.service(Connections.class).lease(demo.id(), "a test")) {
                lease.connection().guests().list();
            } catch (HypervisorException e) {
                throw new AssertionError(e);
            }
        }));
        assertTrue(refused.getMessage().contains("must never wait"), refused.getMessage());
        refusesToTryAHost(demo);
        assertTrue(demo.behindTheScenes(connection -> connection.guests().list()).size() > 1, "elsewhere it works");
    }

    private static void refusesToTryAHost(LiveHost demo) {
        Connections connections = LiveHost.service(Connections.class);
        ConnectionProfile profile = connections.profiles().stream().filter(each -> each.id().equals(demo.id())).findFirst().orElseThrow();
        assertThrows(IllegalStateException.class, () -> Ui.run(() -> {
            try {
                connections.test(profile, new NullProgressMonitor());
            } catch (HypervisorException e) {
                throw new AssertionError(e);
            }
        }));
        assertThrows(IllegalStateException.class, () -> Ui.run(connections::discover));
    }
}
