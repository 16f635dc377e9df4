package org.virtworkbench.ui.console.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.virtworkbench.rfb.ClientIdentity;

/** What this side shows to screens that ask who comes: the certificate that libvirt's own clients and other viewers show, in the files where these look for it. */
final class ClientCertificates {

    private static final List<Path> FOLDERS = List.of(Path.of(System.getProperty("user.home"), ".pki", "libvirt"),
            Path.of("/etc/pki/libvirt"));

    private ClientCertificates() {
    }

    /** Reads the person's own, or else the machine's; what cannot be read is left out, then the server refuses. */
    static Optional<ClientIdentity> read() {
        for (Path folder : FOLDERS) {
            Path certificate = folder.resolve("clientcert.pem");
            Path key = folder.resolve("private").resolve("clientkey.pem");
            if (Files.isReadable(certificate) && Files.isReadable(key)) {
                try {
                    return Optional.of(ClientIdentity.read(certificate, key));
                } catch (IOException | GeneralSecurityException e) {
                    ILog.of(ClientCertificates.class).warn("The certificate in " + certificate + " cannot be used.", e);
                }
            }
        }
        return Optional.empty();
    }
}
