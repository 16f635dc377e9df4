/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.decode;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;

/**
 * A zlib stream (RFC 1950) that goes on from rectangle to rectangle. The inflater reads the input's own buffer: between {@link #begin} and
 * {@link #finish} nobody else may read from the input. The stream's head is read here and its checksum, which comes when a server ends it at the earliest, is not
 * looked at: computing it would cost an eighth of the time.
 */
final class InflateStream implements AutoCloseable {

    private static final int HEAD = 2;
    private static final int DEFLATE = 8;
    private static final int METHOD_BITS = 0x0F;
    private static final int DICTIONARY_BIT = 0x20;
    /** The head, read as a number, is a multiple of it. */
    private static final int HEAD_DIVISOR = 31;

    private final ServerInput input;
    private final Inflater inflater = new Inflater(true);
    private final byte[] probe = new byte[1];
    private int remaining;
    /** Bytes of the head that are still to come, and the first one. */
    private int headLeft = HEAD;
    private int headStart;

    InflateStream(ServerInput input) {
        this.input = input;
    }

    /** Takes the next bytes of the input as compressed data, that many. */
    void begin(int length) {
        remaining = length;
    }

    /**
     * Fills a part of an array with inflated bytes.
     *
     * @param last whether the compressed data ends with them; there must be room for one byte more then, which lets the inflater see the end at once
     */
    void read(byte[] target, int offset, int count, boolean last) throws RfbException {
        int room = last ? count + 1 : count;
        for (int done = 0; done < count;) {
            done += readSome(target, offset + done, room - done);
            if (done > count) {
                throw tooMuch();
            }
        }
    }

    /** Fills a part of an array as far as it goes without waiting; at least one byte. */
    int readSome(byte[] target, int offset, int count) throws RfbException {
        for (;;) {
            int inflated = inflate(target, offset, count);
            if (inflated > 0) {
                return inflated;
            }
            if (inflater.finished() || !inflater.needsInput() || remaining == 0) {
                throw Faults.protocol("Compressed pixels end too early.");
            }
            feed();
        }
    }

    /** Lets the inflater see the end of the compressed data, where a flush mark may lie. */
    void finish() throws RfbException {
        while (remaining > 0 || !inflater.needsInput()) {
            if (inflater.needsInput()) {
                feed();
            }
            if (inflate(probe, 0, 1) > 0) {
                throw tooMuch();
            }
            if (inflater.finished()) {
                input.skip(remaining);
                remaining = 0;
                reset();
            }
        }
    }

    private static RfbException tooMuch() {
        return Faults.protocol("There are more compressed pixels than the rectangle has.");
    }

    /** Begins the stream anew. */
    void reset() {
        inflater.reset();
        headLeft = HEAD;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void feed() throws RfbException {
        input.require(1);
        while (headLeft > 0 && remaining > 0) {
            readHead();
        }
        if (remaining > 0) {
            input.require(1);
            int step = Math.min(input.available(), remaining);
            inflater.setInput(input.bytes(), input.position(), step);
            input.advance(step);
            remaining -= step;
        }
    }

    private void readHead() throws RfbException {
        int value = input.u8();
        remaining--;
        headLeft--;
        if (headLeft > 0) {
            headStart = value;
        } else if ((headStart & METHOD_BITS) != DEFLATE || (headStart << Byte.SIZE | value) % HEAD_DIVISOR != 0) {
            throw Faults.protocol("Compressed pixels do not begin as a zlib stream.");
        } else if ((value & DICTIONARY_BIT) != 0) {
            throw Faults.protocol("Compressed pixels need a dictionary.");
        }
    }

    private int inflate(byte[] target, int offset, int count) throws RfbException {
        try {
            return inflater.inflate(target, offset, count);
        } catch (DataFormatException e) {
            RfbException fault = Faults.protocol("Compressed pixels are damaged: " + e.getMessage() + '.');
            fault.initCause(e);
            throw fault;
        }
    }
}
