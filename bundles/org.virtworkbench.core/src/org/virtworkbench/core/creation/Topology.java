package org.virtworkbench.core.creation;

/**
 * How virtual processors are arranged.
 *
 * @param sockets sockets of the machine
 * @param cores cores of a socket
 * @param threads threads of a core
 */
public record Topology(int sockets, int cores, int threads) {

    /** {@return how many processors that makes} */
    public long processors() {
        return (long) sockets * cores * threads;
    }
}
