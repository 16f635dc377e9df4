package org.virtworkbench.core.internal.connection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.Withdrawal;
import org.virtworkbench.core.driver.HypervisorException.Kind;

/**
 * Answers for credentials: what is kept for the session or in secure storage goes first, then the person is asked. An answer is kept only when the host took it;
 * one that was refused is not given again. Any thread.
 */
final class Keyring {

    /**
     * What an answer answers.
     *
     * @param profile id of the host
     * @param question kind and words of the question
     */
    private record Key(String profile, String question) {

        static Key of(CredentialPrompt.CredentialRequest request) {
            return new Key(request.profile().id(),
                    request.kind().name().toLowerCase(java.util.Locale.ROOT) + ' ' + request.prompt().strip());
        }

        static Key of(CredentialPrompt.TrustRequest request) {
            return new Key(request.profile().id(), "trust " + request.subject() + ' ' + request.fingerprint());
        }
    }

    private final SecretStore store;
    private final Supplier<Optional<CredentialPrompt>> prompts;
    private final Map<Key, CredentialPrompt.Credential> session = new HashMap<>();
    private final Map<Key, CredentialPrompt.Keep> trusted = new HashMap<>();
    private final Set<Key> refused = new HashSet<>();

    Keyring(SecretStore store, Supplier<Optional<CredentialPrompt>> prompts) {
        this.store = store;
        this.prompts = prompts;
    }

    /**
     * {@return answers for one attempt to connect}
     *
     * @param profile the host
     * @param watch its clock stops while the person is asked
     */
    Answers answers(ConnectionProfile profile, CallWatch watch) {
        return new Answers(profile, watch, true);
    }

    /**
     * {@return answers for trying a host that may never be added: nothing goes into secure storage before {@link #keep}}
     *
     * @param profile the host
     * @param watch its clock stops while the person is asked
     */
    Answers trialAnswers(ConnectionProfile profile, CallWatch watch) {
        return new Answers(profile, watch, false);
    }

    /** Puts into secure storage what was answered for a host, to be always kept, before it was added. */
    void keep(String profile) {
        Map<Key, CredentialPrompt.Credential> kept = new LinkedHashMap<>();
        synchronized (this) {
            session.forEach((key, credential) -> {
                if (key.profile().equals(profile) && credential.keep() == CredentialPrompt.Keep.ALWAYS) {
                    kept.put(key, credential);
                }
            });
        }
        kept.forEach((key, credential) -> store.put(profile, key.question(), credential.text()));
    }

    /** Forgets all answers for a host. May block. */
    void forget(String profile) {
        synchronized (this) {
            session.keySet().removeIf(key -> key.profile().equals(profile));
            trusted.keySet().removeIf(key -> key.profile().equals(profile));
            refused.removeIf(key -> key.profile().equals(profile));
        }
        store.remove(profile);
    }

    private Optional<String> kept(Key key) {
        synchronized (this) {
            if (refused.contains(key)) {
                return Optional.empty();
            }
            CredentialPrompt.Credential credential = session.get(key);
            if (credential != null) {
                return Optional.of(credential.text());
            }
        }
        return store.get(key.profile(), key.question());
    }

    /** Answers for one attempt to connect. */
    final class Answers implements CredentialPrompt {

        private final ConnectionProfile profile;
        private final CallWatch watch;
        private final boolean storing;
        /** What was given in this attempt, by stored or typed answer. */
        private final Map<Key, Credential> given = new LinkedHashMap<>();
        private final Withdrawal withdrawal = new Withdrawal();
        private volatile boolean refusedByPerson;

        private Answers(ConnectionProfile profile, CallWatch watch, boolean storing) {
            this.profile = profile;
            this.watch = watch;
            this.storing = storing;
        }

        @Override
        public Optional<Credential> ask(CredentialRequest request) {
            CredentialRequest own = new CredentialRequest(profile, request.kind(), request.prompt(), request.suggestion(), request.retry(),
                    withdrawal);
            Key key = Key.of(own);
            boolean again;
            synchronized (Keyring.this) {
                again = given.containsKey(key) || request.retry();
                if (again) {
                    refused.add(key);
                }
                again |= refused.contains(key);
            }
            Optional<String> kept = again ? Optional.empty() : watch.pause(() -> kept(key));
            Optional<Credential> answer = kept.map(text -> new Credential(text, Keep.ONCE));
            if (answer.isEmpty()) {
                CredentialRequest asked = new CredentialRequest(profile, own.kind(), own.prompt(), own.suggestion(), again, withdrawal);
                answer = person(prompt -> prompt.ask(asked));
            }
            answer.ifPresent(credential -> {
                synchronized (Keyring.this) {
                    given.put(key, credential);
                }
            });
            return answer;
        }

        @Override
        public Optional<Keep> trust(TrustRequest request) {
            TrustRequest own = new TrustRequest(profile, request.subject(), request.fingerprint(), request.changed(), withdrawal);
            Key key = Key.of(own);
            synchronized (Keyring.this) {
                // the fingerprint is part of the key: another one is asked about
                if (trusted.containsKey(key)) {
                    return Optional.of(trusted.get(key));
                }
            }
            Optional<Keep> answer = person(prompt -> prompt.trust(own));
            answer.filter(keep -> keep != Keep.ONCE).ifPresent(keep -> {
                synchronized (Keyring.this) {
                    trusted.put(key, keep);
                }
            });
            return answer;
        }

        private <T> Optional<T> person(Function<CredentialPrompt, Optional<T>> question) {
            if (withdrawal.isWithdrawn()) {
                return Optional.empty();
            }
            // to wait until somebody can be asked, while the product starts, is no fault of the host either
            return watch.pause(() -> {
                Optional<CredentialPrompt> prompt = prompts.get();
                Optional<T> answer = prompt.flatMap(question);
                refusedByPerson = prompt.isPresent() && answer.isEmpty();
                return answer;
            });
        }

        /** The attempt was given up: takes back what the person is asked. Any thread. */
        void withdraw() {
            withdrawal.withdraw();
        }

        /** {@return whether the person was asked and did not want to answer} */
        boolean isRefusedByPerson() {
            return refusedByPerson && !withdrawal.isWithdrawn();
        }

        /** The host took the answers: keeps those that are to be kept. May block. */
        void accepted() {
            Map<Key, Credential> taken;
            synchronized (Keyring.this) {
                taken = Map.copyOf(given);
                refused.removeAll(taken.keySet());
                taken.forEach((key, credential) -> {
                    if (credential.keep() != Keep.ONCE) {
                        session.put(key, credential);
                    }
                });
            }
            if (storing && !taken.isEmpty()) {
                keep(profile.id());
            }
        }

        /** The attempt failed. Where the answers were to blame, they are not given again. */
        void failed(Kind kind) {
            if (kind == Kind.AUTHENTICATION) {
                synchronized (Keyring.this) {
                    refused.addAll(given.keySet());
                    session.keySet().removeAll(given.keySet());
                }
            }
        }
    }
}
