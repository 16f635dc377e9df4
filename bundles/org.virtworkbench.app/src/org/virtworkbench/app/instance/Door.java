package org.virtworkbench.app.instance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.eclipse.osgi.service.datalocation.Location;

/**
 * The socket of a workspace. It lies in a folder that nobody but its owner can enter: the rights of the socket's own file are not looked at everywhere.
 *
 * @param folder of the socket
 */
record Door(Path folder) {

    /** Longest path that every system takes for a socket, with its ending NUL (macOS 104, Linux 108). */
    private static final int LONGEST = 103;

    /** {@return the door of a workspace; empty when its path is too long for a socket} */
    static Optional<Door> of(Location workspace) {
        try {
            return of(Path.of(workspace.getURL().toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return of(Path.of(workspace.getURL().getPath())); // the framework leaves spaces as they are
        }
    }

    static Optional<Door> of(Path workspace) {
        Door door = new Door(workspace.resolve(".metadata").resolve(".instance"));
        boolean fits = door.socket().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        return fits ? Optional.of(door) : Optional.empty();
    }

    Path socket() {
        return folder.resolve("socket");
    }

    UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(socket());
    }

    /** Makes the folder, with no rights for others, and takes away what an earlier program left. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Files.deleteIfExists(socket());
    }
}
