package org.virtworkbench.libvirt.internal.open;

import org.libvirt.Connect;
import org.libvirt.ConnectAuth;
import org.libvirt.LibvirtException;
import org.virtworkbench.libvirt.internal.loop.LinkSocket;
import org.virtworkbench.libvirt.internal.loop.ReadHold;

import com.sun.jna.Pointer;

/** libvirt-java's connection, with its address for the functions that libvirt-java lacks. */
public final class HostLink extends Connect {

    /** Ask for reading only ({@code VIR_CONNECT_RO}). */
    static final int READ_ONLY = 1;

    private final LinkSocket socket;

    HostLink(String uri, ConnectAuth credentials, int flags, LinkSocket socket) throws LibvirtException {
        super(uri, credentials, flags);
        this.socket = socket;
    }

    /** Lets all calls return that wait for the host; the link is of no more use. Any thread, returns at once. */
    public void breakOff() {
        socket.breakOff();
    }

    /** {@return held as long as the calling thread alone reads from the link; to be closed} */
    public ReadHold holdReading() {
        return socket.holdReading();
    }

    @Override
    public int close() throws LibvirtException {
        try {
            return super.close();
        } finally {
            socket.close();
        }
    }

    /** {@return its address; null when opening failed and libvirt gave no error} */
    public Pointer pointer() {
        return vcp == null ? null : vcp.getPointer();
    }
}
