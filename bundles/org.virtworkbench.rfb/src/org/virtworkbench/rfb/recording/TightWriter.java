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

import java.util.zip.Deflater;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.internal.Encodings;

/** Writes rectangles of a screen in Tight encoding: one colour, a palette, or colours as they are; nothing is lost. */
final class TightWriter implements AutoCloseable {

    /** Pixels of a rectangle. */
    static final int MOST_PIXELS = 1 << 15;

    private static final int RESET_ALL = 0xF;
    private static final int FILL = 8;
    private static final int WITH_FILTER = 4;
    private static final int PALETTE_FILTER = 1;
    /** Fewer bytes than these are not compressed. */
    private static final int SMALLEST_COMPRESSED = 12;
    private static final int COLOUR_BYTES = 3;
    /** The zlib streams, by what goes through them. */
    private static final int COPIED = 0;
    private static final int TWO_COLOURS = 1;
    private static final int INDEXED = 2;

    private final Deflater[] streams = new Deflater[INDEXED + 1];
    private final Palette palette = new Palette();
    private final byte[] raw = new byte[MOST_PIXELS * COLOUR_BYTES];
    private final byte[] compressed = new byte[1 << 14];
    private final Message packed = new Message();
    private boolean resets;

    TightWriter() {
        for (int i = 0; i < streams.length; i++) {
            streams[i] = new Deflater(Deflater.BEST_SPEED);
        }
    }

    /** Lets the next rectangle be understood without those before. */
    void reset() {
        resets = true;
        for (Deflater stream : streams) {
            stream.reset();
        }
    }

    /**
     * Adds a rectangle.
     *
     * @param frame the screen
     * @param area inside of it, at least one and at most {@link #MOST_PIXELS} pixels
     * @param target where to
     */
    void write(FrameBuffer frame, Area area, Message target) {
        target.rectangle(area.x(), area.y(), area.width(), area.height(), Encodings.TIGHT);
        int control = resets ? RESET_ALL : 0;
        resets = false;
        boolean few = palette.collect(frame, area);
        if (few && palette.size() == 1) {
            target.u8(FILL << 4 | control).colour(palette.colour(0));
        } else if (few) {
            int stream = palette.size() == 2 ? TWO_COLOURS : INDEXED;
            target.u8((stream | WITH_FILTER) << 4 | control).u8(PALETTE_FILTER).u8(palette.size() - 1);
            for (int i = 0; i < palette.size(); i++) {
                target.colour(palette.colour(i));
            }
            compress(palette.size() == 2 ? bits(frame, area) : indexes(frame, area), streams[stream], target);
        } else {
            target.u8(COPIED << 4 | control);
            compress(colours(frame, area), streams[COPIED], target);
        }
    }

    private int colours(FrameBuffer frame, Area area) {
        int count = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int row = y * frame.width();
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                int pixel = frame.pixels()[row + x];
                raw[count++] = (byte) (pixel >> 16);
                raw[count++] = (byte) (pixel >> 8);
                raw[count++] = (byte) pixel;
            }
        }
        return count;
    }

    private int indexes(FrameBuffer frame, Area area) {
        int count = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int row = y * frame.width();
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                raw[count++] = (byte) palette.index(frame.pixels()[row + x]);
            }
        }
        return count;
    }

    private int bits(FrameBuffer frame, Area area) {
        int count = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int row = y * frame.width() + area.x();
            for (int x = 0; x < area.width(); x += 8) {
                int eight = 0;
                for (int bit = 0; bit < Math.min(8, area.width() - x); bit++) {
                    eight |= palette.index(frame.pixels()[row + x + bit]) << 7 - bit;
                }
                raw[count++] = (byte) eight;
            }
        }
        return count;
    }

    private void compress(int count, Deflater stream, Message target) {
        if (count < SMALLEST_COMPRESSED) {
            target.bytes(raw, count);
            return;
        }
        packed.clear();
        stream.setInput(raw, 0, count);
        int step;
        do {
            step = stream.deflate(compressed, 0, compressed.length, Deflater.SYNC_FLUSH);
            packed.bytes(compressed, step);
        } while (step == compressed.length);
        compactLength(packed.size(), target);
        packed.appendTo(target);
    }

    /** Seven bits in each of the first two bytes, eight in the third. */
    private static void compactLength(int length, Message target) {
        target.u8(length & 0x7F | (length > 0x7F ? 0x80 : 0));
        if (length > 0x7F) {
            target.u8(length >> 7 & 0x7F | (length > 0x3FFF ? 0x80 : 0));
        }
        if (length > 0x3FFF) {
            target.u8(length >> 14);
        }
    }

    @Override
    public void close() {
        for (Deflater stream : streams) {
            stream.end();
        }
    }
}
