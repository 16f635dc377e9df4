package org.virtworkbench.libvirt.internal.call;

/** Knows which threads must never wait for a host. */
@FunctionalInterface
public interface ThreadGuard {

    /** {@return whether the calling thread may wait} */
    boolean mayBlock();
}
