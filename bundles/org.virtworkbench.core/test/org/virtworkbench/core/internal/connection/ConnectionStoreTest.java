package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
            assertEquals(List.of("c", "Second"), second.connections.profiles().stream().map(ConnectionProfile::name).toList());
        }
        Files.writeString(folder.resolve("connections.xml"), "<connections version='1'><conn");
        try (Harness third = new Harness(driver, folder, new SystemPace())) {
            assertEquals(List.of(), third.connections.profiles());
            assertTrue(third.journal.entries().stream().anyMatch(entry -> entry.severity() == LogEntry.Severity.WARNING
                    && entry.text().contains("connections.xml.broken-")));
        }
    }
}
