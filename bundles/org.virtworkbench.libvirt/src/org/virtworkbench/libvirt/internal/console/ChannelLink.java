package org.virtworkbench.libvirt.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;

import org.virtworkbench.core.driver.GraphicsLink;

/** A link over one socket, TCP or UNIX. */
final class ChannelLink implements GraphicsLink {

    private final SocketChannel channel;
    private final InputStream input;
    private final OutputStream output;

    ChannelLink(SocketChannel connected) {
        channel = connected;
        input = Channels.newInputStream(connected);
        output = Channels.newOutputStream(connected);
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public Optional<ReadableByteChannel> inputChannel() {
        return Optional.of(channel);
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(ChannelLink.class.getName()).log(System.Logger.Level.DEBUG, "A console's socket did not close", e);
        }
    }
}
