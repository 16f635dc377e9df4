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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes through a channel, in whatever pieces, arrives as it was sent: also when so much came that another way of copying has begun. */
class ChannelInputStreamTest {

    private static final int PIXELS = 6 << 20;
    private static final int GREETING = 5;

    private final byte[] sent = new byte[GREETING + Integer.BYTES * PIXELS];

    @ParameterizedTest
    @ValueSource(ints = { 1 << 20, 40_001, 9_999 })
    void bringsPixelsAsTheyWereSent(int piece) throws IOException {
        new Random(piece).nextBytes(sent);
        try (PixelInputStream stream = PixelInputStream.of(inPieces(piece))) {
            byte[] greeting = stream.readNBytes(GREETING);
            int[] pixels = new int[PIXELS];
            for (int at = 0; at < PIXELS;) {
                at += stream.readPixels(pixels, at, Math.min(PIXELS - at, 1 << 16));
            }
            int[] expected = new int[PIXELS];
            ByteBuffer.wrap(sent, GREETING, sent.length - GREETING).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(expected);
            assertArrayEquals(Arrays.copyOf(sent, GREETING), greeting);
            assertArrayEquals(expected, pixels);
            assertEquals(-1, stream.readPixels(pixels, 0, 1));
        }
    }

    /** A channel that never has more than so many bytes. */
    private ReadableByteChannel inPieces(int piece) {
        return Channels.newChannel(new ByteArrayInputStream(sent) {
            @Override
            public int read(byte[] target, int offset, int count) {
                return super.read(target, offset, Math.min(count, piece));
            }

            @Override
            public int available() {
                return 0; // else Java's channel would go on reading
            }
        });
    }
}
