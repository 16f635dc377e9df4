package org.virtworkbench.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.storage.PoolDraft.Field;
import org.virtworkbench.core.storage.VolumeDraft.Backing;
import org.virtworkbench.xml.storage.StoragePoolDocument;
import org.virtworkbench.xml.storage.VolumeDocument;

class DraftsTest {

    private static PoolDraft pool(PoolType type) {
        PoolDraft draft = new PoolDraft();
        draft.setType(type);
        draft.set(Field.NAME, "p");
        return draft;
    }

    @ParameterizedTest
    @EnumSource(value = PoolType.class, names = { "DIR", "MPATH" }, mode = EnumSource.Mode.EXCLUDE)
    void asksForWhatIsMissing(PoolType type) {
        assertNotEquals(Optional.empty(), pool(type).problem(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "a/b", "..", "line\nbreak", " a" })
    void refusesNamesThatNoPoolOrVolumeCanHave(String name) {
        PoolDraft draft = pool(PoolType.DIR);
        draft.set(Field.NAME, name);
        assertNotEquals(Optional.empty(), draft.problem(Set.of()));
        assertNotEquals(Optional.empty(), VolumeDraft.thin(name, "qcow2", 1).problem(Set.of(), 1));
    }

    @Test
    void refusesANameThatIsTaken() {
        assertEquals(Optional.of("There is a pool named p already."), pool(PoolType.DIR).problem(Set.of("p")));
        assertEquals(Optional.empty(), pool(PoolType.DIR).problem(Set.of("q")));
        assertTrue(VolumeDraft.thin("v", "raw", 1).problem(Set.of("v"), 1).isPresent());
    }

    @Test
    void takesHostsWithPortsAndAddresses() throws Exception {
        assertEquals("nas", host("nas", "host/@name").orElseThrow());
        assertEquals(Optional.empty(), host("nas", "host/@port"));
        assertEquals("10.0.0.1", host("10.0.0.1:24007", "host/@name").orElseThrow());
        assertEquals("24007", host("10.0.0.1:24007", "host/@port").orElseThrow());
        assertEquals("fd00::1", host("fd00::1", "host/@name").orElseThrow());
        assertEquals(Optional.empty(), host("fd00::1", "host/@port"));
        assertEquals("fd00::1", host("[fd00::1]:24007", "host/@name").orElseThrow());
        PoolDraft draft = pool(PoolType.GLUSTER);
        draft.set(Field.HOST, "nas:99999");
        assertEquals(Optional.of("99999 is no port: 65535 is the last one."), draft.problem(Set.of()));
    }

    private static Optional<String> host(String said, String path) throws Exception {
        PoolDraft draft = pool(PoolType.GLUSTER);
        draft.set(Field.HOST, said);
        return StoragePoolDocument.parse(draft.xml()).root().value("source/" + path);
    }

    @Test
    void whatAnotherTypeHasIsLeftOutAndComesBack() throws Exception {
        PoolDraft draft = pool(PoolType.NETFS);
        draft.set(Field.HOST, "nas");
        draft.set(Field.FOLDER, "/export");
        draft.setType(PoolType.DIR);
        assertEquals(Optional.empty(), StoragePoolDocument.parse(draft.xml()).root().value("source/host/@name"));
        draft.setType(PoolType.NETFS);
        assertEquals(Optional.empty(), draft.problem(Set.of()));
        assertEquals(Optional.of("/export"), StoragePoolDocument.parse(draft.xml()).source());
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, -1, Long.MIN_VALUE })
    void refusesSizesThatAreNone(long size) {
        assertTrue(VolumeDraft.thin("v", "qcow2", size).problem(Set.of(), Long.MAX_VALUE).isPresent());
    }

    @Test
    void refusesAFullVolumeThatDoesNotFitButNotAThinOne() {
        VolumeDraft full = new VolumeDraft("v", "raw", 2L << 30, true, Optional.empty(), Optional.empty());
        assertEquals(Optional.of("2 GiB do not fit: 1 GiB are free in the pool."), full.problem(Set.of(), 1L << 30));
        assertEquals(Optional.empty(), VolumeDraft.thin("v", "raw", 2L << 30).problem(Set.of(), 1L << 30));
    }

    @Test
    void refusesWhatAFormatCannotDo() {
        Optional<Backing> base = Optional.of(new Backing("/base", "qcow2"));
        assertTrue(new VolumeDraft("v", "raw", 1, false, base, Optional.empty()).problem(Set.of(), 1).isPresent());
        assertTrue(
                new VolumeDraft("v", "vdi", 1, false, Optional.empty(), Optional.of(UUID.randomUUID())).problem(Set.of(), 1).isPresent());
        assertEquals(Optional.empty(), new VolumeDraft("v", "qcow2", 1, false, base, Optional.empty()).problem(Set.of(), 1));
    }

    @Test
    void writesWhatWasSaid() throws Exception {
        UUID secret = UUID.randomUUID();
        VolumeDocument document = VolumeDocument.parse(
                new VolumeDraft("a & b", "qcow2", 5, true, Optional.of(new Backing("/x/<base>", "raw")), Optional.of(secret)).xml());
        assertEquals(Optional.of("a & b"), document.name());
        assertEquals(Optional.of(5L), document.capacity());
        assertEquals(Optional.of(5L), document.allocation());
        assertEquals(Optional.of("/x/<base>"), document.backingPath());
        assertEquals(Optional.of("raw"), document.backingFormat());
        assertEquals(Optional.of("luks"), document.encryption());
        assertEquals(Optional.of(secret.toString()), document.encryptionSecret());
    }
}
