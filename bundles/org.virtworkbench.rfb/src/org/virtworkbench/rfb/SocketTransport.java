/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A way to a server through a TCP or a UNIX socket. */
public final class SocketTransport implements Transport {

    private final SocketChannel channel;
    private final Optional<String> serverName;
    private final InputStream input;
    private final OutputStream output;

    private SocketTransport(SocketChannel channel, Optional<String> serverName) {
        this.channel = channel;
        this.serverName = serverName;
        this.input = PixelInputStream.of(channel);
        this.output = Channels.newOutputStream(channel);
    }

    /**
     * Takes over a connected, blocking channel, for instance one that libvirt handed out.
     *
     * @param channel the channel; closed with the transport
     * @return the way through it
     */
    public static SocketTransport of(SocketChannel channel) {
        return new SocketTransport(channel, Optional.empty());
    }

    /**
     * Connects to a TCP port. Blocks.
     *
     * @param host name or address
     * @param port the port, for VNC's display :0 that is 5900
     * @param timeout how long to wait at most
     * @return the way to it
     * @throws RfbException if nobody can be reached there
     */
    public static SocketTransport tcp(String host, int port, Duration timeout) throws RfbException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw unreachable(host, "No address is known for that name.", null);
        }
        try {
            SocketChannel channel = SocketChannel.open();
            try {
                channel.socket().connect(address, Math.toIntExact(timeout.toMillis()));
                channel.setOption(StandardSocketOptions.TCP_NODELAY, Boolean.TRUE);
                return new SocketTransport(channel, Optional.of(host));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreachable(host + ':' + port, reason(e), e);
        }
    }

    /**
     * Connects to a UNIX socket. Blocks.
     *
     * @param socket the socket's file
     * @return the way to it
     * @throws RfbException if nobody listens there, or it may not be opened
     */
    public static SocketTransport unix(Path socket) throws RfbException {
        try {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
                return new SocketTransport(channel, Optional.empty());
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreachable(socket.toString(), reason(e), e);
        }
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public Optional<String> serverName() {
        return serverName;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static RfbException unreachable(String where, String why, Throwable cause) {
        return new RfbException(RfbException.Kind.LINK, "The VNC server at " + where + " cannot be reached.", why,
                "Check that the guest runs, that it listens there, and that no firewall is in between.", cause);
    }
}
