package org.virtworkbench.core.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real folders, and a user who is not the one that runs the tests. */
class PathPermissionTest {

    private static final int NOBODY_HERE = 123_456_789;
    private static final LocalUser QEMU = new LocalUser(NOBODY_HERE, "qemu", Set.of(NOBODY_HERE));
    private static final String LABELS = "<capabilities><host><secmodel><model>apparmor</model><doi>0</doi></secmodel><secmodel><model>dac</model><doi>0</doi>"
            + "<baselabel type='kvm'>%s</baselabel></secmodel></host></capabilities>";

    @TempDir
    private Path folder;
    private Path home;
    private Path image;

    @BeforeEach
    void make() throws IOException {
        mode(folder, "rwxr-xr-x");
        home = Files.createDirectories(folder.resolve("home"));
        image = Files.createFile(Files.createDirectories(home.resolve("images")).resolve("disk.qcow2"));
        mode(home, "rwxr-xr-x");
        mode(home.resolve("images"), "rwxr-xr-x");
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static int number(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + attribute);
    }

    private static List<String> closed(LocalUser user, Path... images) {
        return PathPermission.check(user, java.util.stream.Stream.of(images).map(Path::toString).toList()).stream().map(Finding::text)
                .toList();
    }

    @Test
    void saysNothingOfFoldersThatLetItThrough() throws IOException {
        mode(image, "rw-------"); // libvirt gives it to QEMU
        mode(home, "--x--x--x");
        assertEquals(List.of(), closed(QEMU, image));
    }

    @Test
    void namesTheFolderThatKeepsItOutAndTheCure() throws IOException {
        for (String mode : List.of("rwx------", "rw-r--r--", "rwxr-x---")) {
            mode(home, mode);
            List<String> said = closed(QEMU, image, home.resolve("images/other.img"));
            assertEquals(1, said.size(), "once for a folder: " + said);
            assertTrue(said.getFirst().contains("the user qemu"), said.getFirst());
            assertTrue(said.getFirst().contains("setfacl -m u:qemu:x " + home.toRealPath()), said.getFirst());
        }
        assertEquals(List.of(), closed(new LocalUser(0, "root", Set.of(0)), image));
    }

    @Test
    void looksAtOwnerAndGroup() throws IOException {
        int owner = number(home, "uid");
        int group = number(home, "gid");
        mode(home, "rwxr-x---");
        assertEquals(List.of(), closed(new LocalUser(NOBODY_HERE, "qemu", Set.of(1, group)), image));
        mode(home, "rwx---r-x");
        assertEquals(1, closed(new LocalUser(NOBODY_HERE, "qemu", Set.of(group)), image).size(), "the group is kept out, others are not");
        mode(home, "rw-r-xr-x");
        assertEquals(owner == 0 ? 0 : 1, closed(new LocalUser(owner, "me", Set.of()), image).size());
    }

    @Test
    void followsLinks() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("images"));
        mode(home, "rwx------");
        assertEquals(1, closed(QEMU, link.resolve("disk.qcow2")).size());
        assertEquals(List.of(), closed(QEMU, folder.resolve("nowhere/at/all.img")));
    }

    @Test
    void saysNothingOfFoldersWithAnAccessControlList() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setfacl")), "setfacl is not installed");
        mode(home, "rwx------");
        Process process = new ProcessBuilder("setfacl", "-m", "u:" + NOBODY_HERE + ":x", home.toString()).inheritIO().start();
        assumeTrue(process.waitFor() == 0, "there are no access control lists");
        assertEquals(List.of(), closed(QEMU, image));
    }

    @Test
    void looksOnlyWhereQemuRunsHere() throws IOException {
        mode(home, "rwx------");
        GuestSpec spec = new GuestSpec(new UUID(1, 1), "g", Optional.empty(), null,
                List.of(new Drive(false, "virtio", true, false, new DriveSource.Existing(image.toString(), "qcow2", false)),
                        new Drive(false, "virtio", false, false,
                                new DriveSource.Fresh(new PoolPlace(new UUID(2, 2), "p", home.toString(), "new.img"), "raw", 1, false))),
                List.of(), null, List.of(), true, false);
        String labels = String.format(LABELS, "+" + NOBODY_HERE + ":+" + NOBODY_HERE);
        assertEquals(1, PathPermission.check("qemu:///system", labels, spec).size());
        GuestSpec overlay = new GuestSpec(new UUID(1, 1), "g", Optional.empty(), null,
                List.of(new Drive(false, "virtio", true, false,
                        new DriveSource.Overlay(new PoolPlace(new UUID(2, 2), "p", "/", "new.img"), image.toString(), "qcow2", 1))),
                List.of(), null, List.of(), true, false);
        assertEquals(1, PathPermission.check("qemu:///system", labels, overlay).size(), "QEMU reads what the overlay stands on, too");
        for (String elsewhere : List.of("qemu+ssh://host/system", "qemu:///session", "test:///default", "no uri")) {
            assertEquals(List.of(), PathPermission.check(elsewhere, labels, spec), elsewhere);
        }
        assertEquals(List.of(), PathPermission.check("qemu:///system", String.format(LABELS, "+0:+0"), spec));
        assertEquals(List.of(), PathPermission.check("qemu:///system", "<capabilities/>", spec));
        assertEquals(List.of(), PathPermission.check("qemu:///system", "<cap", spec));
    }
}
