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

import java.nio.ByteOrder;
import java.util.Arrays;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Pixels;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** ZRLE encoding (RFC 6143, 7.7.6): tiles of 64 by 64, by palette and run length, in one zlib stream. */
final class ZrleDecoder implements Decoder {

    private static final int TILE = 64;
    private static final int RAW = 0;
    private static final int SOLID = 1;
    private static final int LARGEST_PACKED_PALETTE = 16;
    private static final int PLAIN_RUNS = 128;
    private static final int FIRST_PALETTE_RUNS = 130;
    private static final int INDEX_BITS = 127;
    /** Bytes of a pixel, of the length of a run through a whole tile, and what is read too far. */
    private static final int LONGEST_RUN = 3 + TILE * TILE / 255 + 1 + 4;
    private static final int SHORT_RUN = 8;
    private static final int BLACK = 0;
    /** No pixel of three bytes looks like that. */
    private static final int NO_COLOUR = -1;

    private final ServerInput input;
    private final InflateStream stream;
    private final InflatedBytes data;
    private final PackedPixels packed;
    private final int[] palette = new int[128];

    private int[] pixels;
    private int stride;
    /** The tile that is being read: where its first pixel lies, and its size. */
    private int offset;
    private int width;
    private int height;
    /** While runs are read: where the next pixel belongs, where its row ends, and how many are to come. */
    private int next;
    private int rowEnd;
    private int left;

    ZrleDecoder(ServerInput input) {
        this.input = input;
        this.stream = new InflateStream(input);
        this.data = new InflatedBytes(stream);
        this.packed = new PackedPixels(data.bytes(), ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void decode(FrameBuffer frame, Area area) throws RfbException {
        data.begin(input.length("The length of ZRLE data", Limits.COMPRESSED));
        pixels = frame.pixels();
        stride = frame.width();
        int right = area.x() + area.width();
        int bottom = area.y() + area.height();
        for (int y = area.y(); y < bottom; y += TILE) {
            height = Math.min(TILE, bottom - y);
            for (int x = area.x(); x < right; x += TILE) {
                width = Math.min(TILE, right - x);
                offset = y * stride + x;
                decodeTile();
            }
        }
        data.finish();
    }

    private void decodeTile() throws RfbException {
        int kind = data.u8();
        if (kind == RAW) {
            decodeRaw();
        } else if (kind == SOLID) {
            decodeSolid();
        } else if (kind <= LARGEST_PACKED_PALETTE) {
            readPalette(kind, BLACK);
            decodePacked(kind == 2 ? 1 : kind <= 4 ? 2 : 4);
        } else if (kind == PLAIN_RUNS) {
            decodeRuns(0);
        } else if (kind >= FIRST_PALETTE_RUNS) {
            readPalette(kind - PLAIN_RUNS, NO_COLOUR);
            decodeRuns(kind - PLAIN_RUNS);
        } else {
            throw Faults.protocol("ZRLE has no tiles of kind " + kind + '.');
        }
    }

    /** What the palette lacks becomes the other colour. */
    private void readPalette(int size, int other) throws RfbException {
        for (int i = 0; i < size; i++) {
            palette[i] = data.pixel();
        }
        Arrays.fill(palette, size, palette.length, other);
    }

    private void decodeRaw() throws RfbException {
        data.require(width * height * 3);
        packed.paint(data.position(), pixels, stride, offset, width, height);
        data.advance(width * height * 3);
    }

    private void decodeSolid() throws RfbException {
        Pixels.fill(pixels, stride, offset, width, height, data.pixel());
    }

    private void decodePacked(int bits) throws RfbException {
        int rowBytes = (width * bits + 7) / 8;
        data.require(rowBytes * height);
        byte[] bytes = data.bytes();
        int start = data.position();
        int mask = (1 << bits) - 1;
        for (int y = 0; y < height; y++) {
            int row = offset + y * stride;
            int from = start + y * rowBytes;
            for (int x = 0, bit = 0; x < width; x++, bit += bits) {
                pixels[row + x] = palette[bytes[from + (bit >> 3)] >> 8 - bits - (bit & 7) & mask];
            }
        }
        data.advance(rowBytes * height);
    }

    /** Runs of pixels; they go on from row to row. Without a palette its size is 0. */
    private void decodeRuns(int paletteSize) throws RfbException {
        left = width * height;
        next = offset;
        rowEnd = offset + width;
        while (left > 0) {
            if (data.limit() - data.position() >= LONGEST_RUN) {
                decodeRunsAtHand(paletteSize);
            } else {
                decodeRun(paletteSize);
            }
        }
    }

    /** One run, inflating more where that is needed. */
    private void decodeRun(int paletteSize) throws RfbException {
        if (paletteSize == 0) {
            int colour = data.pixel();
            fillRun(colour, runLength());
            return;
        }
        int index = data.u8();
        if ((index & INDEX_BITS) >= paletteSize) {
            throw noColour();
        }
        fillRun(palette[index & INDEX_BITS], index <= INDEX_BITS ? 1 : runLength());
    }

    /** Runs as long as the longest one would lie in the buffer: all is held in local variables, which is most of the speed. */
    private void decodeRunsAtHand(int paletteSize) throws RfbException {
        byte[] bytes = data.bytes();
        int[] frame = pixels;
        int[] colours = palette;
        int from = data.position();
        int last = data.limit() - LONGEST_RUN;
        int at = next;
        int end = rowEnd;
        int pending = left;
        while (pending > 0 && from <= last) {
            if (at == end) {
                end += stride;
                at = end - width;
            }
            int colour;
            if (paletteSize == 0) {
                colour = Pixels.bgr(bytes, from);
                from += 3;
            } else {
                int index = bytes[from++];
                colour = colours[index & INDEX_BITS];
                if (colour == NO_COLOUR) {
                    throw noColour();
                }
                if (index >= 0) {
                    int begun = at;
                    frame[at++] = colour;
                    int ahead = from - at; // a byte for each pixel
                    for (int most = Math.min(end, last - ahead); at < most; at++) { // single pixels like to follow one another
                        index = bytes[at + ahead];
                        if (index < 0 || index >= paletteSize) {
                            break;
                        }
                        frame[at] = colours[index];
                    }
                    from = at + ahead;
                    pending -= at - begun;
                    continue;
                }
            }
            int run = 1;
            int part;
            do {
                part = bytes[from++] & 0xFF;
                run += part;
            } while (part == 255 && run <= pending);
            if (run > pending) {
                throw tooLong();
            }
            pending -= run;
            if (run <= SHORT_RUN && at + SHORT_RUN <= end) { // most are: what is painted too far is painted over
                frame[at] = colour;
                frame[at + 1] = colour;
                frame[at + 2] = colour;
                frame[at + 3] = colour;
                frame[at + 4] = colour;
                frame[at + 5] = colour;
                frame[at + 6] = colour;
                frame[at + 7] = colour;
                at += run;
                continue;
            }
            while (run > end - at) {
                Arrays.fill(frame, at, end, colour);
                run -= end - at;
                end += stride;
                at = end - width;
            }
            Arrays.fill(frame, at, at + run, colour);
            at += run;
        }
        data.advance(from - data.position());
        next = at;
        rowEnd = end;
        left = pending;
    }

    private void fillRun(int colour, int length) throws RfbException {
        if (length > left) {
            throw tooLong();
        }
        left -= length;
        for (int run = length; run > 0;) {
            if (next == rowEnd) {
                rowEnd += stride;
                next = rowEnd - width;
            }
            int part = Math.min(run, rowEnd - next);
            Arrays.fill(pixels, next, next + part, colour);
            next += part;
            run -= part;
        }
    }

    private static RfbException noColour() {
        return Faults.protocol("A run has a colour that its palette lacks.");
    }

    private static RfbException tooLong() {
        return Faults.protocol("A run reaches out of its tile.");
    }

    private int runLength() throws RfbException {
        int run = 1;
        int part;
        do {
            part = data.u8();
            run += part;
        } while (part == 255 && run <= TILE * TILE);
        return run;
    }

    @Override
    public void close() {
        stream.close();
    }
}
