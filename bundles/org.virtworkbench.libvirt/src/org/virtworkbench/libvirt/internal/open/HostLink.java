package org.virtworkbench.libvirt.internal.open;

import java.util.Optional;

import org.libvirt.Connect;
import org.libvirt.ConnectAuth;
import org.libvirt.LibvirtException;
import org.virtworkbench.libvirt.internal.loop.LinkSocket;
import org.virtworkbench.libvirt.internal.loop.ReadHold;
import org.virtworkbench.libvirt.internal.ssh.SshShare;

import com.sun.jna.Pointer;

/** libvirt-java's connection, with its address for the functions that libvirt-java lacks. */
public final class HostLink extends Connect {

    /** Ask for reading only ({@code VIR_CONNECT_RO}). */
    static final int READ_ONLY = 1;

    private final LinkSocket socket;
    private final Optional<SshShare> share;

    HostLink(String uri, ConnectAuth credentials, int flags, LinkSocket socket, Optional<SshShare> share) throws LibvirtException {
        super(uri, credentials, flags);
        this.socket = socket;
        this.share = share;
    }

    /** {@return the login by ssh that others may use while it stands} */
    Optional<SshShare> share() {
        return share;
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
            share.ifPresent(SshShare::close);
        }
    }

    /** {@return its address; null when opening failed and libvirt gave no error} */
    public Pointer pointer() {
        return vcp == null ? null : vcp.getPointer();
    }
}
