package org.virtworkbench.testhosts;

import java.util.List;
import java.util.Objects;

/**
 * How a {@link TestHost} is set up.
 *
 * @param tcpAuthentication
 *            what its TCP listener asks for
 * @param tlsAuthentication
 *            what its TLS listener asks for, beside the client's certificate
 * @param certificate
 *            the certificate of its TLS listener
 * @param maxClients
 *            how many clients its daemon takes at once
 */
public record HostOptions(Authentication tcpAuthentication, Authentication tlsAuthentication, Certificate certificate,
        int maxClients) {

    /** No authentication, a good certificate, and more clients than a test has. */
    public static final HostOptions DEFAULT = new HostOptions(Authentication.NONE, Authentication.NONE, Certificate.GOOD, 200);

    /** Checks that nothing is missing. */
    public HostOptions {
        Objects.requireNonNull(tcpAuthentication);
        Objects.requireNonNull(tlsAuthentication);
        Objects.requireNonNull(certificate);
    }

    /** Returns the same with SASL on TCP and on TLS. */
    public HostOptions withSasl() {
        return new HostOptions(Authentication.SASL, Authentication.SASL, certificate, maxClients);
    }

    /** Returns the same with another certificate. */
    public HostOptions withCertificate(Certificate other) {
        return new HostOptions(tcpAuthentication, tlsAuthentication, other, maxClients);
    }

    /** Returns the same with a daemon that takes so many clients at once. */
    public HostOptions withMaxClients(int clients) {
        return new HostOptions(tcpAuthentication, tlsAuthentication, certificate, clients);
    }

    List<String> arguments() {
        return List.of("--auth-tcp", tcpAuthentication.option(), "--auth-tls", tlsAuthentication.option(), "--certificate",
                certificate.folder(), "--max-clients", Integer.toString(maxClients));
    }
}
