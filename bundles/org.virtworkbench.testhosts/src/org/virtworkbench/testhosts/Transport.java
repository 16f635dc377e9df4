package org.virtworkbench.testhosts;

/** The ways to reach a {@link TestHost}. */
public enum Transport {
    /** The daemon's own UNIX socket: {@code qemu+unix:///system?socket=…}. */
    UNIX("unix"),
    /** Plain TCP on 127.0.0.1, with SASL where {@link HostOptions#tcpAuthentication()} says so. */
    TCP("tcp"),
    /** TLS on localhost with a client certificate that the host accepts. */
    TLS("tls"),
    /** TLS with a client certificate of another authority: neither side trusts the other. */
    TLS_STRANGER("tls_stranger"),
    /** OpenSSH as root on 127.0.0.1, with the key of the tests and the right host key. */
    SSH("ssh");

    private final String key;

    Transport(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
