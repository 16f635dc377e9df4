/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.virtworkbench.rfb.PixelInputStream;

/** Bytes that come in pieces, and whole pixels straight to where they belong. */
final class Pieces extends PixelInputStream {

    private final ByteBuffer bytes;
    private final int most;

    /** Hands out so many bytes at once at most, and at least one pixel where that is asked for. */
    Pieces(byte[] bytes, int most) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.most = most;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int step = Math.min(Math.min(count, most), bytes.remaining());
        bytes.get(target, offset, step);
        return step;
    }

    @Override
    public int readPixels(int[] target, int offset, int count) {
        int step = Math.min(Math.min(count, Math.max(1, most / Integer.BYTES)), bytes.remaining() / Integer.BYTES);
        for (int i = 0; i < step; i++) {
            target[offset + i] = bytes.getInt();
        }
        return step == 0 ? -1 : step;
    }
}
