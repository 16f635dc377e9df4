/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.recording;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

import org.virtworkbench.rfb.recording.Recording.Block;

/**
 * Finds the blocks of a file.
 *
 * @param channel the file, open
 */
record FbsReader(FileChannel channel) {

    /**
     * {@return bytes of the file}
     *
     * @throws EOFException if it ends before
     */
    byte[] bytes(long place, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.array();
    }

    /** {@return the block that begins at a place; nothing where the file ends or what is there is no block} */
    Optional<Block> block(long place) throws IOException {
        try {
            long length = u32(place);
            long behind = place + Fbs.LENGTH_BYTES + length;
            if (length == 0 || length > Fbs.MOST_BLOCK || behind + Fbs.TIME_BYTES > channel.size()) {
                return Optional.empty();
            }
            return Optional.of(new Block(place + Fbs.LENGTH_BYTES, (int) length, u32(behind + Fbs.padding((int) length))));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private long u32(long place) throws IOException {
        return ByteBuffer.wrap(bytes(place, Integer.BYTES)).getInt() & 0xFFFFFFFFL;
    }
}
