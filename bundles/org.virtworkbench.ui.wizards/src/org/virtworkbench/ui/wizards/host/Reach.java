package org.virtworkbench.ui.wizards.host;

/** How a host is reached. */
enum Reach {
    /** This computer, the system's hypervisor. */
    SYSTEM,
    /** This computer, the person's own session. */
    SESSION,
    /** Another computer by ssh. */
    SSH,
    /** Another computer by TLS with certificates. */
    TLS,
    /** Another computer by TCP, with SASL. */
    TCP,
    /** A URI as the person types it. */
    URI;

    /** {@return whether a server's name is needed} */
    boolean isRemote() {
        return this == SSH || this == TLS || this == TCP;
    }
}
