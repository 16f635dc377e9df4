package org.virtworkbench.libvirt.internal.console;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.virtworkbench.libvirt.internal.jna.Libc;

/**
 * Two ends of one connection: a descriptor to hand to the hypervisor, and a channel to talk to it. Java can't make a pair of sockets, so one end connects to a
 * server of ours, in a folder that only this user may enter and that is gone when this returns. Linux only.
 */
final class HandedSocket implements AutoCloseable {

    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM_CLOSE_ON_EXEC = 1 | 0x80000;
    private static final int PATH_OFFSET = 2;
    private static final int ADDRESS_BYTES = 110;

    private final Libc libc;
    private final int descriptor;
    private final SocketChannel channel;

    private HandedSocket(Libc libc, int descriptor, SocketChannel channel) {
        this.libc = libc;
        this.descriptor = descriptor;
        this.channel = channel;
    }

    static HandedSocket open(Libc libc) throws IOException {
        Path folder = Files.createTempDirectory("virt-workbench-vnc");
        Path path = folder.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path), 1);
            int descriptor = libc.socket(AF_UNIX, SOCK_STREAM_CLOSE_ON_EXEC, 0);
            if (descriptor < 0) {
                throw new IOException("socket() failed");
            }
            if (libc.connect(descriptor, address(path), ADDRESS_BYTES) != 0) {
                libc.close(descriptor);
                throw new IOException("connect() to " + path + " failed");
            }
            return new HandedSocket(libc, descriptor, server.accept());
        } finally {
            Files.deleteIfExists(path);
            Files.delete(folder);
        }
    }

    /** {@return {@code struct sockaddr_un}: the family in the machine's byte order, then the path with a zero behind} */
    private static byte[] address(Path path) throws IOException {
        byte[] name = path.toString().getBytes(StandardCharsets.UTF_8);
        if (name.length >= ADDRESS_BYTES - PATH_OFFSET) {
            throw new IOException(path + " is too long for a socket");
        }
        byte[] address = new byte[ADDRESS_BYTES];
        boolean littleEndian = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        address[littleEndian ? 0 : 1] = AF_UNIX;
        System.arraycopy(name, 0, address, PATH_OFFSET, name.length);
        return address;
    }

    /** {@return the end for the hypervisor, which gets a copy of it} */
    int descriptor() {
        return descriptor;
    }

    /** {@return our end} */
    SocketChannel channel() {
        return channel;
    }

    /** Closes the hypervisor's end here, once it has its copy or did not want it. Ours stays. */
    @Override
    public void close() {
        libc.close(descriptor);
    }
}
