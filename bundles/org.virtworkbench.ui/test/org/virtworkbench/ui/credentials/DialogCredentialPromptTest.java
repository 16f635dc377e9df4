package org.virtworkbench.ui.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt.Credential;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest.Kind;
import org.virtworkbench.core.connection.Withdrawal;

/** What is asked before there is a window. */
@Timeout(180)
class DialogCredentialPromptTest {

    private final Withdrawal withdrawal = new Withdrawal();
    private final CredentialRequest request = new CredentialRequest(
            new ConnectionProfile("a", "", ConnectionUri.parse("test:///default"), false, false), Kind.PASSWORD, "Password", "", false,
            withdrawal);

    @Test
    void aQuestionWaitsForTheWindowUntilItIsWithdrawn() throws InterruptedException {
        DialogCredentialPrompt prompt = new DialogCredentialPrompt();
        CompletableFuture<Optional<Credential>> answer = new CompletableFuture<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread worker = new Thread(() -> answer.complete(prompt.ask(request)));
        worker.setUncaughtExceptionHandler((thread, broken) -> failure.set(broken));
        worker.start();
        while (worker.getState() != Thread.State.WAITING && worker.isAlive()) {
            Thread.onSpinWait();
        }
        assertFalse(answer.isDone(), "answered before anybody could be asked");
        withdrawal.withdraw();
        worker.join();
        assertEquals(null, failure.get());
        assertEquals(Optional.empty(), answer.join());
    }

    @Test
    void whatIsWithdrawnAlreadyIsNotAsked() {
        withdrawal.withdraw();
        assertEquals(Optional.empty(), new DialogCredentialPrompt().ask(request));
    }
}
