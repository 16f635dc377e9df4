package org.virtworkbench.libvirt.internal.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A login at a host that several ssh clients share: the first one, which libvirt started, lets others use its connection by a socket in a folder that only this
 * user may enter ({@code ControlPath} of OpenSSH). Those that are under way go on when it is closed; the login ends five seconds after the last one
 * ({@code ControlPersist}).
 */
public final class SshShare implements AutoCloseable {

    /** A socket's address has room for 108 bytes, and ssh needs some at first for a longer name. */
    private static final int LONGEST = 85;

    private final Path folder;

    private SshShare(Path folder) {
        this.folder = folder;
    }

    /**
     * Whose login a client uses.
     *
     * @param socket by which it is shared; empty for a login of its own
     * @param first whether it logs in for the others
     */
    record Part(String socket, boolean first) {
    }

    /** {@return a new one; nothing where there is no place for it} */
    public static Optional<SshShare> make() {
        try {
            SshShare share = new SshShare(Files.createTempDirectory("virt-workbench-login"));
            if (share.socket().length() <= LONGEST) {
                return Optional.of(share);
            }
            share.close();
        } catch (IOException e) {
            System.getLogger(SshShare.class.getName()).log(System.Logger.Level.WARNING, "Consoles log in by themselves", e);
        }
        return Optional.empty();
    }

    private String socket() {
        return folder.resolve("s").toString();
    }

    /** {@return how a client takes part, perhaps in nothing} */
    static Part part(Optional<SshShare> share, boolean first) {
        return new Part(share.map(SshShare::socket).orElse(""), first);
    }

    /** Lets no further client use it. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // it is gone already
        }
    }
}
