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

    private final ServerInput input;
    private final InflateStream stream;
    private final InflatedBytes data;
    private final int[] palette = new int[128];

    private int[] pixels;
    private int stride;
    /** The tile that is being read: where its first pixel lies, and its size. */
    private int offset;
    private int width;
    private int height;

    ZrleDecoder(ServerInput input) {
        this.input = input;
        this.stream = new InflateStream(input);
        this.data = new InflatedBytes(stream);
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
            readPalette(kind);
            decodePacked(kind == 2 ? 1 : kind <= 4 ? 2 : 4);
        } else if (kind == PLAIN_RUNS) {
            decodeRuns(0);
        } else if (kind >= FIRST_PALETTE_RUNS) {
            readPalette(kind - PLAIN_RUNS);
            decodeRuns(kind - PLAIN_RUNS);
        } else {
            throw Faults.protocol("ZRLE has no tiles of kind " + kind + '.');
        }
    }

    private void readPalette(int size) throws RfbException {
        for (int i = 0; i < size; i++) {
            palette[i] = data.pixel();
        }
        Arrays.fill(palette, size, palette.length, 0xFF000000);
    }

    private void decodeRaw() throws RfbException {
        data.require(width * height * 3);
        byte[] bytes = data.bytes();
        int at = data.position();
        for (int row = offset, end = offset + height * stride; row < end; row += stride) {
            for (int i = row, last = row + width; i < last; i++) {
                pixels[i] = Pixels.bgr(bytes, at);
                at += 3;
            }
        }
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

    /** Runs of pixels; they go on from row to row. */
    private void decodeRuns(int paletteSize) throws RfbException {
        int left = width * height;
        int at = offset;
        int rowEnd = offset + width;
        while (left > 0) {
            int colour;
            int run;
            if (paletteSize == 0) {
                colour = data.pixel();
                run = runLength();
            } else {
                int index = data.u8();
                if ((index & 127) >= paletteSize) {
                    throw Faults.protocol("A run has a colour that its palette lacks.");
                }
                colour = palette[index & 127];
                if (index <= 127) {
                    if (at == rowEnd) {
                        rowEnd += stride;
                        at = rowEnd - width;
                    }
                    pixels[at++] = colour;
                    int singles = decodeSingles(at, Math.min(rowEnd - at, left - 1), paletteSize);
                    at += singles;
                    left -= 1 + singles;
                    continue;
                }
                run = runLength();
            }
            if (run > left) {
                throw Faults.protocol("A run reaches out of its tile.");
            }
            left -= run;
            while (run > rowEnd - at) {
                Arrays.fill(pixels, at, rowEnd, colour);
                run -= rowEnd - at;
                rowEnd += stride;
                at = rowEnd - width;
            }
            for (int end = at + run; at < end; at++) { // most runs are short
                pixels[at] = colour;
            }
        }
    }

    /** Single pixels of the palette, as many as follow one another in a row and can be read without inflating more. */
    private int decodeSingles(int target, int most, int paletteSize) {
        byte[] bytes = data.bytes();
        int[] colours = palette;
        int[] frame = pixels;
        int from = data.position();
        int count = Math.min(most, data.limit() - from);
        int done = 0;
        while (done < count && bytes[from + done] >= 0 && bytes[from + done] < paletteSize) {
            frame[target + done] = colours[bytes[from + done]];
            done++;
        }
        data.advance(done);
        return done;
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
