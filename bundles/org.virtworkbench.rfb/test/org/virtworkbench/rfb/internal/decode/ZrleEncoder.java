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
import java.util.stream.IntStream;

/** Writes ZRLE rectangles, each tile in one of the ways that fit, by chance. */
final class ZrleEncoder implements Encoder {

    private final DeflateStream stream = new DeflateStream();
    private final Random random;

    ZrleEncoder(Random random) {
        this.random = random;
    }

    @Override
    public void encode(Picture picture, ByteWriter target) {
        ByteWriter tiles = new ByteWriter();
        for (int y = 0; y < picture.height(); y += 64) {
            for (int x = 0; x < picture.width(); x += 64) {
                encodeTile(picture.part(x, y, Math.min(64, picture.width() - x), Math.min(64, picture.height() - y)), tiles);
            }
        }
        byte[] compressed = stream.compress(tiles.toBytes());
        target.s32(compressed.length).bytes(compressed);
    }

    private void encodeTile(Picture tile, ByteWriter target) {
        int[] colours = tile.colours();
        int choice = random.nextInt(4);
        if (colours.length == 1) {
            target.u8(1).compactPixel(colours[0]);
        } else if (choice == 0) {
            target.u8(0);
            for (int pixel : tile.pixels()) {
                target.compactPixel(pixel);
            }
        } else if (choice == 1 && colours.length <= 16) {
            palette(colours.length, colours, target);
            packed(tile, colours, target);
        } else if (choice == 2 && colours.length <= 127) {
            palette(128 + colours.length, colours, target);
            runs(tile, colours, target);
        } else {
            target.u8(128);
            runs(tile, new int[0], target);
        }
    }

    private static void palette(int kind, int[] colours, ByteWriter target) {
        target.u8(kind);
        for (int colour : colours) {
            target.compactPixel(colour);
        }
    }

    private static void packed(Picture tile, int[] colours, ByteWriter target) {
        int bits = colours.length == 2 ? 1 : colours.length <= 4 ? 2 : 4;
        for (int y = 0; y < tile.height(); y++) {
            int value = 0;
            int filled = 0;
            for (int x = 0; x < tile.width(); x++) {
                value = value << bits | index(colours, tile.pixels()[y * tile.width() + x]);
                filled += bits;
                if (filled == 8) {
                    target.u8(value);
                    value = 0;
                    filled = 0;
                }
            }
            if (filled > 0) {
                target.u8(value << 8 - filled);
            }
        }
    }

    private static void runs(Picture tile, int[] colours, ByteWriter target) {
        int[] pixels = tile.pixels();
        for (int at = 0; at < pixels.length;) {
            int end = at + 1;
            while (end < pixels.length && pixels[end] == pixels[at]) {
                end++;
            }
            boolean one = end - at == 1;
            if (colours.length == 0) {
                target.compactPixel(pixels[at]);
            } else {
                target.u8(index(colours, pixels[at]) | (one ? 0 : 128));
            }
            if (colours.length == 0 || !one) {
                int left = end - at - 1;
                for (; left >= 255; left -= 255) {
                    target.u8(255);
                }
                target.u8(left);
            }
            at = end;
        }
    }

    private static int index(int[] colours, int colour) {
        return IntStream.range(0, colours.length).filter(i -> colours[i] == colour).findFirst().orElseThrow();
    }
}
