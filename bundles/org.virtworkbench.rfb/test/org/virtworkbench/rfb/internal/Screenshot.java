/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.virtworkbench.rfb.FrameBuffer;

/**
 * A picture that a server's own tools took.
 *
 * @param width its width
 * @param height its height
 * @param pixels row after row, {@code 0xFFRRGGBB}
 */
record Screenshot(int width, int height, int[] pixels) {

    private static final Pattern HEADER = Pattern.compile("P6\\s+(\\d+)\\s+(\\d+)\\s+255\\s");

    /** Reads a binary portable pixmap. */
    static Screenshot read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Matcher header = HEADER.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            if (!header.lookingAt()) {
                throw new AssertionError(file + " is no picture");
            }
            int[] pixels = new int[Integer.parseInt(header.group(1)) * Integer.parseInt(header.group(2))];
            for (int i = 0; i < pixels.length; i++) {
                int at = header.end() + 3 * i;
                pixels[i] = 0xFF000000 | (bytes[at] & 255) << 16 | (bytes[at + 1] & 255) << 8 | bytes[at + 2] & 255;
            }
            return new Screenshot(Integer.parseInt(header.group(1)), Integer.parseInt(header.group(2)), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean sameAs(FrameBuffer frame) {
        return frame.width() == width && frame.height() == height && Arrays.equals(frame.copy(), pixels);
    }

    /** Whether there is more than one colour to see. */
    boolean showsSomething() {
        return Arrays.stream(pixels).distinct().limit(2).count() == 2;
    }
}
