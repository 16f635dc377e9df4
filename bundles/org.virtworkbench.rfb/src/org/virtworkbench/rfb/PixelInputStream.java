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
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;

/** What a server sends, by a way that can bring pixels straight to where they belong, past the buffers in between. */
public abstract class PixelInputStream extends InputStream {

    /**
     * Reads a channel that blocks.
     *
     * @param channel the channel, which nobody else reads
     * @return what comes through it
     */
    public static PixelInputStream of(ReadableByteChannel channel) {
        return new ChannelInputStream(channel);
    }

    /**
     * Reads pixels of four bytes each, blue first, as far as they have come. Blocks until there is one.
     *
     * @param target where to
     * @param offset the first place in it
     * @param count how many at most, at least 1
     * @return how many it were; negative at the end of the stream, which may lie within a pixel
     * @throws IOException if the way is broken
     */
    public abstract int readPixels(int[] target, int offset, int count) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] target, int offset, int count) throws IOException;
}
