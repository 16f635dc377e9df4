/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.SocketTransport;
import org.virtworkbench.rfb.internal.decode.ByteWriter;

/** A server whose part the test itself plays, step by step, on a port of its own. */
final class FakeServer implements Closeable {

    private final ServerSocketChannel port;
    private SocketChannel channel;
    private DataInputStream input;

    FakeServer() throws IOException {
        port = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Returns a client's way here, which {@link #accept} takes up. */
    SocketTransport connect() throws IOException, RfbException {
        InetSocketAddress address = (InetSocketAddress) port.getLocalAddress();
        SocketTransport transport = SocketTransport.tcp(address.getHostString(), address.getPort(), Duration.ofSeconds(10));
        channel = port.accept();
        channel.socket().setSoTimeout(20_000);
        input = new DataInputStream(channel.socket().getInputStream());
        return transport;
    }

    void send(ByteWriter message) throws IOException {
        Channels.newOutputStream(channel).write(message.toBytes());
    }

    void send(String text) throws IOException {
        send(new ByteWriter().bytes(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Reads so many bytes as hexadecimal digits. */
    String receive(int count) throws IOException {
        return HexFormat.of().formatHex(input.readNBytes(count));
    }

    /** Greets, asks for nothing, and shows a screen; reads what a client says to that up to its first request. */
    void letIn(int width, int height, String name) throws IOException {
        send("RFB 003.008\n");
        receive(12);
        send(new ByteWriter().u8(1).u8(1));
        receive(1);
        send(new ByteWriter().s32(0));
        receive(1);
        send(desktop(width, height, name));
        receive(20 + 2);
        int encodings = input.readUnsignedShort();
        receive(4 * encodings + 10);
    }

    /** What a server says of its screen: a pixel format of two bytes, which nobody may want. */
    static ByteWriter desktop(int width, int height, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteWriter message = new ByteWriter().u16(width).u16(height);
        message.u8(16).u8(16).u8(1).u8(1).u16(31).u16(63).u16(31).u8(11).u8(5).u8(0).u8(0).u16(0);
        return message.s32(bytes.length).bytes(bytes);
    }

    /** Begins an update with so many rectangles. */
    static ByteWriter update(int rectangles) {
        return new ByteWriter().u8(0).u8(0).u16(rectangles);
    }

    /** Ends the conversation. */
    void hangUp() throws IOException {
        channel.close();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        port.close();
    }
}
