package org.virtworkbench.app.instance;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.osgi.service.datalocation.Location;

/** The program that has the workspace: hears of later starts until it is closed. One at a time is listened to, each for a moment only. */
public final class FirstStart implements Closeable {

    /** The answer to words that are done. */
    static final byte ACCEPTED = 'y';

    private static final byte REFUSED = 'n';
    private static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Door door;
    private final ServerSocketChannel server;
    private final Predicate<List<String>> accept;
    private final Consumer<Exception> trouble;

    private FirstStart(Door door, ServerSocketChannel server, Predicate<List<String>> accept, Consumer<Exception> trouble) {
        this.door = door;
        this.server = server;
        this.accept = accept;
        this.trouble = trouble;
    }

    /**
     * Begins to listen.
     *
     * @param workspace that this program has locked
     * @param accept takes the words of a command line, on a thread of its own, and tells whether they are done
     * @param trouble hears why somebody was not understood, on the same thread
     * @return ends it; empty where the workspace's path is too long for a socket
     * @throws IOException when the socket can't be made
     */
    public static Optional<FirstStart> listen(Location workspace, Predicate<List<String>> accept, Consumer<Exception> trouble)
            throws IOException {
        Optional<Door> door = Door.of(workspace);
        return door.isEmpty() ? Optional.empty() : Optional.of(listen(door.get(), accept, trouble));
    }

    static FirstStart listen(Door door, Predicate<List<String>> accept, Consumer<Exception> trouble) throws IOException {
        door.prepare();
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(door.address(), WAITING);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        FirstStart listening = new FirstStart(door, server, accept, trouble);
        Thread thread = new Thread(listening::listen, "later-starts");
        thread.setDaemon(true);
        thread.start();
        return listening;
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(door.socket());
    }

    private void listen() {
        while (true) {
            try (SocketChannel channel = server.accept()) {
                answer(channel);
            } catch (AsynchronousCloseException e) {
                return;
            } catch (ClosedChannelException e) {
                if (!server.isOpen()) {
                    return;
                }
            } catch (IOException | RuntimeException e) {
                trouble.accept(e);
            }
        }
    }

    private void answer(SocketChannel channel) throws IOException {
        Optional<List<String>> words = Words.decode(Deadline.read(channel, Words.MOST_BYTES, PATIENCE));
        boolean done = words.isPresent() && accept.test(words.get());
        channel.write(ByteBuffer.wrap(new byte[] { done ? ACCEPTED : REFUSED }));
    }
}
