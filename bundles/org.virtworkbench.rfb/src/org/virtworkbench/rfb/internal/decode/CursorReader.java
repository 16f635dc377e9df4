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
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.Encodings;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Images of the pointer. */
public final class CursorReader {

    private static final int OPAQUE = 0xFF000000;

    private final ServerInput input;

    /**
     * @param input what the server sends
     */
    public CursorReader(ServerInput input) {
        this.input = input;
    }

    /**
     * Reads a pointer with a mask (RFC 6143, 7.8.1).
     *
     * @param area its hot spot and its size
     * @return the image
     * @throws RfbException if it is too large, or the stream ends or breaks
     */
    public CursorImage readMasked(Area area) throws RfbException {
        int[] pixels = allocate(area);
        input.readPixels(pixels, 0, pixels.length);
        int rowBytes = (area.width() + 7) / 8;
        for (int y = 0; y < area.height(); y++) {
            int mask = 0;
            for (int x = 0; x < rowBytes * 8; x++) {
                mask = (x & 7) == 0 ? input.u8() : mask << 1;
                if (x < area.width()) {
                    int at = y * area.width() + x;
                    pixels[at] = (mask & 0x80) == 0 ? 0 : pixels[at] | OPAQUE;
                }
            }
        }
        return image(area, pixels);
    }

    /**
     * Reads a pointer with alpha (pseudo-encoding −314): red, green, blue, multiplied by alpha, and alpha.
     *
     * @param area its hot spot and its size
     * @return the image
     * @throws RfbException if it is too large or encoded in an unknown way, or the stream ends or breaks
     */
    public CursorImage readAlpha(Area area) throws RfbException {
        int encoding = input.s32();
        if (encoding != Encodings.RAW) {
            throw Faults.protocol("The pointer's image comes in encoding " + encoding + ", only raw pixels were expected.");
        }
        int[] pixels = allocate(area);
        for (int i = 0; i < pixels.length; i++) {
            int red = input.u8();
            int green = input.u8();
            int blue = input.u8();
            int alpha = input.u8();
            pixels[i] = alpha << 24 | divided(red, alpha) << 16 | divided(green, alpha) << 8 | divided(blue, alpha);
        }
        return image(area, pixels);
    }

    private static int[] allocate(Area area) throws RfbException {
        long count = (long) area.width() * area.height();
        if (count > Limits.CURSOR_PIXELS) {
            throw Faults.beyond("The number of the pointer's pixels", count, Limits.CURSOR_PIXELS);
        }
        return new int[(int) count];
    }

    private static CursorImage image(Area area, int[] pixels) {
        boolean empty = pixels.length == 0;
        int hotspotX = Math.max(0, Math.min(area.x(), area.width() - 1));
        int hotspotY = Math.max(0, Math.min(area.y(), area.height() - 1));
        return new CursorImage(empty ? 0 : area.width(), empty ? 0 : area.height(), hotspotX, hotspotY, pixels);
    }

    private static int divided(int colour, int alpha) {
        return alpha == 0 ? 0 : Math.min(255, (colour * 255 + alpha / 2) / alpha);
    }
}
