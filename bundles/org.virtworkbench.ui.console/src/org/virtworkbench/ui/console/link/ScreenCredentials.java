package org.virtworkbench.ui.console.link;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.CredentialPrompt.CertificateRequest;
import org.virtworkbench.core.connection.CredentialPrompt.Credential;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest.Kind;
import org.virtworkbench.core.connection.CredentialPrompt.Keep;
import org.virtworkbench.core.connection.Withdrawal;
import org.virtworkbench.rfb.ClientIdentity;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.Login;
import org.virtworkbench.rfb.ServerCertificate;

/**
 * Asks the person what a screen's server wants to know, unless it is kept.
 *
 * @param host of the guest
 * @param guest the guest
 * @param retry whether the answer before was wrong
 * @param services who answers
 */
record ScreenCredentials(ConnectionProfile host, ScreenLink.Target guest, boolean retry, ScreenLink.Services services)
        implements Credentials {

    @Override
    public Optional<char[]> password() {
        return ask(Kind.PASSWORD, Messages.password).map(String::toCharArray);
    }

    @Override
    public Optional<Login> login() {
        return ask(Kind.USER, Messages.user)
                .flatMap(user -> ask(Kind.PASSWORD, Messages.password).map(password -> new Login(user, password.toCharArray())));
    }

    private Optional<String> ask(Kind kind, String text) {
        ScreenPasswords kept = services.passwords();
        Optional<String> known = retry ? Optional.empty() : kept.get(guest.uuid(), kind.name());
        return known.or(() -> {
            Optional<Credential> answer = services.prompt()
                    .ask(new CredentialRequest(host, kind, NLS.bind(text, guest.name()), "", retry));
            answer.ifPresent(given -> kept.exchange(guest.uuid(), kind.name(), given));
            return answer.map(Credential::text);
        });
    }

    @Override
    public List<X509Certificate> authorities() {
        return Authorities.read();
    }

    @Override
    public Optional<ClientIdentity> identity() {
        return ClientCertificates.read();
    }

    @Override
    public boolean trusts(ServerCertificate certificate) {
        TrustedCertificates trusted = services.trusted();
        String fingerprint = certificate.fingerprint();
        if (trusted.isTrusted(host.id(), fingerprint)) {
            return true;
        }
        Optional<Keep> answer = services.prompt()
                .trustCertificate(new CertificateRequest(host, certificate.subject(), fingerprint, certificate.problem(),
                        trusted.knowsOther(host.id()), new Withdrawal()));
        answer.ifPresent(keep -> trusted.trust(host.id(), fingerprint, keep));
        return answer.isPresent();
    }
}
