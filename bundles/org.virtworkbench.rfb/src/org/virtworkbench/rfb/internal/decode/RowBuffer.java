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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/** Room for inflated rows: one of the widest screen, or several of a narrower one. Shared by the decoders of a session. */
final class RowBuffer {

    private static final int CAPACITY = 4 << 16;

    /** One byte more than the rows need: with it the inflater sees the end of its data in the same call. */
    private final byte[] bytes = new byte[CAPACITY + 1];
    private final IntBuffer pixels = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();

    byte[] bytes() {
        return bytes;
    }

    /** The same bytes as pixels, blue first. */
    IntBuffer pixels() {
        return pixels;
    }

    /** How many rows of so many bytes (at least one) fit. */
    static int rows(int rowBytes) {
        return CAPACITY / rowBytes;
    }
}
