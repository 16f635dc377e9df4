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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a JPEG image before the library gets it. */
class JpegHeadTest {

    /** A comment of two bytes, Huffman tables, a fill byte, and the head of a progressive frame of 258 × 772 pixels. */
    private static final String IMAGE = "ffd8 fffe0004abcd ffc400050102ff ff ffc2 0011 08 0304 0102 03";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static int find(String hex) {
        byte[] image = bytes(hex);
        return JpegHead.find(image, 0, image.length);
    }

    @Test
    void findsTheSizeBehindOtherParts() {
        byte[] image = bytes(IMAGE);
        int head = JpegHead.find(image, 0, image.length);
        assertEquals(258, JpegHead.width(image, head));
        assertEquals(772, JpegHead.height(image, head));
        assertEquals(head + 3, JpegHead.find(bytes("ffd8ff" + IMAGE), 3, image.length));
    }

    @Test
    void looksAtNothingBehindTheEnd() {
        byte[] image = bytes(IMAGE);
        for (int length = 0; length < image.length - 1; length++) {
            assertTrue(JpegHead.find(image, 0, length) < 0, length + " bytes");
            assertTrue(JpegHead.find(Arrays.copyOf(image, length), 0, length) < 0, length + " bytes alone");
        }
        assertTrue(JpegHead.find(image, 0, image.length - 1) > 0, "the number of channels does not matter");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ffd9 ffc0 0011 08 0304 0102 03", "ffd8 ffd9 ffc0 0011 08 0304 0102", "ffd8 ffda 0008 ffc0 0011 08 0304 0102",
            "ffd8 00 ffc0 0011 08 0304 0102", "ffd8 ff01 ffc0 0011 08 0304 0102", "ffd8 fffe ffff 0011 08 0304 0102",
            "ffd8 ffc4 0000 0011 08 0304" })
    void findsNoneInWhatIsNoImage(String hex) {
        assertTrue(find(hex) < 0);
    }
}
