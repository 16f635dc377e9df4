/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** Pixels copied by the C library lie where the JVM's own loop would have put them, and nothing else is touched. */
@EnabledForJreRange(minVersion = 22)
class BlockCopyTest {

    private static final int PIXELS = 5_000;
    private static final int ROOM = 10_000;

    private final ByteBuffer source = ByteBuffer.allocateDirect(Integer.BYTES * PIXELS + Integer.BYTES);
    private final BlockCopy copy = BlockCopy.create().orElseThrow();

    @BeforeEach
    void fill() {
        byte[] bytes = new byte[source.capacity()];
        new Random(1).nextBytes(bytes);
        source.put(0, bytes);
    }

    @Test
    void copiesFromEachPlaceToEachPlace() {
        for (int from = 0; from < Integer.BYTES; from++) {
            for (int offset : new int[] { 0, 1, 7, ROOM - PIXELS }) {
                int[] expected = new int[ROOM];
                source.duplicate().position(from).slice().order(ByteOrder.nativeOrder()).asIntBuffer().get(0, expected, offset, PIXELS);
                int[] target = new int[ROOM];
                copy.copy(source, from, target, offset, PIXELS);
                assertArrayEquals(expected, target);
            }
        }
    }

    @Test
    void touchesNothingOutsideOfWhatItIsGiven() {
        int[] target = new int[ROOM];
        assertThrows(IndexOutOfBoundsException.class, () -> copy.copy(source, 5, target, 0, PIXELS));
        assertThrows(IndexOutOfBoundsException.class, () -> copy.copy(source, -1, target, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> copy.copy(source, 0, target, ROOM - PIXELS + 1, PIXELS));
        assertThrows(IndexOutOfBoundsException.class, () -> copy.copy(source, 0, target, -1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> copy.copy(source, 0, target, 0, -1));
        assertArrayEquals(new int[ROOM], target);
    }
}
