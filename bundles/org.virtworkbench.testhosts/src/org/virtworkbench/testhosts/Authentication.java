package org.virtworkbench.testhosts;

import java.util.Locale;

/** What a listener of a {@link TestHost} asks of its clients. */
public enum Authentication {
    /** Nothing. */
    NONE,
    /** SASL: {@link TestHost#USER} with {@link TestHost#PASSWORD}, by DIGEST-MD5 or, under TLS, SCRAM-SHA-256. */
    SASL;

    String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
