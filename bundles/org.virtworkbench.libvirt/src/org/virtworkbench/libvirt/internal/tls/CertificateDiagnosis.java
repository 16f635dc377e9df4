package org.virtworkbench.libvirt.internal.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.libvirt.internal.error.UriParameters;

/**
 * What is wrong with a server's certificate.
 *
 * @param why for a person
 * @param cure what to do
 */
public record CertificateDiagnosis(String why, String cure) {

    private static final int LIBVIRT_TLS_PORT = 16514;

    /**
     * Looks at the certificate that a server shows. Blocks a few seconds at most.
     *
     * @param uri of a connection over TLS that libvirt refused
     * @return what is wrong with it; empty when it looks good from here
     */
    public static Optional<CertificateDiagnosis> of(ConnectionUri uri) {
        return uri.server().flatMap(host -> {
            List<X509Certificate> chain = ServerCertificates.fetch(host, uri.port().orElse(LIBVIRT_TLS_PORT));
            return chain.isEmpty() ? Optional.empty() : judge(host, chain, authorities(uri));
        });
    }

    static Optional<CertificateDiagnosis> judge(String host, List<X509Certificate> chain, List<X509Certificate> authorities) {
        X509Certificate own = chain.get(0);
        List<String> names = CertificateNames.of(own);
        Instant now = Instant.now();
        if (now.isAfter(own.getNotAfter().toInstant())) {
            return Optional.of(new CertificateDiagnosis(NLS.bind(Messages.expired, date(own.getNotAfter().toInstant())),
                    NLS.bind(Messages.cure_expired, host)));
        }
        if (now.isBefore(own.getNotBefore().toInstant())) {
            return Optional.of(new CertificateDiagnosis(NLS.bind(Messages.notYet, date(own.getNotBefore().toInstant())),
                    NLS.bind(Messages.cure_notYet, host)));
        }
        if (authorities.stream().noneMatch(authority -> chain.stream().anyMatch(certificate -> isSigned(certificate, authority)))) {
            return Optional.of(new CertificateDiagnosis(NLS.bind(Messages.unknownAuthority, own.getIssuerX500Principal().getName()),
                    Messages.cure_unknownAuthority));
        }
        if (!CertificateNames.match(names, host)) {
            String list = String.join(", ", names);
            return Optional.of(
                    new CertificateDiagnosis(NLS.bind(Messages.wrongName, list, host), NLS.bind(Messages.cure_wrongName, list, host)));
        }
        return Optional.empty();
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withZone(ZoneId.systemDefault()).format(instant);
    }

    private static boolean isSigned(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** {@return the authorities that libvirt trusts for this connection; none when the file can't be read} */
    private static List<X509Certificate> authorities(ConnectionUri uri) {
        Path file = UriParameters.value(uri, "pkipath").map(folder -> Path.of(folder, "cacert.pem"))
                .orElseGet(CertificateDiagnosis::standard);
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | GeneralSecurityException e) {
            return List.of();
        }
    }

    private static Path standard() {
        Path own = Path.of(System.getProperty("user.home"), ".pki", "libvirt", "cacert.pem");
        return Files.exists(own) ? own : Path.of("/etc/pki/CA/cacert.pem");
    }
}
