/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.ReadableByteChannel;

/** Reads a channel through memory outside of the heap, where the kernel can write: what is taken from there is copied once. */
final class ChannelInputStream extends PixelInputStream {

    private static final int CAPACITY = 1 << 17;

    private final ReadableByteChannel channel;
    /** What lies between its position and its limit is not taken yet. */
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(CAPACITY).limit(0);
    /** The same as pixels, beginning at each of the four possible places. */
    private final IntBuffer[] pixels = new IntBuffer[Integer.BYTES];

    ChannelInputStream(ReadableByteChannel channel) {
        this.channel = channel;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = bytes.duplicate().clear().position(i).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        }
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!await(1)) {
            return -1;
        }
        int step = Math.min(count, bytes.remaining());
        bytes.get(target, offset, step);
        return step;
    }

    @Override
    public int readPixels(int[] target, int offset, int count) throws IOException {
        if (!await(Integer.BYTES)) {
            return -1;
        }
        int from = bytes.position();
        int step = Math.min(count, bytes.remaining() / Integer.BYTES);
        pixels[from % Integer.BYTES].get(from / Integer.BYTES, target, offset, step);
        bytes.position(from + step * Integer.BYTES);
        return step;
    }

    /** Waits until so many bytes, a few, are there. {@return whether the stream ends later} */
    private boolean await(int count) throws IOException {
        while (bytes.remaining() < count) {
            bytes.compact();
            int read;
            try {
                read = channel.read(bytes);
            } finally {
                bytes.flip();
            }
            if (read < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
