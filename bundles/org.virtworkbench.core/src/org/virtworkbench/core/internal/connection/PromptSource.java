package org.virtworkbench.core.internal.connection;

import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.virtworkbench.core.connection.CredentialPrompt;

/** The one who asks the person, while there is one: it comes with the window and goes with it. */
@Component(service = PromptSource.class)
public final class PromptSource implements Supplier<Optional<CredentialPrompt>> {

    // not by constructor: it comes and goes while the product runs
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile CredentialPrompt prompt;

    @Override
    public Optional<CredentialPrompt> get() {
        return Optional.ofNullable(prompt);
    }
}
