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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.virtworkbench.rfb.internal.io.BlockCopy;

/** Reads a channel through memory outside of the heap, where the kernel can write: what is taken from there is copied once. */
final class ChannelInputStream extends PixelInputStream {

    private static final int CAPACITY = 1 << 17;
    /** So many pixels are worth a call of the C library. */
    private static final int BLOCK = 1 << 8;
    /** So many pixels are copied by the JVM at first: the first screens should not have to share the processor with the making of the faster way. */
    private static final long FIRST_PIXELS = 1 << 22;

    private final ReadableByteChannel channel;
    /** What lies between its position and its limit is not taken yet. */
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(CAPACITY).limit(0);
    /** All of it. */
    private final ByteBuffer memory = bytes.duplicate().clear();
    /** The same as pixels, beginning at each of the four possible places. */
    private final IntBuffer[] pixels = new IntBuffer[Integer.BYTES];
    private long taken;
    private Optional<CompletableFuture<Optional<BlockCopy>>> faster = Optional.empty();

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
        take(from, target, offset, step);
        bytes.position(from + step * Integer.BYTES);
        return step;
    }

    private void take(int from, int[] target, int offset, int count) {
        if (count >= BLOCK && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
            Optional<BlockCopy> way = faster();
            if (way.isPresent()) {
                way.get().copy(memory, from, target, offset, count);
                return;
            }
            taken += count;
        }
        pixels[from % Integer.BYTES].get(from / Integer.BYTES, target, offset, count);
    }

    /** Nothing until it is ready. */
    private Optional<BlockCopy> faster() {
        if (faster.isEmpty() && taken >= FIRST_PIXELS) {
            faster = Optional.of(CompletableFuture.supplyAsync(BlockCopy::create));
        }
        return faster.filter(future -> future.state() == Future.State.SUCCESS).flatMap(CompletableFuture::join);
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
