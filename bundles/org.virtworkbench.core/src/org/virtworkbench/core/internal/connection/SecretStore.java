package org.virtworkbench.core.internal.connection;

import java.util.Optional;

/** Keeps secrets safely beyond the end of the product. May block, and may ask the person for a master password: never on the UI thread. */
public interface SecretStore {

    /**
     * {@return a secret}
     *
     * @param profile id of the host that it is for
     * @param key what it answers
     */
    Optional<String> get(String profile, String key);

    /**
     * Keeps a secret.
     *
     * @param profile id of the host that it is for
     * @param key what it answers
     * @param secret the answer
     */
    void put(String profile, String key, String secret);

    /**
     * Forgets all secrets of a host.
     *
     * @param profile its id
     */
    void remove(String profile);
}
