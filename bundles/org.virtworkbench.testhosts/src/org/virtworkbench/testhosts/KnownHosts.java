package org.virtworkbench.testhosts;

/** What an ssh client may believe about the key of a {@link TestHost}. */
public enum KnownHosts {
    /** Its true key. */
    RIGHT("known_hosts"),
    /** Another key than the host shows: it looks as if somebody stood in between. */
    CHANGED("known_hosts_changed"),
    /** Nothing yet. */
    EMPTY("known_hosts_empty");

    private final String key;

    KnownHosts(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
