package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.core.connection.LocalHypervisor;

/** Machines with and without libvirt, as file trees. */
class LocalDiscoveryTest {

    @TempDir
    Path root;

    private void file(String path, boolean executable) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertTrue(file.toFile().setExecutable(executable));
    }

    private List<LocalHypervisor> discover() {
        return new LocalDiscovery(root, Map.of("XDG_RUNTIME_DIR", root.resolve("run/user/1").toString()), root.resolve("home")).discover();
    }

    private LocalHypervisor one(String uri) {
        return discover().stream().filter(each -> each.uri().toString().equals(uri)).findFirst().orElseThrow();
    }

    @Test
    void nothingIsNothing() {
        assertEquals(List.of(), discover());
    }

    @Test
    void findsTheSystemsSocketOfEitherDaemon() throws IOException {
        file("run/libvirt/virtqemud-sock", false);
        assertTrue(one("qemu:///system").reachable());
        Files.delete(root.resolve("run/libvirt/virtqemud-sock"));
        file("run/libvirt/libvirt-sock", false);
        assertTrue(one("qemu:///system").reachable());
    }

    @Test
    void tellsToStartTheDaemonThatIsInstalled() throws IOException {
        file("usr/sbin/libvirtd", true);
        LocalHypervisor system = one("qemu:///system");
        assertFalse(system.reachable());
        assertTrue(system.hint().contains("libvirtd.socket"), system.hint());
    }

    @Test
    void theSessionStartsOnDemandWhereQemuIsThere() throws IOException {
        file("usr/sbin/virtqemud", true);
        assertFalse(one("qemu:///session").reachable());
        file("usr/bin/qemu-system-x86_64", true);
        assertTrue(one("qemu:///session").reachable());
        assertEquals("qemu:///session", discover().get(0).uri().toString());
    }

    @Test
    void aRunningSessionIsFoundByItsSocket() throws IOException {
        file("run/user/1/libvirt/libvirt-sock", false);
        assertTrue(one("qemu:///session").reachable());
    }
}
