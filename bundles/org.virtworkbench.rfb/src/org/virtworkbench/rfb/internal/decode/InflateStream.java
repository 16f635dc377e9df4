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
 * A zlib stream that goes on from rectangle to rectangle. The inflater reads the input's own buffer: between {@link #begin} and
 * {@link #finish} nobody else may read from the input.
 */
final class InflateStream implements AutoCloseable {

    private final ServerInput input;
    private final Inflater inflater = new Inflater();
    private final byte[] probe = new byte[1];
    private int remaining;

    InflateStream(ServerInput input) {
        this.input = input;
    }

    /** Takes the next bytes of the input as compressed data, that many. */
    void begin(int length) {
        remaining = length;
    }

    /** Fills a part of an array with inflated bytes. */
    void read(byte[] target, int offset, int count) throws RfbException {
        for (int done = 0; done < count;) {
            done += readSome(target, offset + done, count - done);
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
                throw Faults.protocol("There are more compressed pixels than the rectangle has.");
            }
            if (inflater.finished()) {
                input.skip(remaining);
                remaining = 0;
                inflater.reset();
            }
        }
    }

    /** Begins the stream anew. */
    void reset() {
        inflater.reset();
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void feed() throws RfbException {
        input.require(1);
        int step = Math.min(input.available(), remaining);
        inflater.setInput(input.bytes(), input.position(), step);
        input.advance(step);
        remaining -= step;
    }

    private int inflate(byte[] target, int offset, int count) throws RfbException {
        try {
            int inflated = inflater.inflate(target, offset, count);
            if (inflated == 0 && inflater.needsDictionary()) {
                throw Faults.protocol("Compressed pixels need a dictionary.");
            }
            return inflated;
        } catch (DataFormatException e) {
            RfbException fault = Faults.protocol("Compressed pixels are damaged: " + e.getMessage() + '.');
            fault.initCause(e);
            throw fault;
        }
    }
}
