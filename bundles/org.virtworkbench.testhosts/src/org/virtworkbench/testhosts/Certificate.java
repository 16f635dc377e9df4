package org.virtworkbench.testhosts;

/** The certificate that a {@link TestHost} shows to its TLS clients. */
public enum Certificate {
    /** For localhost and 127.0.0.1. */
    GOOD("server"),
    /** For elsewhere.example: clients find that the name does not match. */
    WRONG_NAME("server-wrong"),
    /** For localhost, out of date since 2020. */
    EXPIRED("server-expired");

    private final String folder;

    Certificate(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }
}
