package org.virtworkbench.core.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.CredentialPrompt.Credential;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest;
import org.virtworkbench.core.connection.CredentialPrompt.Keep;
import org.virtworkbench.core.connection.CredentialPrompt.TrustRequest;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.internal.ManualPace;

/** What is asked, what is kept, and for how long. */
class KeyringTest {

    private final Map<String, String> stored = new HashMap<>();
    private final List<CredentialRequest> asked = new ArrayList<>();
    private final Deque<Credential> answers = new ArrayDeque<>();
    private final List<TrustRequest> trusts = new ArrayList<>();
    private final CredentialPrompt person = new CredentialPrompt() {
        @Override
        public Optional<Credential> ask(CredentialRequest request) {
            asked.add(request);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<Keep> trust(TrustRequest request) {
            trusts.add(request);
            return Optional.of(Keep.SESSION);
        }
    };
    private final ConnectionProfile profile = Harness.profile("a", false);
    private final CallWatch watch = new CallWatch(new ManualPace());
    private final CredentialRequest password = new CredentialRequest(profile, CredentialRequest.Kind.PASSWORD, "Password for root", "",
            false);

    private Keyring keyring() {
        return new Keyring(new MemorySecrets(stored), () -> Optional.of(person));
    }

    private static String text(Optional<Credential> answer) {
        return answer.map(Credential::text).orElse("nothing");
    }

    @Test
    void keepsForeverWhatTheHostTook() {
        answers.add(new Credential("secret", Keep.ALWAYS));
        Keyring.Answers first = keyring().answers(profile, watch);
        assertEquals("secret", text(first.ask(password)));
        assertTrue(stored.isEmpty(), "kept before the host took it");
        first.accepted();
        assertEquals("secret", text(keyring().answers(profile, watch).ask(password)));
        assertEquals(1, asked.size());
        assertFalse(asked.get(0).retry());
    }

    @Test
    void keepsForTheSessionInMemoryAlone() {
        answers.add(new Credential("secret", Keep.SESSION));
        Keyring keyring = keyring();
        Keyring.Answers first = keyring.answers(profile, watch);
        first.ask(password);
        first.accepted();
        assertEquals("secret", text(keyring.answers(profile, watch).ask(password)));
        assertEquals(Map.of(), stored);
        assertEquals("nothing", text(keyring().answers(profile, watch).ask(password)));
    }

    @Test
    void onceIsOnce() {
        answers.add(new Credential("secret", Keep.ONCE));
        Keyring keyring = keyring();
        Keyring.Answers first = keyring.answers(profile, watch);
        first.ask(password);
        first.accepted();
        assertEquals("nothing", text(keyring.answers(profile, watch).ask(password)));
    }

    @Test
    void asksAgainWhenTheStoredAnswerIsRefused() {
        stored.put("a|password Password for root", "old");
        Keyring keyring = keyring();
        Keyring.Answers first = keyring.answers(profile, watch);
        assertEquals("old", text(first.ask(password)));
        first.failed(Kind.AUTHENTICATION);
        answers.add(new Credential("new", Keep.ALWAYS));
        Keyring.Answers second = keyring.answers(profile, watch);
        assertEquals("new", text(second.ask(password)));
        assertTrue(asked.get(0).retry());
        second.accepted();
        assertEquals("new", stored.get("a|password Password for root"));
        assertEquals("new", text(keyring.answers(profile, watch).ask(password)));
    }

    @Test
    void asksAgainWithinOneAttempt() {
        stored.put("a|password Password for root", "old");
        answers.add(new Credential("new", Keep.ONCE));
        Keyring.Answers attempt = keyring().answers(profile, watch);
        assertEquals("old", text(attempt.ask(password)));
        assertEquals("new", text(attempt.ask(password)));
        assertTrue(asked.get(0).retry());
    }

    @Test
    void anotherFailureDoesNotSpoilTheAnswer() {
        stored.put("a|password Password for root", "good");
        Keyring keyring = keyring();
        Keyring.Answers first = keyring.answers(profile, watch);
        first.ask(password);
        first.failed(Kind.UNREACHABLE);
        assertEquals("good", text(keyring.answers(profile, watch).ask(password)));
        assertEquals(List.of(), asked);
    }

    @Test
    void aTrialStoresNothingUntilTheHostIsAdded() {
        answers.add(new Credential("secret", Keep.ALWAYS));
        Keyring keyring = keyring();
        Keyring.Answers trial = keyring.trialAnswers(profile, watch);
        trial.ask(password);
        trial.accepted();
        assertEquals(Map.of(), stored);
        keyring.keep("a");
        assertEquals("secret", stored.get("a|password Password for root"));
        keyring.forget("a");
        assertEquals(Map.of(), stored);
        assertEquals("nothing", text(keyring.answers(profile, watch).ask(password)));
    }

    @Test
    void withNobodyToAskThereIsNoAnswer() {
        Keyring keyring = new Keyring(new MemorySecrets(stored), Optional::empty);
        assertEquals("nothing", text(keyring.answers(profile, watch).ask(password)));
    }

    @Test
    void trustIsForOneFingerprint() {
        Keyring keyring = keyring();
        TrustRequest key = new TrustRequest(profile, "server:22", "SHA256:abc", false);
        assertEquals(Optional.of(Keep.SESSION), keyring.answers(profile, watch).trust(key));
        assertEquals(Optional.of(Keep.SESSION), keyring.answers(profile, watch).trust(key));
        assertEquals(1, trusts.size());
        keyring.answers(profile, watch).trust(new TrustRequest(profile, "server:22", "SHA256:xyz", true));
        assertEquals(2, trusts.size());
    }

    @Test
    void whatWasWithdrawnIsNotAskedAndIsNoRefusal() {
        Keyring.Answers attempt = keyring().answers(profile, watch);
        assertEquals("nothing", text(attempt.ask(password)));
        assertTrue(attempt.isRefusedByPerson());
        assertFalse(asked.get(0).withdrawal().isWithdrawn());
        attempt.withdraw();
        assertTrue(asked.get(0).withdrawal().isWithdrawn());
        assertFalse(attempt.isRefusedByPerson());
        answers.add(new Credential("secret", Keep.ONCE));
        assertEquals("nothing", text(attempt.ask(password)));
        assertEquals(1, asked.size());
    }

    @Test
    void thatNobodyIsThereIsNoRefusal() {
        Keyring.Answers attempt = new Keyring(new MemorySecrets(stored), Optional::empty).answers(profile, watch);
        attempt.ask(password);
        assertFalse(attempt.isRefusedByPerson());
    }

    @Test
    @Timeout(180)
    void atTheStartTheOneWhoAsksIsWaitedFor() throws InterruptedException {
        PromptSource source = new PromptSource();
        AtomicReference<Optional<CredentialPrompt>> found = new AtomicReference<>();
        Thread asking = new Thread(() -> found.set(source.get()));
        asking.start();
        while (asking.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        source.bind(person);
        asking.join();
        assertEquals(Optional.of(person), found.get());
    }

    @Test
    void theClockStopsWhileAPersonIsAsked() throws Exception {
        ManualPace pace = new ManualPace();
        CallWatch slow = new CallWatch(pace);
        Keyring keyring = new Keyring(new MemorySecrets(stored), () -> Optional.of(new CredentialPrompt() {
            @Override
            public Optional<Credential> ask(CredentialRequest request) {
                pace.advance(java.time.Duration.ofMinutes(5));
                assertTrue(slow.overdue().isEmpty());
                return Optional.of(new Credential("secret", Keep.ONCE));
            }

            @Override
            public Optional<Keep> trust(TrustRequest request) {
                return Optional.empty();
            }
        }));
        boolean overdue = slow.call("open", CallWatch.LIMIT, () -> {
            keyring.answers(profile, slow).ask(password);
            boolean afterAsking = slow.overdue().isPresent();
            pace.advance(java.time.Duration.ofSeconds(36));
            assertTrue(slow.overdue().isPresent());
            return afterAsking;
        });
        assertFalse(overdue);
    }
}
