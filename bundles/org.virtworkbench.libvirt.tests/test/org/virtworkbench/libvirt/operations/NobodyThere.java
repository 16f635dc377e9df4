package org.virtworkbench.libvirt.operations;

import java.util.Optional;

import org.virtworkbench.core.connection.CredentialPrompt;

/** Answers no question, and trusts nobody. */
record NobodyThere() implements CredentialPrompt {

    @Override
    public Optional<Credential> ask(CredentialRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<Keep> trust(TrustRequest request) {
        return Optional.empty();
    }
}
