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
import java.util.Random;
import java.util.stream.IntStream;

/** Writes Tight rectangles with a filter, a stream, and resets of streams by chance. */
final class TightEncoder implements Encoder {

    private final DeflateStream[] streams = new DeflateStream[4];
    private final Random random;

    TightEncoder(Random random) {
        this.random = random;
        Arrays.setAll(streams, i -> new DeflateStream());
    }

    @Override
    public void encode(Picture picture, ByteWriter target) {
        int resets = random.nextInt(3) == 0 ? random.nextInt(16) : 0;
        for (int i = 0; i < 4; i++) {
            if ((resets >> i & 1) != 0) {
                streams[i].reset();
            }
        }
        int[] colours = picture.colours();
        if (colours.length == 1 && random.nextBoolean()) {
            target.u8(8 << 4 | resets).tightPixel(colours[0]);
            return;
        }
        int stream = random.nextInt(4);
        int choice = random.nextInt(4);
        if (choice == 0) {
            target.u8(stream << 4 | resets);
            compressed(copied(picture), stream, target);
        } else if (choice == 1) {
            target.u8((stream | 4) << 4 | resets).u8(0);
            compressed(copied(picture), stream, target);
        } else if (choice == 2 && colours.length <= 256) {
            target.u8((stream | 4) << 4 | resets).u8(1).u8(colours.length - 1);
            for (int colour : colours) {
                target.tightPixel(colour);
            }
            compressed(indexed(picture, colours), stream, target);
        } else {
            target.u8((stream | 4) << 4 | resets).u8(2);
            compressed(differences(picture), stream, target);
        }
    }

    private void compressed(byte[] data, int stream, ByteWriter target) {
        if (data.length < 12) {
            target.bytes(data);
            return;
        }
        byte[] bytes = streams[stream].compress(data);
        int length = bytes.length;
        target.u8(length & 127 | (length > 127 ? 128 : 0));
        if (length > 127) {
            target.u8(length >> 7 & 127 | (length > 16383 ? 128 : 0));
        }
        if (length > 16383) {
            target.u8(length >> 14);
        }
        target.bytes(bytes);
    }

    private static byte[] copied(Picture picture) {
        ByteWriter bytes = new ByteWriter();
        for (int pixel : picture.pixels()) {
            bytes.tightPixel(pixel);
        }
        return bytes.toBytes();
    }

    private static byte[] indexed(Picture picture, int[] colours) {
        ByteWriter bytes = new ByteWriter();
        for (int y = 0; y < picture.height(); y++) {
            int bits = 0;
            for (int x = 0; x < picture.width(); x++) {
                int colour = picture.pixels()[y * picture.width() + x];
                int index = IntStream.range(0, colours.length).filter(i -> colours[i] == colour).findFirst().orElseThrow();
                if (colours.length > 2) {
                    bytes.u8(index);
                } else {
                    bits |= index << 7 - (x & 7);
                    if ((x & 7) == 7 || x == picture.width() - 1) {
                        bytes.u8(bits);
                        bits = 0;
                    }
                }
            }
        }
        return bytes.toBytes();
    }

    private static byte[] differences(Picture picture) {
        ByteWriter bytes = new ByteWriter();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int guess = channel(picture, x - 1, y, shift) + channel(picture, x, y - 1, shift)
                            - channel(picture, x - 1, y - 1, shift);
                    bytes.u8(channel(picture, x, y, shift) - Math.clamp(guess, 0, 255));
                }
            }
        }
        return bytes.toBytes();
    }

    private static int channel(Picture picture, int x, int y, int shift) {
        return x < 0 || y < 0 ? 0 : picture.pixels()[y * picture.width() + x] >> shift & 255;
    }
}
