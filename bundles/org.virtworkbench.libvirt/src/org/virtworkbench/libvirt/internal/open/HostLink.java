package org.virtworkbench.libvirt.internal.open;

import org.libvirt.Connect;
import org.libvirt.ConnectAuth;
import org.libvirt.LibvirtException;

import com.sun.jna.Pointer;

/** libvirt-java's connection, with its address for the functions that libvirt-java lacks. */
public final class HostLink extends Connect {

    /** Ask for reading only ({@code VIR_CONNECT_RO}). */
    static final int READ_ONLY = 1;

    HostLink(String uri, ConnectAuth credentials, int flags) throws LibvirtException {
        super(uri, credentials, flags);
    }

    /** {@return its address; null when opening failed and libvirt gave no error} */
    public Pointer pointer() {
        return vcp == null ? null : vcp.getPointer();
    }
}
