/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.virtworkbench.rfb.PixelInputStream;
import org.virtworkbench.rfb.RfbException;

/**
 * Notices a server that falls silent where it owes something, or that no longer reads. Whether it owes something is said by the thread that reads
 * from it; the looking is done now and then by the JDK's thread for timeouts.
 */
public final class Watchdog implements AutoCloseable {

    private static final int LOOKS_WITHIN_PATIENCE = 8;

    private final Duration patience;
    private final Waits reading = new Waits();
    private final Waits writing = new Waits();
    private volatile boolean silenceAllowed;
    private volatile boolean closed;
    private volatile CompletableFuture<Boolean> pause = CompletableFuture.completedFuture(Boolean.TRUE);

    /**
     * @param patience how long it is waited for one byte, in either direction
     */
    public Watchdog(Duration patience) {
        this.patience = patience;
    }

    /**
     * Begins to look.
     *
     * @param alarm told once, on a thread of its own; must end the waiting
     */
    public void start(Consumer<RfbException> alarm) {
        CompletableFuture<Boolean> next = new CompletableFuture<>();
        next.completeOnTimeout(Boolean.TRUE, patience.toNanos() / LOOKS_WITHIN_PATIENCE, TimeUnit.NANOSECONDS).thenRun(() -> look(alarm));
        pause = next;
        if (closed) {
            next.cancel(false);
        }
    }

    private void look(Consumer<RfbException> alarm) {
        boolean deaf = writing.last().compareTo(patience) > 0;
        boolean silent = reading.last().compareTo(patience) > 0 && !silenceAllowed;
        if (deaf || silent) {
            Thread.startVirtualThread(() -> alarm.accept(deaf ? Faults.deaf(patience) : Faults.silent(patience)));
        } else {
            start(alarm);
        }
    }

    /**
     * Says whether the server may be silent from now on, because it owes nothing.
     *
     * @param allowed whether it may
     */
    public void allowSilence(boolean allowed) {
        silenceAllowed = allowed;
    }

    /**
     * {@return the stream, watched}
     *
     * @param source what the server sends
     */
    public InputStream watch(InputStream source) {
        return source instanceof PixelInputStream pixels ? new WatchedPixels(pixels) : new WatchedInput(source);
    }

    /**
     * {@return the stream, watched}
     *
     * @param target what goes to the server
     */
    public OutputStream watch(OutputStream target) {
        return new WatchedOutput(target);
    }

    @Override
    public void close() {
        closed = true;
        pause.cancel(false);
    }

    /** What one thread waits for, again and again: often thousands of times in a moment, so that this is only counted. How long one takes is seen by who looks. */
    private static final class Waits {

        /** Odd while one goes on. */
        private final AtomicLong count = new AtomicLong();
        private long seen;
        private long seenSince;

        void begin() {
            count.lazySet(count.getPlain() + 1);
        }

        void end() {
            begin();
        }

        /** {@return for how long the one that goes on has been seen; nothing when none does. For one thread, which looks again and again} */
        Duration last() {
            long now = System.nanoTime();
            long current = count.get();
            if (current != seen || current % 2 == 0) {
                seen = current;
                seenSince = now;
            }
            return Duration.ofNanos(now - seenSince);
        }
    }

    private final class WatchedInput extends InputStream {

        private final InputStream source;

        WatchedInput(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            reading.begin();
            try {
                return source.read(target, offset, count);
            } finally {
                reading.end();
            }
        }
    }

    private final class WatchedPixels extends PixelInputStream {

        private final PixelInputStream source;
        private final InputStream bytes;

        WatchedPixels(PixelInputStream source) {
            this.source = source;
            bytes = new WatchedInput(source);
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            return bytes.read(target, offset, count);
        }

        @Override
        public int readPixels(int[] target, int offset, int count) throws IOException {
            reading.begin();
            try {
                return source.readPixels(target, offset, count);
            } finally {
                reading.end();
            }
        }
    }

    private final class WatchedOutput extends OutputStream {

        private final OutputStream target;

        WatchedOutput(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] { (byte) value }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            writing.begin();
            try {
                target.write(bytes, offset, count);
            } finally {
                writing.end();
            }
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }
    }
}
