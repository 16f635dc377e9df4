package org.virtworkbench.libvirt.internal.call;

/** Hears of every call to libvirt when it is over. */
@FunctionalInterface
public interface CallListener {

    /**
     * @param function libvirt's function
     * @param nanos how long it took, without waiting for its turn
     * @param failed whether it failed
     */
    void called(String function, long nanos, boolean failed);
}
