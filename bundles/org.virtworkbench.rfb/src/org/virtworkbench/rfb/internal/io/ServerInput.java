/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

import javax.net.ssl.SSLHandshakeException;

import org.virtworkbench.rfb.PixelInputStream;
import org.virtworkbench.rfb.RfbException;

/**
 * What the server sends, through one buffer. Numbers are big-endian, as everywhere in RFB; pixels are in the format that this side asks for
 * (four bytes: blue, green, red, nothing). Decoders may read the buffer itself after {@link #require}.
 */
public final class ServerInput {

    /** How many bytes can be required at once. */
    public static final int CAPACITY = 1 << 17;

    /** So many pixels are read one by one faster than all at once. */
    private static final int FEW = 12;
    /** So many pixels are worth a way past the buffer. */
    private static final int MANY = 64;
    /** What is read ahead at first behind pixels that went past the buffer: the next ones may do so, too. */
    private static final int LITTLE = 1 << 12;
    /** What may be read behind the end, to make whole words. */
    private static final int SLACK = 3;

    private final InputStream source;
    private final byte[] bytes = new byte[CAPACITY + SLACK];
    /** The buffer as little-endian pixels, beginning at each of the four possible places. */
    private final IntBuffer[] pixels = new IntBuffer[4];
    private int position;
    private int limit;
    /** How much is read at once, if so much is there. */
    private int ahead = CAPACITY;
    private Runnable beforeWaiting = () -> {
        // nothing is to be done
    };

    /**
     * @param source where the bytes come from; the only place that blocks
     */
    public ServerInput(InputStream source) {
        this.source = source;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = ByteBuffer.wrap(bytes, i, CAPACITY + SLACK - i).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        }
    }

    /**
     * Names what is to be done each time before the server is waited for.
     *
     * @param action must be quick
     */
    public void beforeWaiting(Runnable action) {
        beforeWaiting = action;
    }

    /**
     * Waits until so many bytes are in the buffer.
     *
     * @param count how many, at most {@link #CAPACITY}
     * @throws RfbException if the stream ends or breaks before
     */
    public void require(int count) throws RfbException {
        if (limit - position < count) {
            fill(count);
        }
    }

    private void fill(int count) throws RfbException {
        if (position == limit || CAPACITY - position < count) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            limit -= position;
            position = 0;
        }
        while (limit - position < count) {
            int most = Math.min(CAPACITY - limit, Math.max(ahead, count - available()));
            ahead = Math.min(CAPACITY, 2 * most);
            beforeWaiting.run();
            try {
                limit += arrived(source.read(bytes, limit, most));
            } catch (IOException e) {
                throw fault(e);
            }
        }
    }

    private static int arrived(int count) throws RfbException {
        if (count < 0) {
            throw Faults.ended();
        }
        return count;
    }

    private static RfbException fault(IOException e) {
        return switch (e) {
            case EOFException end -> Faults.ended(); // TLS says so when a server hangs up without a farewell
            case SSLHandshakeException late -> Faults.encryption(late); // TLS 1.3: this side thought that it was in already
            default -> Faults.link(e);
        };
    }

    /** {@return the buffer; what lies from {@link #position()} on, {@link #available()} bytes long, is not read yet} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return where in the buffer the next byte lies} */
    public int position() {
        return position;
    }

    /** {@return how many bytes can be read without waiting} */
    public int available() {
        return limit - position;
    }

    /**
     * Passes bytes that are in the buffer.
     *
     * @param count how many, at most {@link #available()}
     */
    public void advance(int count) {
        position += count;
    }

    /**
     * Passes bytes, waiting for them.
     *
     * @param count how many
     * @throws RfbException if the stream ends or breaks before
     */
    public void skip(long count) throws RfbException {
        for (long left = count; left > 0;) {
            require(1);
            int step = (int) Math.min(left, available());
            position += step;
            left -= step;
        }
    }

    /**
     * {@return the next byte, 0 to 255}
     *
     * @throws RfbException if the stream ends or breaks
     */
    public int u8() throws RfbException {
        require(1);
        return bytes[position++] & 0xFF;
    }

    /**
     * {@return the next two bytes, 0 to 65535}
     *
     * @throws RfbException if the stream ends or breaks
     */
    public int u16() throws RfbException {
        require(2);
        int value = (bytes[position] & 0xFF) << 8 | bytes[position + 1] & 0xFF;
        position += 2;
        return value;
    }

    /**
     * {@return the next four bytes, with a sign}
     *
     * @throws RfbException if the stream ends or breaks
     */
    public int s32() throws RfbException {
        return u16() << 16 | u16();
    }

    /**
     * A length or count of four bytes.
     *
     * @param name what it measures, with an article, for the error
     * @param most the most that is accepted
     * @return the number
     * @throws RfbException if it is larger, or the stream ends or breaks
     */
    public int length(String name, int most) throws RfbException {
        long value = s32() & 0xFFFFFFFFL;
        if (value > most) {
            throw Faults.beyond(name, value, most);
        }
        return (int) value;
    }

    /**
     * Copies bytes.
     *
     * @param target where to
     * @param offset the first place in it
     * @param count how many
     * @throws RfbException if the stream ends or breaks before
     */
    public void read(byte[] target, int offset, int count) throws RfbException {
        for (int done = 0; done < count;) {
            require(1);
            int step = Math.min(count - done, available());
            System.arraycopy(bytes, position, target, offset + done, step);
            position += step;
            done += step;
        }
    }

    /**
     * {@return the next pixel; its highest byte is undefined}
     *
     * @throws RfbException if the stream ends or breaks
     */
    public int pixel() throws RfbException {
        require(4);
        int value = Pixels.bgr(bytes, position);
        position += 4;
        return value;
    }

    /**
     * Copies pixels as they are: their highest bytes are undefined.
     *
     * @param target where to
     * @param offset the first place in it
     * @param count how many
     * @throws RfbException if the stream ends or breaks before
     */
    public void readPixels(int[] target, int offset, int count) throws RfbException {
        int end = offset + count;
        for (int at = offset; at < end;) {
            if (available() < Integer.BYTES && end - at >= MANY && source instanceof PixelInputStream straight) {
                at += readStraight(straight, target, at, end - at);
                continue;
            }
            require(4);
            int step = Math.min(end - at, available() >> 2);
            if (step <= FEW) {
                for (int i = 0; i < step; i++) {
                    target[at + i] = Pixels.bgr(bytes, position + 4 * i);
                }
            } else {
                pixels[position & 3].get(position >> 2, target, at, step);
            }
            position += step << 2;
            at += step;
        }
    }

    /** Past the buffer, but for a pixel whose beginning lies there. */
    private int readStraight(PixelInputStream straight, int[] target, int offset, int count) throws RfbException {
        if (available() > 0) {
            ahead = 0;
            target[offset] = pixel();
            return 1;
        }
        ahead = LITTLE;
        beforeWaiting.run();
        try {
            return arrived(straight.readPixels(target, offset, count));
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /**
     * Waits for bytes and copies them, four into each number, the first one lowest. They are not passed by that.
     *
     * @param target where to, from its beginning; has room for the last number even where the bytes fill only a part of it
     * @param count how many bytes, at most {@link #CAPACITY}
     * @throws RfbException if the stream ends or breaks before
     */
    public void peekWords(int[] target, int count) throws RfbException {
        require(count);
        pixels[position & 3].get(position >> 2, target, 0, count + SLACK >> 2);
    }
}
