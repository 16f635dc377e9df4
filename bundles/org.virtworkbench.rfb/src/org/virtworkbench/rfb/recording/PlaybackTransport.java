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

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.virtworkbench.rfb.Transport;
import org.virtworkbench.rfb.recording.Recording.Block;

/** A recording as a server: sends each block when its time has come; what is sent to it goes nowhere. */
final class PlaybackTransport implements Transport {

    private final Recording recording;
    private final PlaybackClock clock;
    private final Runnable caughtUp;
    private final OutputStream nowhere = OutputStream.nullOutputStream();
    private final InputStream blocks = new Blocks();
    private final long target;
    private boolean behind = true;
    private Optional<FileChannel> channel = Optional.empty();
    private volatile Block block;
    private long place;
    private Optional<Block> jump;
    private volatile boolean closed;

    /**
     * @param recording what is played
     * @param from a key frame of it, not after the time of the clock
     * @param clock says when
     * @param caughtUp told once, when all is decoded that lies before the time that the clock has now
     */
    PlaybackTransport(Recording recording, Block from, PlaybackClock clock, Runnable caughtUp) {
        this.recording = recording;
        this.clock = clock;
        this.caughtUp = caughtUp;
        this.target = clock.position();
        this.block = recording.greeting();
        this.place = block.place();
        this.jump = Optional.of(from);
    }

    @Override
    public InputStream input() {
        return blocks;
    }

    @Override
    public OutputStream output() {
        return nowhere;
    }

    /** {@return the time of what was sent last} */
    long sent() {
        return block.millis();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        clock.wake();
        synchronized (this) {
            if (channel.isPresent()) {
                channel.get().close();
            }
        }
    }

    /** Opened when it is first read, on the thread that reads. */
    private synchronized FileChannel channel() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel.isEmpty()) {
            channel = Optional.of(FileChannel.open(recording.file(), StandardOpenOption.READ));
        }
        return channel.get();
    }

    private void nextBlock() throws IOException {
        Optional<Block> next = jump.isPresent() ? jump
                : block.next() < recording.end() ? new FbsReader(channel()).block(block.next()) : Optional.empty();
        long due = jump.isPresent() ? 0 : next.map(Block::millis).orElse(Long.MAX_VALUE);
        jump = Optional.empty();
        if (behind && due > target) {
            behind = false;
            caughtUp.run();
        }
        try {
            while (!closed && !clock.await(due)) {
                // the clock stands, or something was changed
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        block = next.orElse(block);
        place = block.place();
    }

    private final class Blocks extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            long left = block.place() + block.length() - place;
            if (left == 0) {
                nextBlock();
                left = block.length();
            }
            if (closed) {
                return -1;
            }
            int read = channel().read(ByteBuffer.wrap(target, offset, (int) Math.min(count, left)), place);
            place += Math.max(0, read);
            return read;
        }
    }
}
