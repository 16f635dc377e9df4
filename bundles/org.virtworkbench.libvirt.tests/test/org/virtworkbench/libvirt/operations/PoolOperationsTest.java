package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.storage.PoolAction;
import org.virtworkbench.core.storage.PoolActionOperation;
import org.virtworkbench.core.storage.PoolEdit;
import org.virtworkbench.core.storage.RedefinePoolOperation;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.testhosts.TestHost;

/** Operations on the pools of a real host, and the virsh commands that they name. */
class PoolOperationsTest extends StorageOnHost {

    PoolOperationsTest(TestHost host) {
        super(host);
    }

    @Test
    void changesAPoolForItsNextStart() throws Exception {
        UUID uuid = pool.object().orElseThrow();
        Path elsewhere = Files.createDirectories(host.folder().resolve("lib/images/else & where"));
        PoolEdit edit = PoolEdit.of(connection.pools().definition(uuid));
        assertFalse(edit.isChanged());
        edit.set(PoolEdit.Part.MODE, "0999");
        assertTrue(edit.problem().orElseThrow().contains("0999"));
        edit.set(PoolEdit.Part.MODE, "0750");
        edit.set(PoolEdit.Part.PATH, elsewhere.toString());
        assertEquals(Optional.empty(), edit.problem());
        Operation change = new RedefinePoolOperation(pool, edit.xml());
        assertEquals(Optional.of(false), change.verify(connection));
        run(change);
        assertEquals(Optional.of(true), change.verify(connection));
        assertFalse(connection.storage().find(uuid).orElseThrow().path().equals(elsewhere.toString()), "it runs as it did");
        run(new PoolActionOperation(pool, PoolAction.STOP));
        run(new PoolActionOperation(pool, PoolAction.BUILD));
        run(new PoolActionOperation(pool, PoolAction.START));
        assertEquals(elsewhere.toString(), connection.storage().find(uuid).orElseThrow().path());
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)));
        edit.set(PoolEdit.Part.MODE, "0711");
        shell(new RedefinePoolOperation(pool, edit.xml()).virshCommand());
        assertEquals("0711", PoolEdit.of(connection.pools().definition(uuid)).get(PoolEdit.Part.MODE));
    }

    @Test
    void startsStopsAndRefreshesAPool() throws Exception {
        UUID uuid = pool.object().orElseThrow();
        for (PoolAction action : List.of(PoolAction.STOP, PoolAction.BUILD, PoolAction.START, PoolAction.AUTOSTART_OFF,
                PoolAction.AUTOSTART_ON)) {
            Operation operation = new PoolActionOperation(pool, action);
            run(operation);
            assertEquals(action == PoolAction.BUILD ? Optional.empty() : Optional.of(true), operation.verify(connection), action.name());
        }
        assertEquals(PoolState.RUNNING, connection.storage().find(uuid).orElseThrow().state());
        Path path = Path.of(connection.storage().find(uuid).orElseThrow().path());
        Files.write(path.resolve("dropped in"), new byte[] { 1 });
        assertEquals(Set.of(), names());
        run(new PoolActionOperation(pool, PoolAction.REFRESH));
        assertEquals(Set.of("dropped in"), names());
        for (PoolAction action : List.of(PoolAction.REFRESH, PoolAction.AUTOSTART_OFF, PoolAction.STOP, PoolAction.BUILD,
                PoolAction.START)) {
            shell(new PoolActionOperation(pool, action).virshCommand());
        }
        assertArrayEquals(new byte[] { 1 }, Files.readAllBytes(path.resolve("dropped in")));
    }
}
