package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.VolumeCalls.Resize;
import org.virtworkbench.core.driver.VolumeCalls.Wipe;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.storage.BackingChain;
import org.virtworkbench.core.storage.CopyVolumeOperation;
import org.virtworkbench.core.storage.CreateVolumeOperation;
import org.virtworkbench.core.storage.DeleteVolumeOperation;
import org.virtworkbench.core.storage.RenameVolumeOperation;
import org.virtworkbench.core.storage.ResizeVolumeOperation;
import org.virtworkbench.core.storage.UploadVolumeOperation;
import org.virtworkbench.core.storage.WipeVolumeOperation;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.xml.storage.VolumeDocument;

/** Operations on the volumes of a real host, and the virsh commands that they name, handed to a shell word for word. */
class VolumeOperationsTest extends StorageOnHost {

    VolumeOperationsTest(TestHost host) {
        super(host);
    }

    @Test
    void createsCopiesResizesWipesAndDeletesAsVirshDoes() throws Exception {
        for (boolean byShell : new boolean[] { false, true }) {
            Runner how = operation -> {
                if (byShell) {
                    shell(operation.virshCommand());
                } else {
                    run(operation);
                }
            };
            String name = "first \"one\" & <more> äöü";
            Operation create = new CreateVolumeOperation(pool, name, document(name, "qcow2", 8 * MIB), true);
            how.run(create);
            assertEquals(Optional.of(true), create.verify(connection));
            assertEquals(Optional.of("qcow2"), volume(name).format());
            assertTrue(volume(name).physical().orElseThrow() >= 8 * MIB, "its metadata is preallocated");
            VolumeDocument overlay = VolumeDocument.create("overlay");
            overlay.setCapacity(8 * MIB);
            overlay.setFormat("qcow2");
            overlay.setBacking(volume(name).path().orElseThrow(), "qcow2");
            how.run(new CreateVolumeOperation(pool, "overlay", overlay.toXml(), false));
            assertEquals(volume(name).path(), volume("overlay").backingPath());
            how.run(new CopyVolumeOperation(pool, "copy", document("copy", "raw", 8 * MIB), id(name), pool.objectName(), false));
            assertEquals(Optional.of("raw"), volume("copy").format());
            how.run(new ResizeVolumeOperation(pool, "copy", 16 * MIB, Set.of()));
            assertEquals(Optional.of(16 * MIB), volume("copy").capacity());
            how.run(new ResizeVolumeOperation(pool, "copy", 4 * MIB, Set.of(Resize.SHRINK)));
            assertEquals(Optional.of(4 * MIB), volume("copy").capacity());
            Path file = Path.of(volume("copy").path().orElseThrow());
            Files.write(file, new byte[] { 1, 2, 3 }, StandardOpenOption.WRITE);
            how.run(new WipeVolumeOperation(pool, "copy", Wipe.ZERO));
            assertEquals(0, Files.readAllBytes(file)[0]);
            for (String each : List.of("overlay", "copy", name)) {
                Operation delete = new DeleteVolumeOperation(pool, each);
                how.run(delete);
                assertEquals(Optional.of(true), delete.verify(connection));
            }
            assertEquals(Set.of(), names());
        }
    }

    @FunctionalInterface
    private interface Runner {
        void run(Operation operation) throws Exception;
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        run(new CreateVolumeOperation(pool, "there", document("there", "raw", MIB), false));
        assertEquals(Kind.EXISTS, kindOf(new CreateVolumeOperation(pool, "there", document("there", "raw", MIB), false)));
        assertThrows(CoreException.class, () -> run(new CreateVolumeOperation(pool, "../out", document("../out", "raw", MIB), false)));
        String name = "n".repeat(300);
        assertThrows(CoreException.class, () -> run(new CreateVolumeOperation(pool, name, document(name, "raw", MIB), false)));
        assertEquals(Kind.NOT_FOUND, kindOf(new DeleteVolumeOperation(pool, "missing")));
        assertThrows(CoreException.class, () -> run(
                new UploadVolumeOperation(pool, "x", Optional.of(document("x", "raw", MIB)), folder.resolve("missing"), false)));
        assertEquals(Set.of("there"), names());
    }

    @Test
    void followsABackingChainAndFindsWhereItIsBroken() throws Exception {
        run(new CreateVolumeOperation(pool, "base", document("base", "qcow2", MIB), false));
        overlay("middle", "base");
        overlay("top", "middle");
        String top = volume("top").path().orElseThrow();
        String base = volume("base").path().orElseThrow();
        BackingChain whole = BackingChain.of(connection, top);
        assertTrue(whole.isWhole());
        assertEquals(List.of(top, volume("middle").path().orElseThrow(), base),
                whole.links().stream().map(BackingChain.Link::path).toList());
        run(new DeleteVolumeOperation(pool, "base"));
        BackingChain broken = BackingChain.of(connection, top);
        assertFalse(broken.isWhole());
        assertEquals(new BackingChain.Link(base, "qcow2", BackingChain.State.MISSING), broken.links().getLast());
    }

    @Test
    void renamesAVolumeThatNobodyUsesAndNoOther() throws Exception {
        run(new CreateVolumeOperation(pool, "old name", document("old name", "qcow2", 4 * MIB), false));
        String path = volume("old name").path().orElseThrow();
        overlay("on top", "old name");
        RenameVolumeOperation rename = new RenameVolumeOperation(pool, "old name", "new name");
        assertTrue(assertThrows(CoreException.class, () -> run(rename)).getMessage().contains("used by on top"));
        assertTrue(assertThrows(CoreException.class, () -> run(new RenameVolumeOperation(pool, "on top", "x"))).getMessage()
                .contains("builds on another image"));
        run(new DeleteVolumeOperation(pool, "on top"));
        GuestSpec spec = readerOf("reader", path, "qcow2");
        run(new CreateGuestOperation(onHost(), spec));
        assertTrue(assertThrows(CoreException.class, () -> run(rename)).getMessage().contains("used by reader"));
        connection.guests().undefine(spec.uuid(), Set.of());
        assertEquals(Set.of("old name"), names());
        assertEquals(Optional.of(false), rename.verify(connection));
        run(rename);
        assertEquals(Optional.of(true), rename.verify(connection));
        assertEquals(Set.of("new name"), names());
        assertEquals(Optional.of(4 * MIB), volume("new name").capacity());
        assertEquals(Optional.of("qcow2"), volume("new name").format());
        shell(new RenameVolumeOperation(pool, "new name", "by shell").virshCommand());
        assertEquals(Set.of("by shell"), names());
    }
}
