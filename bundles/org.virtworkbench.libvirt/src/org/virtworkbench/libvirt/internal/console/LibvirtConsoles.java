package org.virtworkbench.libvirt.internal.console;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.ConsoleCalls;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.jna.Libc;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.libvirt.internal.ssh.SshAsker;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/** Finds the way to a guest's VNC server. */
public final class LibvirtConsoles implements ConsoleCalls {

    private static final int SKIP_PASSWORD = 1;
    private static final int CONNECT_MILLIS = 10_000;
    private static final String THIS_MACHINE = "127.0.0.1";

    private final ConnectionUri uri;
    private final Calls calls;
    private final Handles handles;
    private final Supplier<SshAsker> askers;

    /**
     * @param uri of the connection
     * @param calls its calls
     * @param handles its handles
     * @param askers each answers one ssh client
     */
    public LibvirtConsoles(ConnectionUri uri, Calls calls, Handles handles, Supplier<SshAsker> askers) {
        this.uri = uri;
        this.calls = calls;
        this.handles = handles;
        this.askers = askers;
    }

    @Override
    public GraphicsLink openVnc(UUID guest) throws HypervisorException {
        if (uri.driver().equals("test")) {
            throw Problems.of(Kind.UNSUPPORTED, Messages.notReal, "", Messages.notReal_cure);
        }
        try (Handles.Handle handle = handles.of(
                calls.run("virDomainLookupByUUID", () -> calls.api().virDomainLookupByUUID(calls.connection(), Text.bytes(guest))),
                calls.api()::virDomainFree)) {
            VncServer server = VncServer
                    .of(Text.take(calls.run("virDomainGetXMLDesc", () -> calls.api().virDomainGetXMLDesc(handle.pointer(), 0))));
            if (uri.isLocal() && Platform.isLinux()) {
                return handed(handle, server);
            }
            return uri.transport().equals(Optional.of("ssh")) ? throughSsh(server) : direct(server);
        }
    }

    private GraphicsLink handed(Handles.Handle guest, VncServer server) throws HypervisorException {
        try (HandedSocket socket = HandedSocket.open(Native.load("c", Libc.class))) {
            try {
                calls.run("virDomainOpenGraphics",
                        () -> calls.api().virDomainOpenGraphics(guest.pointer(), server.index(), socket.descriptor(), SKIP_PASSWORD));
                return new ChannelLink(socket.channel());
            } catch (HypervisorException e) {
                socket.channel().close();
                if (e.kind() == Kind.UNSUPPORTED) {
                    return direct(server);
                }
                throw e;
            }
        } catch (IOException e) {
            throw Problems.of(Kind.OTHER, Messages.noSocket, "", e);
        }
    }

    private GraphicsLink throughSsh(VncServer server) throws HypervisorException {
        int port = server.requirePort();
        try {
            return SshLink.open(uri, server.addressAtHost(), port, askers.get());
        } catch (IOException e) {
            throw Problems.of(Kind.UNREACHABLE, Messages.noSsh, Messages.noSsh_cure, e);
        }
    }

    private GraphicsLink direct(VncServer server) throws HypervisorException {
        int port = server.requirePort();
        if (!uri.isLocal() && server.isPrivate()) {
            throw Problems.of(Kind.UNREACHABLE, Messages.privateServer, NLS.bind(Messages.privateServer_why, server.listen()),
                    NLS.bind(Messages.privateServer_cure, uri.server().orElse("")));
        }
        String address = server.isOpen() ? uri.server().orElse(THIS_MACHINE) : server.listen();
        try {
            return new ChannelLink(connect(new InetSocketAddress(address, port)));
        } catch (IOException e) {
            throw Problems.of(Kind.UNREACHABLE, NLS.bind(Messages.unreachable, address, port), Messages.unreachable_cure, e);
        }
    }

    private static SocketChannel connect(InetSocketAddress address) throws IOException {
        if (address.isUnresolved()) {
            throw new IOException(NLS.bind(Messages.unknownName, address.getHostString()));
        }
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().connect(address, CONNECT_MILLIS);
            channel.socket().setTcpNoDelay(true);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
