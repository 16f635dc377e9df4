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

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Pixels;

/** Inflated bytes through a buffer, for an encoding whose lengths show only while it is read. Pixels have three bytes: blue, green, red. */
final class InflatedBytes {

    private static final int CAPACITY = 1 << 16;

    private final InflateStream stream;
    private final byte[] bytes = new byte[CAPACITY];
    private int position;
    private int limit;

    InflatedBytes(InflateStream stream) {
        this.stream = stream;
    }

    void begin(int length) {
        stream.begin(length);
        position = 0;
        limit = 0;
    }

    void finish() throws RfbException {
        if (position < limit) {
            throw Faults.protocol("There are more compressed pixels than the rectangle has.");
        }
        stream.finish();
    }

    /** Makes sure that so many bytes, at most {@value #CAPACITY}, lie in the buffer. */
    void require(int count) throws RfbException {
        if (limit - position < count) {
            fill(count);
        }
    }

    private void fill(int count) throws RfbException {
        System.arraycopy(bytes, position, bytes, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < count) {
            limit += stream.readSome(bytes, limit, CAPACITY - limit);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    /** Where the bytes end that can be read without inflating more. */
    int limit() {
        return limit;
    }

    void advance(int count) {
        position += count;
    }

    int u8() throws RfbException {
        require(1);
        return bytes[position++] & 0xFF;
    }

    int pixel() throws RfbException {
        require(3);
        int at = position;
        position = at + 3;
        return Pixels.bgr(bytes, at);
    }
}
