/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.jpeg;

/** Finds the size of a JPEG image (ITU-T T.81, B.2.2): asking the library for it would make it read all of the tables twice. */
final class JpegHead {

    private static final int MARK = 0xFF;
    private static final int BEGIN = 0xD8;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC_TABLES = 0xCC;
    /** Marks from here to the image's end have no length behind them, or belong behind the head. */
    private static final int FIRST_BARE = 0xD0;
    private static final int LAST_BARE = 0xDA;
    /** The mark, the length, the bits of a sample, height and width. */
    private static final int FRAME_BYTES = 9;
    private static final int HEIGHT = 5;
    private static final int WIDTH = 7;

    private JpegHead() {
    }

    /** {@return where the frame's head begins; negative where the bytes do not begin as an image does} */
    static int find(byte[] bytes, int offset, int length) {
        if (length < 2 || (bytes[offset] & 0xFF) != MARK || (bytes[offset + 1] & 0xFF) != BEGIN) {
            return -1;
        }
        int last = offset + length - FRAME_BYTES;
        for (int at = offset + 2; at <= last && (bytes[at] & 0xFF) == MARK;) {
            int kind = bytes[at + 1] & 0xFF;
            if (kind == MARK) { // may be repeated
                at++;
            } else if (isFrame(kind)) {
                return at;
            } else if (kind < FIRST_FRAME || kind >= FIRST_BARE && kind <= LAST_BARE) {
                return -1;
            } else {
                at += 2 + u16(bytes, at + 2);
            }
        }
        return -1;
    }

    private static boolean isFrame(int kind) {
        return kind >= FIRST_FRAME && kind <= LAST_FRAME && kind != HUFFMAN_TABLES && kind != EXTENSION && kind != ARITHMETIC_TABLES;
    }

    /** {@return the image's height, of a head that was found} */
    static int height(byte[] bytes, int head) {
        return u16(bytes, head + HEIGHT);
    }

    /** {@return the image's width, of a head that was found} */
    static int width(byte[] bytes, int head) {
        return u16(bytes, head + WIDTH);
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
