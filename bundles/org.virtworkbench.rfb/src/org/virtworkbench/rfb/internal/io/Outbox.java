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
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What goes to the server: taken at once from any thread, written by one of its own, in order. A pointer that only moves replaces its
 * predecessor while that still waits.
 */
public final class Outbox {

    private static final int FIRST_CAPACITY = 1 << 12;
    /** Bytes that may wait for a server that does not read. */
    private static final int MOST_WAITING = 48 << 20;
    private static final int NONE = -1;

    private byte[] waiting = new byte[FIRST_CAPACITY];
    private int count;
    /** Where the last message begins if it may be replaced, and what it may be replaced by. */
    private int replaceable = NONE;
    private int replaceableKind;
    private boolean closed;
    /** The thread that writes, while it sleeps because there is nothing to write. */
    private Optional<Thread> sleeping = Optional.empty();

    /**
     * Adds a message.
     *
     * @param message its bytes, which are copied
     */
    public void add(byte[] message) {
        synchronized (this) {
            append(message);
            replaceable = NONE;
        }
        wake();
    }

    /**
     * Adds a message, or replaces the last one if that still waits, was added in this way, and is of the same kind and length.
     *
     * @param message its bytes, which are copied
     * @param kind what it may replace
     */
    public void addReplacing(byte[] message, int kind) {
        synchronized (this) {
            if (replaceable != NONE && replaceableKind == kind && count - replaceable == message.length) {
                count = replaceable;
            }
            replaceable = append(message);
            replaceableKind = kind;
        }
        wake();
    }

    /** Outside of the lock, which the woken thread wants at once. */
    private void wake() {
        Optional<Thread> woken;
        synchronized (this) {
            woken = sleeping;
            sleeping = Optional.empty();
        }
        woken.ifPresent(LockSupport::unpark);
    }

    private int append(byte[] message) {
        if (closed || message.length > MOST_WAITING - count) {
            closed = true;
            count = 0;
            return NONE;
        }
        if (waiting.length - count < message.length) {
            waiting = Arrays.copyOf(waiting, Math.max(2 * waiting.length, count + message.length));
        }
        System.arraycopy(message, 0, waiting, count, message.length);
        int start = count;
        count += message.length;
        return start;
    }

    /** Drops what waits and ends {@link #writeTo}. */
    public void close() {
        synchronized (this) {
            closed = true;
            count = 0;
        }
        wake();
    }

    /**
     * Writes what is added, until {@link #close}, an interrupt, or more waits than is sensible.
     *
     * @param output where to; not closed here
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream output) throws IOException {
        byte[] spare = new byte[FIRST_CAPACITY];
        while (awaitMessage()) {
            byte[] taken;
            int length;
            synchronized (this) {
                taken = waiting;
                length = count;
                waiting = spare;
                count = 0;
                replaceable = NONE;
            }
            output.write(taken, 0, length);
            output.flush();
            spare = taken.length > MOST_WAITING / 48 ? new byte[FIRST_CAPACITY] : taken;
        }
    }

    /** Whether there is something to write; if not, it is over. */
    private boolean awaitMessage() {
        for (;;) {
            synchronized (this) {
                closed |= Thread.currentThread().isInterrupted();
                if (closed || count > 0) {
                    return !closed;
                }
                sleeping = Optional.of(Thread.currentThread());
            }
            LockSupport.park(this);
        }
    }
}
