package org.virtworkbench.libvirt.internal.call;

import org.libvirt.LibvirtException;

/**
 * One call of a function of libvirt.
 *
 * @param <T> what it returns; null and negative numbers mean failure
 */
@FunctionalInterface
public interface NativeCall<T> {

    /**
     * @return what the function returned
     * @throws LibvirtException when libvirt-java noticed the failure
     */
    T run() throws LibvirtException;
}
