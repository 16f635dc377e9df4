package org.virtworkbench.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest.Kind;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.libvirt.internal.open.LibvirtConnection;

/** Opens connections for tests, which end with {@link #close()}. */
final class Connections implements AutoCloseable {

    private final LibvirtDriver driver;

    Connections() {
        this(LinkPatience.USUAL);
    }

    Connections(LinkPatience patience) {
        driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
        }, patience);
    }

    LibvirtDriver driver() {
        return driver;
    }

    LibvirtConnection open(String uri) throws HypervisorException {
        return open(uri, nobody());
    }

    LibvirtConnection open(String uri, CredentialPrompt prompt) throws HypervisorException {
        return (LibvirtConnection) driver.open(ConnectionUri.parse(uri), false, prompt, new OpenAttempt());
    }

    /** Expects that it does not open, for this reason and with a cure. */
    HypervisorException assertRefused(HypervisorException.Kind kind, String uri, CredentialPrompt prompt) {
        HypervisorException failure = assertThrows(HypervisorException.class, () -> open(uri, prompt));
        assertEquals(kind, failure.kind(), failure.getMessage());
        return failure;
    }

    /** Answers nothing and trusts nothing. */
    static CredentialPrompt nobody() {
        return new Answers("", "", false);
    }

    /** Knows one user and password. */
    static CredentialPrompt somebody(String user, String password) {
        return new Answers(user, password, false);
    }

    /** Trusts each key. */
    static CredentialPrompt trusting() {
        return new Answers("", "", true);
    }

    private record Answers(String user, String password, boolean trusts) implements CredentialPrompt {

        @Override
        public Optional<Credential> ask(CredentialRequest request) {
            String answer = request.kind() == Kind.USER ? user : password;
            return answer.isEmpty() ? Optional.empty() : Optional.of(new Credential(answer, Keep.ONCE));
        }

        @Override
        public Optional<Keep> trust(TrustRequest request) {
            return trusts ? Optional.of(Keep.ALWAYS) : Optional.empty();
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
