package org.virtworkbench.core.internal.connection;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.internal.ManualPace;
import org.virtworkbench.model.inventory.ConnectionState;

/** Hosts in memory that connect by hand-driven time, with everything of core that follows them. */
@Timeout(180)
abstract class HostFixture {

    @TempDir
    Path folder;

    final ManualPace pace = new ManualPace();
    final FakeDriver driver = new FakeDriver();
    final FaultyHost fake = driver.host("a");
    Harness harness;

    @BeforeEach
    void start() {
        harness = Harness.manual(driver, folder, pace);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    /** Adds a host and waits until it is connected. */
    void connect(String name) throws InterruptedException {
        harness.connections.add(Harness.profile(name, true));
        harness.awaitState(name, ConnectionState.CONNECTED);
    }
}
