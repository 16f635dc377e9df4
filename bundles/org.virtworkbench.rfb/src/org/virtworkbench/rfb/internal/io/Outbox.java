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

    /**
     * Adds a message.
     *
     * @param message its bytes, which are copied
     */
    public synchronized void add(byte[] message) {
        append(message);
        replaceable = NONE;
    }

    /**
     * Adds a message, or replaces the last one if that still waits, was added in this way, and is of the same kind and length.
     *
     * @param message its bytes, which are copied
     * @param kind what it may replace
     */
    public synchronized void addReplacing(byte[] message, int kind) {
        if (replaceable != NONE && replaceableKind == kind && count - replaceable == message.length) {
            count = replaceable;
        }
        replaceable = append(message);
        replaceableKind = kind;
    }

    private int append(byte[] message) {
        if (closed || message.length > MOST_WAITING - count) {
            close();
            return NONE;
        }
        if (waiting.length - count < message.length) {
            waiting = Arrays.copyOf(waiting, Math.max(2 * waiting.length, count + message.length));
        }
        System.arraycopy(message, 0, waiting, count, message.length);
        int start = count;
        count += message.length;
        notifyAll();
        return start;
    }

    /** Drops what waits and ends {@link #writeTo}. */
    public synchronized void close() {
        closed = true;
        count = 0;
        notifyAll();
    }

    /**
     * Writes what is added, until {@link #close}, an interrupt, or more waits than is sensible.
     *
     * @param output where to; not closed here
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream output) throws IOException {
        byte[] spare = new byte[FIRST_CAPACITY];
        for (;;) {
            byte[] taken;
            int length;
            synchronized (this) {
                if (!awaitMessage()) {
                    return;
                }
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

    private boolean awaitMessage() {
        try {
            while (count == 0 && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        return !closed;
    }
}
