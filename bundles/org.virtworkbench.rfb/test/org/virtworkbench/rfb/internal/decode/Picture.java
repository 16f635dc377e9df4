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

/**
 * Pixels to send.
 *
 * @param width its width
 * @param height its height
 * @param pixels row after row, {@code 0xFFRRGGBB}
 */
public record Picture(int width, int height, int[] pixels) {

    /** What pictures look like. */
    public enum Look {
        /** One colour. */
        SOLID,
        /** Two colours in runs. */
        TEXT,
        /** A dozen colours in runs. */
        DESKTOP,
        /** A hundred colours in runs. */
        DRAWING,
        /** Soft changes. */
        GRADIENT,
        /** A colour of its own for each pixel. */
        NOISE
    }

    /** Makes a picture by chance. */
    public static Picture random(Random random, Look look, int width, int height) {
        int[] pixels = new int[width * height];
        switch (look) {
            case SOLID -> Arrays.fill(pixels, colour(random));
            case TEXT -> runs(random, pixels, 2);
            case DESKTOP -> runs(random, pixels, 12);
            case DRAWING -> runs(random, pixels, 100);
            case GRADIENT -> gradient(random, pixels, width);
            case NOISE -> Arrays.setAll(pixels, i -> colour(random));
        }
        return new Picture(width, height, pixels);
    }

    /** Returns a part of this. */
    Picture part(int x, int y, int partWidth, int partHeight) {
        int[] part = new int[partWidth * partHeight];
        for (int row = 0; row < partHeight; row++) {
            System.arraycopy(pixels, (y + row) * width + x, part, row * partWidth, partWidth);
        }
        return new Picture(partWidth, partHeight, part);
    }

    /** Returns the colours that occur, in the order of their first pixels. */
    int[] colours() {
        return Arrays.stream(pixels).distinct().toArray();
    }

    private static void runs(Random random, int[] pixels, int colours) {
        int[] palette = random.ints(colours).map(c -> c | 0xFF000000).toArray();
        for (int at = 0; at < pixels.length;) {
            int end = Math.min(pixels.length, at + 1 + random.nextInt(random.nextInt(8) == 0 ? 600 : 12));
            Arrays.fill(pixels, at, end, palette[random.nextInt(colours)]);
            at = end;
        }
    }

    private static void gradient(Random random, int[] pixels, int width) {
        int start = random.nextInt();
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int y = i / width;
            pixels[i] = 0xFF000000 | (start + 3 * x & 255) << 16 | (start + 2 * y & 255) << 8 | x + y + random.nextInt(4) & 255;
        }
    }

    private static int colour(Random random) {
        return random.nextInt() | 0xFF000000;
    }
}
