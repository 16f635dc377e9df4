package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;

/** What a person is asked while a host is being connected. */
class HostQuestionsTest extends HostFixture {

    /** Answers nothing before it is withdrawn. */
    private static CredentialPrompt patient(CountDownLatch asked, CountDownLatch withdrawn) {
        return new CredentialPrompt() {
            @Override
            public Optional<Credential> ask(CredentialRequest request) {
                CountDownLatch end = new CountDownLatch(1);
                request.withdrawal().onWithdrawn(end::countDown);
                asked.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                withdrawn.countDown();
                return Optional.empty();
            }

            @Override
            public Optional<Keep> trust(TrustRequest request) {
                return Optional.empty();
            }
        };
    }

    @Test
    void whatAnAttemptAsksIsTakenBackWhenItIsGivenUp() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch withdrawn = new CountDownLatch(1);
        harness.prompt = patient(asked, withdrawn);
        fake.asks = true;
        harness.connections.add(Harness.profile("a", true));
        asked.await();
        harness.connections.disconnect("a");
        withdrawn.await();
        harness.awaitState("a", ConnectionState.DISCONNECTED);
        assertEquals(0, fake.opened.get());
    }

    @Test
    void aPersonWhoDoesNotAnswerSeesNoFailure() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        harness.prompt = new CredentialPrompt() {
            @Override
            public Optional<Credential> ask(CredentialRequest request) {
                asked.incrementAndGet();
                return Optional.empty();
            }

            @Override
            public Optional<Keep> trust(TrustRequest request) {
                return Optional.empty();
            }
        };
        fake.asks = true;
        harness.connections.add(Harness.profile("a", true));
        harness.awaitModel("given up", model -> harness.journal.entries().stream().anyMatch(entry -> entry.text().contains("cancelled"))
                && model.host("a").filter(host -> host.getState() == ConnectionState.DISCONNECTED).isPresent());
        assertEquals(1, asked.get());
        assertEquals(null, harness.ofHost("a", Host::getProblem));

        fake.asks = false;
        harness.connections.connect("a");
        harness.awaitState("a", ConnectionState.CONNECTED);
    }

    @Test
    void withNobodyToAskItFails() throws InterruptedException {
        fake.asks = true;
        harness.connections.add(Harness.profile("a", true));
        harness.awaitState("a", ConnectionState.FAILED);
        assertEquals("nobody answered", harness.ofHost("a", host -> host.getProblem().why()));
    }
}
