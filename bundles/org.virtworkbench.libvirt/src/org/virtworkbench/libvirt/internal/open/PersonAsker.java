package org.virtworkbench.libvirt.internal.open;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.connection.CredentialPrompt.Credential;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest;
import org.virtworkbench.core.connection.CredentialPrompt.CredentialRequest.Kind;

/** Passes libvirt's questions of one attempt on to the prompt, and knows how long the person took: that does not count as the host's time. */
final class PersonAsker implements CredentialCallback.Asker {

    private final ConnectionProfile profile;
    private final CredentialPrompt prompt;
    private final Map<Kind, String> asked = new EnumMap<>(Kind.class);
    private volatile boolean asking;
    private volatile boolean gaveUp;
    private volatile long answeredAt;

    PersonAsker(ConnectionUri uri, boolean readOnly, CredentialPrompt prompt) {
        this.profile = new ConnectionProfile("", "", uri, false, readOnly);
        this.prompt = prompt;
    }

    @Override
    public Optional<String> ask(Kind kind, String question, String suggestion) {
        boolean retry = question.equals(asked.put(kind, question));
        asking = true;
        try {
            Optional<Credential> answer = prompt.ask(new CredentialRequest(profile, kind, question, suggestion, retry));
            gaveUp = answer.isEmpty();
            return answer.map(Credential::text);
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
