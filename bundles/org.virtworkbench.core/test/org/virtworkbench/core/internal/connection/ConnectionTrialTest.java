package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.internal.SystemPace;

/** Trying a host without adding it. */
@Timeout(180)
class ConnectionTrialTest {

    @TempDir
    Path folder;

    private final FakeDriver driver = new FakeDriver();
    private Harness harness;

    @BeforeEach
    void start() {
        harness = new Harness(driver, folder, new SystemPace());
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void tellsWhatIsThereAndClosesTheConnection() throws HypervisorException {
        driver.host("a").hostname = "iron";
        assertEquals("iron", harness.connections.test(Harness.profile("a", true), new NullProgressMonitor()).hostname());
        assertEquals(1, driver.host("a").closed.get());
        assertEquals(0, harness.connections.profiles().size());
    }

    @Test
    void tellsWhyNot() {
        driver.host("a").refusal = FaultyHost.failure(Kind.PERMISSION, "not in the group");
        HypervisorException failure = assertThrows(HypervisorException.class,
                () -> harness.connections.test(Harness.profile("a", true), new NullProgressMonitor()));
        assertEquals(Kind.PERMISSION, failure.kind());
        assertEquals("Do something", failure.problem().cure());
    }

    @Test
    void canBeGivenUp() throws InterruptedException, ExecutionException {
        driver.host("a").hanging = "open";
        NullProgressMonitor monitor = new NullProgressMonitor();
        CompletableFuture<Kind> ended = CompletableFuture.supplyAsync(() -> assertThrows(HypervisorException.class,
                () -> harness.connections.test(Harness.profile("a", true), monitor)).kind(), task -> new Thread(task).start());
        driver.hangs.await();
        monitor.setCanceled(true);
        assertEquals(Kind.CANCELLED, ended.get());
    }

    @Test
    void isRefusedOnTheModelsThread() {
        harness.realm.call(() -> {
            refused("Connections.test", () -> harness.connections.test(Harness.profile("a", true), new NullProgressMonitor()));
            refused("Connections.discover", harness.connections::discover);
            return null;
        });
        assertEquals(0, driver.host("a").opened.get());
        assertEquals(2, harness.troubles.size(), "told, in case that the caller swallows it");
    }

    private static void refused(String call, Executable action) {
        String message = assertThrows(IllegalStateException.class, action).getMessage();
        assertEquals(call + " called on thread test-realm, which must never wait", message);
    }
}
