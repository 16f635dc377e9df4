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
import java.util.function.Consumer;

import org.virtworkbench.rfb.RfbException;

/**
 * Notices a server that falls silent where it owes something, or that no longer reads. Whether it owes something is said by the thread that reads
 * from it; the looking is done by a virtual thread of its own.
 */
public final class Watchdog implements AutoCloseable {

    private static final long NOT_WAITING = 0;
    private static final int LOOKS_WITHIN_PATIENCE = 4;

    private final Duration patience;
    private volatile long readingSince = NOT_WAITING;
    private volatile long writingSince = NOT_WAITING;
    private volatile boolean silenceAllowed;
    private volatile Thread looking;

    /**
     * @param patience how long it is waited for one byte, in either direction
     */
    public Watchdog(Duration patience) {
        this.patience = patience;
    }

    /**
     * Begins to look.
     *
     * @param alarm told once, on the watchdog's thread; must end the waiting
     */
    public void start(Consumer<RfbException> alarm) {
        looking = Thread.ofVirtual().name("rfb-watchdog").start(() -> look(alarm));
    }

    private void look(Consumer<RfbException> alarm) {
        try {
            for (;;) {
                Thread.sleep(patience.dividedBy(LOOKS_WITHIN_PATIENCE));
                if (isOverdue(writingSince)) {
                    alarm.accept(Faults.deaf(patience));
                    return;
                }
                if (!silenceAllowed && isOverdue(readingSince)) {
                    alarm.accept(Faults.silent(patience));
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private boolean isOverdue(long since) {
        return since != NOT_WAITING && System.nanoTime() - since > patience.toNanos();
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
        return new WatchedInput(source);
    }

    /**
     * {@return the stream, watched}
     *
     * @param target what goes to the server
     */
    public OutputStream watch(OutputStream target) {
        return new WatchedOutput(target);
    }

    private static long now() {
        return System.nanoTime() | 1; // never NOT_WAITING
    }

    @Override
    public void close() {
        Thread thread = looking;
        if (thread != null) {
            thread.interrupt();
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
            readingSince = now();
            try {
                return source.read(target, offset, count);
            } finally {
                readingSince = NOT_WAITING;
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
            writingSince = now();
            try {
                target.write(bytes, offset, count);
            } finally {
                writingSince = NOT_WAITING;
            }
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }
    }
}
