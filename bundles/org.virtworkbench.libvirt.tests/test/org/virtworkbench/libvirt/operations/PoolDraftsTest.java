package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.storage.PoolDraft;
import org.virtworkbench.core.storage.PoolDraft.Field;
import org.virtworkbench.core.storage.PoolType;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.storage.StoragePoolDocument;

/** What the drafts of pools write, checked by a real daemon against libvirt's schema, for each type that its build knows. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
class PoolDraftsTest {

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });
    private HypervisorConnection connection;

    PoolDraftsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws HypervisorException {
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new NobodyThere(), new OpenAttempt());
    }

    @AfterEach
    void close() throws HypervisorException {
        for (PoolRecord pool : connection.storage().pools()) {
            connection.pools().undefine(pool.uuid());
        }
        driver.close();
    }

    @ParameterizedTest
    @EnumSource(PoolType.class)
    void aDaemonAcceptsItAndKeepsWhatWasSaid(PoolType type) throws Exception {
        PoolDraft draft = new PoolDraft();
        draft.setType(type);
        draft.set(Field.NAME, "it's <a> pool");
        draft.set(Field.DEVICE, "/dev/vdz");
        draft.set(Field.HOST, "192.0.2.7:3261");
        draft.set(Field.FOLDER, "/exports/a & b");
        draft.set(Field.SOURCE, "vg0");
        draft.set(Field.TARGET, "iqn.2026-01.org.example:disks");
        draft.set(Field.INITIATOR, "iqn.2026-01.org.example:me");
        draft.set(Field.ADAPTER, "scsi_host2");
        draft.set(Field.USER, "somebody");
        draft.set(Field.SECRET, UUID.randomUUID().toString());
        assertEquals(Optional.empty(), draft.problem(Set.of()));
        UUID uuid;
        try {
            uuid = connection.pools().define(draft.xml());
        } catch (HypervisorException e) {
            // a build without this type says so, before it looks at anything else
            assertTrue(e.getMessage().contains("missing backend for pool type"), draft.xml() + e.getMessage());
            return;
        }
        StoragePoolDocument kept = StoragePoolDocument.parse(connection.storage().xml(uuid));
        StoragePoolDocument said = StoragePoolDocument.parse(draft.xml());
        assertEquals(Optional.of(type.id()), kept.type());
        assertEquals(said.name(), kept.name());
        assertEquals(said.source(), kept.source());
        assertEquals(said.sourceHost(), kept.sourceHost());
        assertEquals(said.root().value("source/host/@port"), kept.root().value("source/host/@port"));
        assertEquals(said.root().value("source/format/@type"), kept.root().value("source/format/@type"));
        assertEquals(said.root().value("source/auth/@username"), kept.root().value("source/auth/@username"));
        said.targetPath().ifPresent(path -> assertEquals(Optional.of(path), kept.targetPath()));
    }
}
