package org.virtworkbench.libvirt.internal.open;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.CredentialPrompt.Credential;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest.Kind;
import org.virtworkbench.core.connection.CredentialPrompt.TrustRequest;
import org.virtworkbench.libvirt.internal.ssh.SshAsker;

/** Passes the questions of libvirt and of ssh in one attempt on to the prompt, and knows how long the person took: that does not count as the host's time. */
final class PersonAsker implements CredentialCallback.Asker, SshAsker {

    private final ConnectionProfile profile;
    private final CredentialPrompt prompt;
    private final Map<Kind, String> asked = new EnumMap<>(Kind.class);
    private Optional<String> user = Optional.empty();
    private volatile boolean asking;
    private volatile boolean gaveUp;
    private volatile long answeredAt;

    PersonAsker(ConnectionUri uri, boolean readOnly, CredentialPrompt prompt) {
        this.profile = new ConnectionProfile("", "", uri, false, readOnly);
        this.prompt = prompt;
    }

    @Override
    public Optional<String> ask(Kind kind, String question, String suggestion) {
        if (kind == Kind.USER && user.isPresent()) {
            return user; // SASL asks for two names, of who authenticates and whose rights to have: they are the same person's
        }
        boolean retry = question.equals(asked.put(kind, question));
        String first = kind == Kind.USER && suggestion.isEmpty() ? profile.uri().user().orElse("") : suggestion;
        Optional<String> answer = waiting(
                () -> prompt.ask(new CredentialRequest(profile, kind, question, first, retry)).map(Credential::text));
        gaveUp = answer.isEmpty();
        if (kind == Kind.USER) {
            user = answer;
        }
        return answer;
    }

    @Override
    public Optional<String> secret(String question) {
        return ask(Kind.PASSWORD, question, "");
    }

    @Override
    public boolean trust(String subject, String fingerprint) {
        return waiting(() -> prompt.trust(new TrustRequest(profile, subject, fingerprint, false))).isPresent();
    }

    private <T> T waiting(Supplier<T> question) {
        asking = true;
        try {
            return question.get();
        } finally {
            answeredAt = System.nanoTime();
            asking = false;
        }
    }

    /** {@return whether a question is before the person now} */
    boolean isAsking() {
        return asking;
    }

    /** {@return whether the person closed the last question without an answer} */
    boolean gaveUp() {
        return gaveUp;
    }

    /**
     * @param start when the attempt began, by {@link System#nanoTime()}
     * @return since when the host is waited for
     */
    long waitingSince(long start) {
        return answeredAt == 0 ? start : answeredAt;
    }
}
