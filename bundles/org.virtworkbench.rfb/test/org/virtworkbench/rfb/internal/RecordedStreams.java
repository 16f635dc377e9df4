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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What QEMU 7.2 and Xvnc 1.12 sent to a viewer that asked for pixels in one encoding, from the greeting on. Made by {@code releng/benchmark console}, with the
 * frames that libvncclient 0.9.14 shows at their ends.
 */
final class RecordedStreams {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "test", "streams");

    /**
     * One of them.
     *
     * @param name server and encoding
     * @param checksum CRC-32 of the frame at its end, red, green and blue of each pixel
     * @param width the frame's
     * @param height the frame's
     */
    record Stream(String name, long checksum, int width, int height) {

        /** Reads it. */
        byte[] bytes() throws IOException {
            try (InputStream file = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name + ".gz")))) {
                return file.readAllBytes();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private RecordedStreams() {
    }

    /** All of them. */
    static List<Stream> all() throws IOException {
        return Files.readAllLines(FOLDER.resolve("frames.txt")).stream().map(line -> line.split(" "))
                .map(words -> new Stream(words[0], Long.parseLong(words[1], 16), Integer.parseInt(words[2]), Integer.parseInt(words[3])))
                .toList();
    }
}
