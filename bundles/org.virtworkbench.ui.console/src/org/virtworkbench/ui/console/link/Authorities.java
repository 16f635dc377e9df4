package org.virtworkbench.ui.console.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;

/** The authorities that sign the certificates of libvirt's hosts: in the files where libvirt itself and other viewers look for them. */
final class Authorities {

    private static final List<Path> FILES = List.of(Path.of("/etc/pki/CA/cacert.pem"),
            Path.of(System.getProperty("user.home"), ".pki", "CA", "cacert.pem"));

    private Authorities() {
    }

    /** Reads them; what cannot be read is left out, then the person is asked. */
    static List<X509Certificate> read() {
        List<X509Certificate> found = new ArrayList<>();
        for (Path file : FILES) {
            if (Files.isReadable(file)) {
                try (InputStream stream = Files.newInputStream(file)) {
                    CertificateFactory.getInstance("X.509").generateCertificates(stream).forEach(each -> found.add((X509Certificate) each));
                } catch (IOException | CertificateException e) {
                    ILog.of(Authorities.class).warn("The authority in " + file + " cannot be used.", e);
                }
            }
        }
        return found;
    }
}
