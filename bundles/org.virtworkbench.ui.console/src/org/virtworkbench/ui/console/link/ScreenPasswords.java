package org.virtworkbench.ui.console.link;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.osgi.service.component.annotations.Component;
import org.virtworkbench.core.connection.CredentialPrompt.Credential;
import org.virtworkbench.core.connection.CredentialPrompt.Keep;

/** Passwords of screens that the person wants to be kept: for this run, or in the secure storage; an OSGi service. Any thread but the UI thread. */
@Component(service = ScreenPasswords.class)
public final class ScreenPasswords {

    private static final String FOLDER = "/org.virtworkbench.ui.console/screens/";

    private final Map<String, String> session = new ConcurrentHashMap<>();

    private static Optional<ISecurePreferences> storage() {
        return Optional.ofNullable(SecurePreferencesFactory.getDefault());
    }

    /**
     * {@return what is kept}
     *
     * @param guest whose screen
     * @param key what it is
     */
    Optional<String> get(UUID guest, String key) {
        String kept = session.get(guest + key);
        return kept != null ? Optional.of(kept) : storage().filter(root -> root.nodeExists(FOLDER + guest)).flatMap(root -> {
            try {
                return Optional.ofNullable(root.node(FOLDER + guest).get(key, null));
            } catch (StorageException e) {
                ILog.of(ScreenPasswords.class).warn("The secure storage does not give a password", e);
                return Optional.empty();
            }
        });
    }

    /** Keeps an answer for as long as the person wants, and forgets the one before. */
    void exchange(UUID guest, String key, Credential answer) {
        session.remove(guest + key);
        if (answer.keep() != Keep.ONCE) {
            session.put(guest + key, answer.text());
        }
        storage().filter(root -> answer.keep() == Keep.ALWAYS || root.nodeExists(FOLDER + guest)).ifPresent(root -> {
            try {
                ISecurePreferences node = root.node(FOLDER + guest);
                if (answer.keep() == Keep.ALWAYS) {
                    node.put(key, answer.text(), true);
                } else {
                    node.remove(key);
                }
                root.flush();
            } catch (StorageException | IOException e) {
                ILog.of(ScreenPasswords.class).warn("The secure storage does not take a password", e);
            }
        });
    }
}
