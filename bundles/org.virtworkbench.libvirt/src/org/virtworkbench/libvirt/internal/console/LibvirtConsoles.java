package org.virtworkbench.libvirt.internal.console;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.ConsoleCalls;
import org.virtworkbench.core.driver.GraphicsLink;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SerialDevice;
import org.virtworkbench.core.driver.SerialLink;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.error.ErrorCodes;
import org.virtworkbench.libvirt.internal.error.LibvirtFailure;
import org.virtworkbench.libvirt.internal.jna.Libc;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.libvirt.internal.ssh.SshAsker;
import org.virtworkbench.libvirt.internal.ssh.SshShare;
import org.virtworkbench.model.values.ConnectionProblem;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/** Finds the way to a guest's VNC server and to its serial lines. */
public final class LibvirtConsoles implements ConsoleCalls {

    private static final int SKIP_PASSWORD = 1;
    private static final int FORCE = 1;
    private static final int CONNECT_MILLIS = 10_000;
    private static final String THIS_MACHINE = "127.0.0.1";

    private final ConnectionUri uri;
    private final Calls calls;
    private final Handles handles;
    private final Supplier<SshAsker> askers;
    private final Optional<SshShare> share;
    private final Set<SerialStream> lines = ConcurrentHashMap.newKeySet();

    /**
     * @param uri of the connection
     * @param calls its calls
     * @param handles its handles
     * @param askers each answers one ssh client
     * @param share the login of the connection, where it came by ssh
     */
    public LibvirtConsoles(ConnectionUri uri, Calls calls, Handles handles, Supplier<SshAsker> askers, Optional<SshShare> share) {
        this.uri = uri;
        this.calls = calls;
        this.handles = handles;
        this.askers = askers;
        this.share = share;
    }

    @Override
    public GraphicsLink openVnc(UUID guest) throws HypervisorException {
        try (Handles.Handle handle = lookUp(guest)) {
            String xml = xml(handle);
            if (!VncServer.isTold(xml)) {
                requireReal(Messages.notReal);
            }
            VncServer server = VncServer.of(xml);
            if (uri.isLocal() && Platform.isLinux()) {
                return handed(handle, server);
            }
            return uri.transport().equals(Optional.of("ssh")) ? throughSsh(server) : direct(server);
        }
    }

    @Override
    public List<SerialDevice> serialDevices(UUID guest) throws HypervisorException {
        requireReal(Messages.notReal_serial);
        try (Handles.Handle handle = lookUp(guest)) {
            return SerialLines.of(xml(handle));
        }
    }

    @Override
    public SerialLink openSerial(UUID guest, String alias, boolean takeOver) throws HypervisorException {
        requireReal(Messages.notReal_serial);
        try (Handles.Handle handle = lookUp(guest)) {
            SerialStream opened = SerialStream.open(calls, handles, stream -> attach(handle, alias, stream, takeOver), lines::remove);
            lines.add(opened);
            return opened;
        }
    }

    private void attach(Handles.Handle guest, String alias, Pointer stream, boolean takeOver) throws HypervisorException {
        try {
            calls.run("virDomainOpenConsole",
                    () -> calls.api().virDomainOpenConsole(guest.pointer(), alias, stream, takeOver ? FORCE : 0));
        } catch (HypervisorException e) {
            if (LibvirtFailure.codeOf(e) == ErrorCodes.OPERATION_FAILED && !takeOver) {
                throw new HypervisorException(Kind.IN_USE,
                        new ConnectionProblem(Messages.inUse, e.problem().why(), Messages.inUse_cure), e);
            }
            throw e;
        }
    }

    /** Ends all serial lines, because the connection is about to be closed. */
    public void closeLines() {
        lines.forEach(SerialStream::release);
    }

    private void requireReal(String what) throws HypervisorException {
        if (uri.driver().equals("test")) {
            throw Problems.of(Kind.UNSUPPORTED, what, "", Messages.notReal_cure);
        }
    }

    private Handles.Handle lookUp(UUID guest) throws HypervisorException {
        return handles.of(
                calls.run("virDomainLookupByUUID", () -> calls.api().virDomainLookupByUUID(calls.connection(), Text.bytes(guest))),
                calls.api()::virDomainFree);
    }

    private String xml(Handles.Handle guest) throws HypervisorException {
        return Text.take(calls.run("virDomainGetXMLDesc", () -> calls.api().virDomainGetXMLDesc(guest.pointer(), 0)));
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
            return SshLink.open(uri, server.addressAtHost(), port, askers.get(), share);
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
