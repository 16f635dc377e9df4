package org.virtworkbench.core.internal.connection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.virtworkbench.core.connection.CredentialPrompt;

/** The one who asks the person, while there is one: it comes with the window and goes with it. Any thread. */
@Component(service = PromptSource.class)
public final class PromptSource implements Supplier<Optional<CredentialPrompt>> {

    /** How long after the start somebody who asks the person may still be on the way. */
    private static final long STARTING = TimeUnit.SECONDS.toNanos(10);

    private final long begun = System.nanoTime();
    private CredentialPrompt prompt;

    /** One came; it may come and go while the product runs. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bind(CredentialPrompt come) {
        prompt = come;
        notifyAll();
    }

    synchronized void unbind(CredentialPrompt gone) {
        if (prompt == gone) {
            prompt = null;
        }
    }

    /** {@return the one who asks; in the first seconds of the product it is waited for} */
    @Override
    public synchronized Optional<CredentialPrompt> get() {
        try {
            long left = begun + STARTING - System.nanoTime();
            while (prompt == null && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = begun + STARTING - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(prompt);
    }
}
