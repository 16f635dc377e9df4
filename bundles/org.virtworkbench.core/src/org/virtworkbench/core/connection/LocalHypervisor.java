package org.virtworkbench.core.connection;

/**
 * A hypervisor on this machine.
 *
 * @param uri how to reach it
 * @param name for a person: "This computer (system)" …
 * @param reachable whether its socket is there and this user may open it, or it starts on demand
 * @param hint why it can't be reached and what to do; empty when it can
 */
public record LocalHypervisor(ConnectionUri uri, String name, boolean reachable, String hint) {
}
