package org.virtworkbench.testhosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A link to a TCP port of this machine that has faults, switched on and off while it runs. Clients connect to {@link #port()}.
 * What a fault does not touch goes through unchanged.
 */
public final class FaultyLink implements AutoCloseable {

    /** What is wrong with a link. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** Each piece of data arrives half a second late, in both directions; also what waits already. */
        SLOW,
        /** Nothing arrives any more, in either direction, and nobody is told. New connections are taken, and hang likewise. */
        STALLED,
        /** What is asked arrives, but no answer. */
        DEAF,
        /** Of the next reply only a part arrives, then the connection breaks; and so with each new connection. */
        CUT,
        /** Connections are refused, and those that stand are broken. */
        REFUSING
    }

    private static final long LATE_MILLIS = 500;
    /** Of a reply this much arrives: its length and a part of its head. */
    private static final int PART = 10;
    private static final int CHUNK = 64 * 1024;

    private final int port;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Object change = new Object();
    private volatile int target;
    private volatile Fault fault = Fault.NONE;
    private volatile boolean closed;
    private ServerSocket listener;
    private Thread acceptor;

    /** Two sockets that belong together. */
    private record Pair(Socket client, Socket server) {

        void close() {
            closeQuietly(client);
            closeQuietly(server);
        }

        /** Closes at once, with a reset instead of a farewell. */
        void breakOff() {
            try {
                client.setSoLinger(true, 0);
            } catch (IOException e) {
                // it is broken already
            }
            close();
        }
    }

    /**
     * Begins to listen.
     *
     * @param target
     *            the port on 127.0.0.1 where the link leads
     */
    public FaultyLink(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            port = listener.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accept(listener);
    }

    /** Returns the port on 127.0.0.1 to connect to. */
    public int port() {
        return port;
    }

    /** Returns the URI of a daemon whose plain TCP port is behind it. */
    public String uri() {
        return "qemu+tcp://127.0.0.1:" + port + "/system";
    }

    /** Returns how many connections were taken so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Lets the link lead to another port from the next connection on, as if the machine behind it were replaced. */
    public void leadTo(int other) {
        target = other;
    }

    /** Breaks all connections that stand. */
    public void breakOff() {
        pairs.forEach(Pair::breakOff);
    }

    /** Switches a fault on, instead of the one before. */
    public void set(Fault wanted) {
        fault = wanted;
        synchronized (change) {
            change.notifyAll();
        }
        synchronized (this) {
            try {
                if (wanted == Fault.REFUSING) {
                    listenNoMore();
                    breakOff();
                } else if (listener.isClosed() && !closed) {
                    listener = new ServerSocket();
                    listener.setReuseAddress(true);
                    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
                    accept(listener);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Comes back when nothing is taken any more: a socket on which a thread waits goes on to listen until that thread has heard of its end. */
    private void listenNoMore() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(ServerSocket on) {
        acceptor = daemon("faulty-link " + port, () -> {
            while (!on.isClosed()) {
                Socket client = on.accept();
                accepted.incrementAndGet();
                open(client);
            }
        });
    }

    private void open(Socket client) {
        Socket server = new Socket();
        Pair pair = new Pair(client, server);
        pairs.add(pair);
        daemon("faulty-link up " + port, () -> {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            daemon("faulty-link down " + port, () -> pass(pair, server.getInputStream(), client.getOutputStream(), true));
            pass(pair, client.getInputStream(), server.getOutputStream(), false);
        }, pair);
    }

    private void pass(Pair pair, InputStream in, OutputStream out, boolean reply) throws IOException {
        byte[] bytes = new byte[CHUNK];
        try {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                awaitTurn(pair, reply);
                if (fault == Fault.CUT && reply) {
                    out.write(bytes, 0, Math.min(PART, count));
                    out.flush();
                    pair.breakOff();
                    return;
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } finally {
            pairs.remove(pair);
            pair.close();
        }
    }

    /** Waits while the link is stalled, or as long as it is slow. */
    private void awaitTurn(Pair pair, boolean reply) throws IOException {
        try {
            long late = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LATE_MILLIS);
            synchronized (change) {
                while (!pair.client().isClosed() && !closed) {
                    long rest = TimeUnit.NANOSECONDS.toMillis(late - System.nanoTime());
                    if (fault == Fault.STALLED || fault == Fault.DEAF && reply) {
                        change.wait();
                    } else if (fault == Fault.SLOW && rest > 0) {
                        change.wait(rest);
                    } else {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Something that works with sockets until they are closed. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static Thread daemon(String name, Work work, Pair... pairs) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // a socket was closed: that is how it ends
                for (Pair pair : pairs) {
                    pair.close();
                }
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed
        }
    }

    /** Breaks all connections and listens no more. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            try {
                listenNoMore();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        breakOff();
        synchronized (change) {
            change.notifyAll();
        }
    }
}
