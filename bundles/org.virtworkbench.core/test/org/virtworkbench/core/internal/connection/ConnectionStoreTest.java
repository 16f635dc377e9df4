package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.event.LogEntry;
import org.virtworkbench.core.internal.SystemPace;

/** The file with the configured hosts. */
class ConnectionStoreTest {

    @TempDir
    Path folder;

    private Path file;
    private ConnectionStore store;
    private final List<ConnectionProfile> some = List.of(
            new ConnectionProfile("2", "B\u00fcro <1> & \"2\"",
                    ConnectionUri.parse("qemu+ssh://root@server/system?keyfile=/a%20b&no_tty=1"), true, false),
            new ConnectionProfile("1", "", ConnectionUri.parse("qemu:///system"), false, true));

    @BeforeEach
    void open() {
        file = folder.resolve("state/connections.xml");
        store = new ConnectionStore(file);
    }

    private ConnectionStore.Loaded load() throws IOException {
        return store.load(Instant.EPOCH);
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertEquals(new ConnectionStore.Loaded(List.of(), Optional.empty()), load());
    }

    @Test
    void whatWasSavedIsLoadedInTheSameOrder() throws IOException {
        store.save(List.of());
        store.save(some);
        assertEquals(some, load().profiles());
        assertFalse(Files.exists(folder.resolve("state/connections.xml.new")));
    }

    @Test
    void aTornFileIsSetAside() throws IOException {
        store.save(some);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] { 0, 1, whole.length / 2, whole.length - 3 }) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            ConnectionStore.Loaded loaded = load();
            assertEquals(List.of(), loaded.profiles());
            assertTrue(loaded.setAside().orElseThrow().getFileName().toString().startsWith("connections.xml.broken-"));
            assertEquals(length, Files.size(loaded.setAside().orElseThrow()));
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void oneBadEntryDoesNotCostTheOthers() throws IOException {
        store.save(some);
        Files.writeString(file, Files.readString(file).replace("qemu:///system", "no uri"));
        ConnectionStore.Loaded loaded = load();
        assertEquals(some.subList(0, 1), loaded.profiles());
        assertTrue(loaded.setAside().isPresent());
    }

    @Test
    void aFileThatCouldNotBeReadIsNeverReplaced() throws IOException {
        // a folder of that name: there is something, and it can't be read
        Files.createDirectories(file);
        Files.writeString(file.resolve("content"), "precious");
        assertThrows(IOException.class, this::load);
        assertTrue(Files.isDirectory(file));
        Path aside = store.save(some).orElseThrow();
        assertEquals("precious", Files.readString(aside.resolve("content")));
        assertEquals(some, load().profiles());
        assertEquals(Optional.empty(), store.save(some));
    }

    @Test
    void withoutAPlaceToSetAsideWhatCouldNotBeReadNothingIsWritten() throws IOException {
        Files.createDirectories(file);
        assertThrows(IOException.class, this::load);
        Path taken = file.resolveSibling("connections.xml.broken-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneId.systemDefault()).format(Instant.EPOCH));
        Files.writeString(taken, "also precious");
        assertThrows(IOException.class, () -> store.save(some));
        assertTrue(Files.isDirectory(file));
    }

    @Test
    @Timeout(180)
    void secretsThatWaitForAPersonKeepNoHostFromBeingKept() throws IOException, InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        SecretStore slow = new SecretStore() {
            @Override
            public Optional<String> get(String profile, String key) {
                return Optional.empty();
            }

            @Override
            public void put(String profile, String key, String secret) {
                // nothing is kept
            }

            @Override
            public void remove(String profile) {
                entered.countDown();
                try {
                    answered.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        FakeDriver driver = new FakeDriver();
        try (Harness first = new Harness(driver, folder, new SystemPace(), slow)) {
            first.connections.add(Harness.profile("a", false));
            first.connections.remove("a");
            entered.await();
            first.connections.add(Harness.profile("b", false));
        }
        answered.countDown();
        assertEquals(List.of("b"),
                new ConnectionStore(folder.resolve("connections.xml")).load(Instant.EPOCH).profiles().stream().map(ConnectionProfile::id)
                        .toList());
    }

    @Test
    void theServiceKeepsHostsOverStartsAndTellsOfABrokenFile() throws IOException {
        FakeDriver driver = new FakeDriver();
        try (Harness first = new Harness(driver, folder, new SystemPace())) {
            for (String name : List.of("a", "b", "c")) {
                first.connections.add(Harness.profile(name, false));
            }
            first.connections.move("c", 0);
            first.connections.update(new ConnectionProfile("b", "Second", ConnectionUri.parse("fake://b/"), false, true));
            first.connections.remove("a");
        }
        try (Harness second = new Harness(driver, folder, new SystemPace())) {
            second.awaitLoaded();
            assertEquals(List.of("c", "Second"), second.connections.profiles().stream().map(ConnectionProfile::name).toList());
        }
        Files.writeString(folder.resolve("connections.xml"), "<connections version='1'><conn");
        try (Harness third = new Harness(driver, folder, new SystemPace())) {
            third.awaitLoaded();
            assertEquals(List.of(), third.connections.profiles());
            assertTrue(third.journal.entries().stream().anyMatch(entry -> entry.severity() == LogEntry.Severity.WARNING
                    && entry.text().contains("connections.xml.broken-")));
        }
    }
}
