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

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Pixels;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Hextile encoding (RFC 6143, 7.7.4): tiles of 16 by 16, each raw or a background with rectangles on it. */
final class HextileDecoder implements Decoder {

    private static final int TILE = 16;
    private static final int RAW = 1;
    private static final int BACKGROUND = 2;
    private static final int FOREGROUND = 4;
    private static final int RECTANGLES = 8;
    private static final int COLOURED = 16;

    /** A tile has at most 255 rectangles of six bytes; what is rounded up is not looked at. */
    private static final int MOST_WORDS = (255 * 6 + 3) / 4;

    private final ServerInput input;
    /** The rectangles of a tile, or its pixels, four bytes in each: an array of numbers is read faster than single bytes. */
    private final int[] words = new int[MOST_WORDS];
    private int background;
    private int foreground;

    HextileDecoder(ServerInput input) {
        this.input = input;
    }

    @Override
    public void decode(FrameBuffer frame, Area area) throws RfbException {
        background = 0;
        foreground = 0;
        int right = area.x() + area.width();
        int bottom = area.y() + area.height();
        for (int y = area.y(); y < bottom; y += TILE) {
            int height = Math.min(TILE, bottom - y);
            for (int x = area.x(); x < right; x += TILE) {
                decodeTile(frame, y * frame.width() + x, Math.min(TILE, right - x), height);
            }
        }
    }

    private void decodeTile(FrameBuffer frame, int offset, int width, int height) throws RfbException {
        int kind = input.u8();
        if ((kind & RAW) != 0) {
            copyPixels(frame.pixels(), frame.width(), offset, width, height);
            return;
        }
        if ((kind & BACKGROUND) != 0) {
            background = input.pixel();
        }
        if ((kind & FOREGROUND) != 0) {
            foreground = input.pixel();
        }
        Pixels.fill(frame.pixels(), frame.width(), offset, width, height, background);
        if ((kind & RECTANGLES) == 0) {
            return;
        }
        int count = input.u8();
        boolean coloured = (kind & COLOURED) != 0;
        int length = count * (coloured ? 6 : 2);
        input.peekWords(words, length);
        paint(count, coloured, frame, offset, width, height);
        input.advance(length);
    }

    private void copyPixels(int[] pixels, int stride, int offset, int width, int height) throws RfbException {
        input.readPixels(words, 0, width * height);
        for (int y = 0; y < height; y++) {
            System.arraycopy(words, y * width, pixels, offset + y * stride, width);
        }
    }

    /**
     * Paints rectangles: a colour of four bytes where they are not all of the foreground's, and two bytes of place and size. All is held in local variables. Most have up
     * to four pixels side by side or one above the other, as many as chance wants: those are painted without a question for each, which the processor would guess wrong. Instead
     * the first one is painted again for each that is not there.
     */
    private void paint(int count, boolean coloured, FrameBuffer frame, int offset, int width, int height) throws RfbException {
        int[] from = words;
        int[] pixels = frame.pixels();
        int stride = frame.width();
        int colour = foreground;
        int at = 0;
        for (int i = 0; i < count; i++) {
            int shape;
            if (!coloured) {
                shape = from[i >> 1] >>> ((i & 1) << 4);
            } else if ((i & 1) == 0) {
                colour = from[at];
                shape = from[at + 1];
                at++;
            } else {
                shape = from[at + 1];
                colour = from[at] >>> 16 | shape << 16;
                shape >>>= 16;
                at += 2;
            }
            int x = shape >> 4 & 15;
            int y = shape & 15;
            int more = shape >> 12 & 15;
            int rows = shape >> 8 & 15;
            if (x + more >= width || y + rows >= height) {
                throw Faults.protocol("A rectangle reaches out of its tile.");
            }
            int place = offset + y * stride + x;
            int last = more + rows;
            if ((more * rows | last >> 2) == 0) {
                int step = 1 + (stride - 1 & -rows >> 31);
                pixels[place] = colour;
                pixels[place + (step & -last >> 31)] = colour;
                pixels[place + (2 * step & 1 - last >> 31)] = colour;
                pixels[place + (3 * step & 2 - last >> 31)] = colour;
            } else {
                Pixels.fill(pixels, stride, place, more + 1, rows + 1, colour);
            }
        }
    }
}
