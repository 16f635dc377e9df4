package org.virtworkbench.core.internal.connection;

import java.util.Map;
import java.util.Optional;

/**
 * Keeps secrets in a map, as {@code profile|key}.
 *
 * @param kept the secrets
 */
public record MemorySecrets(Map<String, String> kept) implements SecretStore {

    @Override
    public Optional<String> get(String profile, String key) {
        return Optional.ofNullable(kept.get(profile + '|' + key));
    }

    @Override
    public void put(String profile, String key, String secret) {
        kept.put(profile + '|' + key, secret);
    }

    @Override
    public void remove(String profile) {
        kept.keySet().removeIf(key -> key.startsWith(profile + '|'));
    }
}
