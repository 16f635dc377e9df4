package org.virtworkbench.core.internal.connection;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.internal.Trouble;

/** Keeps secrets in the platform's secure storage, one node for each host. A storage that does not open is as good as empty. */
@Component
public final class EquinoxSecretStore implements SecretStore {

    private final Trouble trouble;

    /** @param trouble told when the storage does not work */
    @Activate
    public EquinoxSecretStore(@Reference Trouble trouble) {
        this.trouble = trouble;
    }

    private static Optional<ISecurePreferences> root() {
        return Optional.ofNullable(SecurePreferencesFactory.getDefault());
    }

    private static String path(String profile) {
        return "/org.virtworkbench.core/connections/" + EncodingUtils.encodeSlashes(profile);
    }

    @Override
    public Optional<String> get(String profile, String key) {
        try {
            ISecurePreferences root = root().orElse(null);
            return root == null || !root.nodeExists(path(profile)) ? Optional.empty()
                    : Optional.ofNullable(root.node(path(profile)).get(key, null));
        } catch (StorageException e) {
            trouble.report("The secure storage does not give a password", e);
            return Optional.empty();
        }
    }

    @Override
    public void put(String profile, String key, String secret) {
        root().ifPresent(root -> {
            try {
                root.node(path(profile)).put(key, secret, true);
                root.flush();
            } catch (StorageException | IOException e) {
                trouble.report("The secure storage does not take a password", e);
            }
        });
    }

    @Override
    public void remove(String profile) {
        root().filter(root -> root.nodeExists(path(profile))).ifPresent(root -> {
            try {
                root.node(path(profile)).removeNode();
                root.flush();
            } catch (IOException e) {
                trouble.report("Passwords can't be removed from the secure storage", e);
            }
        });
    }
}
