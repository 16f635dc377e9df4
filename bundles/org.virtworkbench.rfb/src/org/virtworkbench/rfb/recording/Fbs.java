/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers of the file format, see the package. */
final class Fbs {

    private static final byte[] MAGIC = "FBS 001.000\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GREETING = "RFB 003.003\n\0\0\0\1".getBytes(StandardCharsets.US_ASCII);
    /** Bits of a pixel, of its colours; big-endian, true colour; most red, green, blue; where they begin; three for nothing. */
    private static final byte[] PIXELS = { 32, 24, 0, 1, 0, -1, 0, -1, 0, -1, 16, 8, 0, 0, 0, 0 };

    /** Bytes in front of a block's. */
    static final int LENGTH_BYTES = 4;
    /** Bytes behind a block's. */
    static final int TIME_BYTES = 4;
    /** The message that all blocks but the first begin with. */
    static final int UPDATE = 0;
    /** The padding of an update at which playing can begin. */
    static final int KEY_FRAME = 1;
    /** Bytes of a block: more than any screen needs. */
    static final int MOST_BLOCK = 1 << 28;

    private Fbs() {
    }

    static byte[] magic() {
        return MAGIC.clone();
    }

    static byte[] greeting() {
        return GREETING.clone();
    }

    static byte[] pixels() {
        return PIXELS.clone();
    }

    /** {@return how many zeros follow a block} */
    static int padding(int length) {
        return -length & 3;
    }

    static boolean isAt(byte[] wanted, byte[] bytes, int place) {
        return bytes.length >= place + wanted.length
                && Arrays.equals(wanted, 0, wanted.length, bytes, place, place + wanted.length);
    }
}
