package org.virtworkbench.testhosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param screenTls
 *            whether the screens of its guests want TLS, with its good certificate
 * @param neighbour
 *            name of the host whose network it shares, so that guests can be migrated between the two
 */
public record HostOptions(Authentication tcpAuthentication, Authentication tlsAuthentication, Certificate certificate,
        int maxClients, boolean screenTls, Optional<String> neighbour) {

    /** No authentication, a good certificate, and more clients than a test has. */
    public static final HostOptions DEFAULT = new HostOptions(Authentication.NONE, Authentication.NONE, Certificate.GOOD, 200,
            false, Optional.empty());

    /** Checks that nothing is missing. */
    public HostOptions {
        Objects.requireNonNull(tcpAuthentication);
        Objects.requireNonNull(tlsAuthentication);
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(neighbour);
    }

    /** Returns the same with SASL on TCP and on TLS. */
    public HostOptions withSasl() {
        return new HostOptions(Authentication.SASL, Authentication.SASL, certificate, maxClients, screenTls, neighbour);
    }

    /** Returns the same with another certificate. */
    public HostOptions withCertificate(Certificate other) {
        return new HostOptions(tcpAuthentication, tlsAuthentication, other, maxClients, screenTls, neighbour);
    }

    /** Returns the same with a daemon that takes so many clients at once. */
    public HostOptions withMaxClients(int clients) {
        return new HostOptions(tcpAuthentication, tlsAuthentication, certificate, clients, screenTls, neighbour);
    }

    /** Returns the same with screens that want TLS. */
    public HostOptions withScreenTls() {
        return new HostOptions(tcpAuthentication, tlsAuthentication, certificate, maxClients, true, neighbour);
    }

    /** Returns the same in the network of another host, which must live longer. */
    public HostOptions inNetworkOf(TestHost host) {
        return new HostOptions(tcpAuthentication, tlsAuthentication, certificate, maxClients, screenTls, Optional.of(host.name()));
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--auth-tcp", tcpAuthentication.option(), "--auth-tls",
                tlsAuthentication.option(), "--certificate", certificate.folder(), "--max-clients", Integer.toString(maxClients)));
        if (screenTls) {
            arguments.addAll(List.of("--vnc-tls", "yes"));
        }
        neighbour.ifPresent(other -> arguments.addAll(List.of("--network-of", other)));
        return arguments;
    }
}
