package org.virtworkbench.libvirt.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Consumer;

import org.libvirt.LibvirtException;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.SerialLink;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.NativeCall;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.LibvirtCallbacks;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/**
 * A serial line over a libvirt stream that never blocks ({@code VIR_STREAM_NONBLOCK}): no call lasts while nothing comes, so it takes no turn from the calls
 * about the host, and it can be ended at any time. The event loop's thread only notes that there is something to read.
 */
final class SerialStream implements SerialLink {

    private static final int NONBLOCK = 1;
    private static final int READABLE = 1;
    private static final int WRITABLE = 2;
    private static final int ERROR_OR_HANGUP = 4 | 8;
    private static final int WOULD_BLOCK = -2;
    private static final int NOTHING_YET = Integer.MAX_VALUE;
    private static final int CLOSED = Integer.MAX_VALUE - 1;
    private static final int MOST_AT_ONCE = 64 * 1024;

    /** Begins to move bytes. */
    @FunctionalInterface
    interface Opener {
        /** Connects the stream with the guest. */
        void open(Pointer stream) throws HypervisorException;
    }

    private final Calls calls;
    private final Handles.Handle stream;
    private final Consumer<SerialStream> onRelease;
    private final LibvirtCallbacks.StreamEvent callback = (source, events, opaque) -> happened();
    private final Input input = new Input();
    private final Output output = new Output();
    private final Object news = new Object();
    private int wanted;
    private long turn;
    private boolean closed;
    private boolean released;

    private SerialStream(Calls calls, Handles.Handle stream, Consumer<SerialStream> onRelease) {
        this.calls = calls;
        this.stream = stream;
        this.onRelease = onRelease;
    }

    /**
     * Opens one.
     *
     * @param calls of the connection
     * @param handles of the connection
     * @param opener connects it with the guest
     * @param onRelease told when nothing of it is left
     */
    static SerialStream open(Calls calls, Handles handles, Opener opener, Consumer<SerialStream> onRelease) throws HypervisorException {
        LibvirtApi api = calls.api();
        Handles.Handle handle = handles.of(calls.run("virStreamNew", () -> api.virStreamNew(calls.connection(), NONBLOCK)),
                api::virStreamFree);
        SerialStream created = new SerialStream(calls, handle, onRelease);
        boolean open = false;
        try {
            opener.open(handle.pointer());
            calls.run("virStreamEventAddCallback",
                    () -> api.virStreamEventAddCallback(handle.pointer(), 0, created.callback, null, null));
            open = true;
            return created;
        } finally {
            if (!open) {
                handle.close();
            }
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

    /** On the event loop's thread. What is asked for is taken back, or the loop would turn until it is read; that is no call to the host. */
    private void happened() {
        synchronized (news) {
            turn++;
            wanted = 0;
            if (!released) {
                calls.api().virStreamEventUpdateCallback(stream.pointer(), 0);
            }
            news.notifyAll();
        }
    }

    /** {@return what a call on the stream returned, or that there is nothing yet} */
    private int call(String function, NativeCall<Integer> call) throws IOException {
        try {
            return calls.run(function, () -> alone(call));
        } catch (HypervisorException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** One call at a time. Begun with a turn in hand: whoever closes the connection has all turns, and waits here. */
    private synchronized Integer alone(NativeCall<Integer> call) throws LibvirtException {
        if (released || isClosed()) {
            return CLOSED;
        }
        Integer result = call.run();
        return result == WOULD_BLOCK ? NOTHING_YET : result;
    }

    private boolean isClosed() {
        synchronized (news) {
            return closed;
        }
    }

    /** Waits until one of some things happens. */
    private void await(int events) throws IOException {
        long before;
        int all;
        synchronized (news) {
            before = turn;
            wanted |= events | ERROR_OR_HANGUP;
            all = wanted;
        }
        call("virStreamEventUpdateCallback", () -> calls.api().virStreamEventUpdateCallback(stream.pointer(), all));
        synchronized (news) {
            while (turn == before && !closed) {
                try {
                    news.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException();
                }
            }
        }
    }

    @Override
    public void close() {
        synchronized (news) {
            if (closed) {
                return;
            }
            closed = true;
            news.notifyAll();
        }
        Thread closer = new Thread(this::release, "serial-close");
        closer.setDaemon(true);
        closer.start();
    }

    /** Frees it; waits for the host. On a connection that closes: before that is freed. */
    void release() {
        synchronized (news) {
            closed = true;
            news.notifyAll();
        }
        synchronized (this) {
            if (released) {
                return;
            }
            calls.api().virStreamEventRemoveCallback(stream.pointer());
            calls.api().virStreamAbort(stream.pointer());
            synchronized (news) {
                released = true;
            }
            stream.close();
        }
        onRelease.accept(this);
    }

    /** What the guest writes. */
    private final class Input extends InputStream {

        private final Memory memory = new Memory(MOST_AT_ONCE);

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            if (length == 0) {
                return 0;
            }
            int count = receive(length);
            while (count == NOTHING_YET) {
                await(READABLE);
                count = receive(length);
            }
            if (count == 0 || count == CLOSED) {
                return -1;
            }
            memory.read(0, bytes, offset, count);
            return count;
        }

        private int receive(int length) throws IOException {
            return call("virStreamRecv",
                    () -> calls.api().virStreamRecv(stream.pointer(), memory, Math.min(length, MOST_AT_ONCE)));
        }
    }

    /** What the guest reads. */
    private final class Output extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] { (byte) value }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            try (Memory data = new Memory(Math.max(1, length))) {
                data.write(0, bytes, offset, length);
                long sent = 0;
                while (sent < length) {
                    sent += send(data.share(sent), length - sent);
                }
            }
        }

        private int send(Pointer data, long length) throws IOException {
            int count = call("virStreamSend", () -> calls.api().virStreamSend(stream.pointer(), data, length));
            if (count == CLOSED) {
                throw new IOException(Messages.lineClosed);
            }
            if (count == NOTHING_YET) {
                await(READABLE | WRITABLE);
                return 0;
            }
            return count;
        }
    }
}
