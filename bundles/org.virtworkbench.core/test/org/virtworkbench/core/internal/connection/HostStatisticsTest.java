package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.history.SampleHistory.Metric;
import org.virtworkbench.core.internal.ManualPace;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;

/** How often a host itself is asked what it does. */
@Timeout(180)
class HostStatisticsTest {

    private static final int ROUNDS = 24;

    @TempDir
    Path folder;

    private final FakeDriver driver = new FakeDriver();
    private final ManualPace pace = new ManualPace();
    private Harness harness;
    private FaultyHost fake;

    @BeforeEach
    void connect() throws InterruptedException {
        harness = Harness.manual(driver, folder, pace);
        fake = driver.host("a");
        harness.connections.add(Harness.profile("a", true));
        harness.awaitState("a", ConnectionState.CONNECTED);
        pace.awaitWaiting("host-a");
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    /** Lets time go on to what the worker waits for, and waits until it has done that. */
    private void wake() throws InterruptedException {
        pace.advance(pace.awaitWaiting("host-a"));
        pace.awaitWaiting("host-a");
    }

    private void rounds(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            int before = fake.guests.rounds.get();
            do {
                wake();
            } while (fake.guests.rounds.get() == before);
        }
    }

    @Test
    void costsNoMoreCallsThanItsGuests() throws InterruptedException {
        rounds(2);
        int guests = fake.guests.rounds.get();
        int host = fake.cpuReads.get() + fake.memoryReads.get();

        rounds(ROUNDS);

        assertEquals(ROUNDS, fake.guests.rounds.get() - guests);
        // an answer that comes late may belong to the round after
        assertEquals(ROUNDS / 2 + ROUNDS / 8, fake.cpuReads.get() + fake.memoryReads.get() - host, 2);
    }

    @Test
    void isKnownWithTheSecondRound() throws InterruptedException {
        while (fake.cpuReads.get() < 2) {
            wake();
        }

        assertEquals(1, fake.memoryReads.get());
        harness.awaitModel("share of the CPUs",
                model -> model.host("a").map(Host::getSample).filter(sample -> sample.cpuPercent().equals(OptionalDouble.of(25)))
                        .isPresent());
        assertEquals(OptionalLong.of(1L << 33), harness.ofHost("a", host -> host.getSample().memoryUsed()));
    }

    @Test
    void keepsOnePointForEachReading() throws InterruptedException {
        rounds(ROUNDS);

        assertEquals(fake.cpuReads.get(), harness.samples.series("a", Optional.empty(), Metric.CPU, 1_000).times().length);
    }

    @Test
    void isAskedAnewAfterASleep() throws InterruptedException {
        rounds(6);
        int memory = fake.memoryReads.get();

        pace.jump(Duration.ofHours(1));
        for (int i = 0; i < 2 && fake.memoryReads.get() == memory; i++) {
            rounds(1);
        }

        assertEquals(memory + 1, fake.memoryReads.get());
    }
}
