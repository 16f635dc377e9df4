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

import java.util.Random;

/** Writes hextile rectangles, each tile in one of the ways that fit, by chance. */
final class HextileEncoder implements Encoder {

    private static final int NOTHING = 0;

    private final Random random;
    private int background;
    private int foreground;

    HextileEncoder(Random random) {
        this.random = random;
    }

    @Override
    public void encode(Picture picture, ByteWriter target) {
        background = NOTHING;
        foreground = NOTHING;
        for (int y = 0; y < picture.height(); y += 16) {
            for (int x = 0; x < picture.width(); x += 16) {
                encodeTile(picture.part(x, y, Math.min(16, picture.width() - x), Math.min(16, picture.height() - y)), target);
            }
        }
    }

    private void encodeTile(Picture tile, ByteWriter target) {
        int[] colours = tile.colours();
        boolean coloured = colours.length > 2 || random.nextInt(4) == 0;
        int count = 0;
        ByteWriter rectangles = new ByteWriter();
        for (int at = 0; at < tile.pixels().length;) {
            int colour = tile.pixels()[at];
            int x = at % tile.width();
            int end = at + 1;
            while (end % tile.width() != 0 && tile.pixels()[end] == colour) {
                end++;
            }
            if (colour != colours[0]) {
                count++;
                if (coloured) {
                    rectangles.pixel(colour);
                }
                rectangles.u8(x << 4 | at / tile.width()).u8(end - at - 1 << 4);
            }
            at = end;
        }
        if (count > 255 || random.nextInt(10) == 0) {
            target.u8(1);
            for (int pixel : tile.pixels()) {
                target.pixel(pixel);
            }
            return;
        }
        int newForeground = !coloured && colours.length == 2 ? colours[1] : foreground;
        int kind = (background == colours[0] ? 0 : 2) | (newForeground == foreground ? 0 : 4) | (count > 0 ? 8 | (coloured ? 16 : 0) : 0);
        target.u8(kind);
        if ((kind & 2) != 0) {
            target.pixel(colours[0]);
        }
        if ((kind & 4) != 0) {
            target.pixel(newForeground);
        }
        background = colours[0];
        foreground = newForeground;
        if (count > 0) {
            target.u8(count).bytes(rectangles.toBytes());
        }
    }
}
