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

import java.util.Arrays;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;

/**
 * The colours of a rectangle, where they are few. Pixels may change while they are looked at, as the screen is live: what was not there before is then shown
 * in the first colour, until the change is told and recorded.
 */
final class Palette {

    private static final int MOST = 256;
    private static final int SLOTS = 1 << 10;
    private static final int EMPTY = -1;
    private static final int SPREAD = 0x9E3779B1;
    private static final int SLOT_SHIFT = 22;
    private static final int COLOUR_BITS = 0xFFFFFF;

    private final int[] colours = new int[MOST];
    private final int[] keys = new int[SLOTS];
    private final int[] indexes = new int[SLOTS];
    private int size;

    /** {@return whether there are few enough} */
    boolean collect(FrameBuffer frame, Area area) {
        size = 0;
        Arrays.fill(keys, EMPTY);
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int row = y * frame.width();
            int before = EMPTY;
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                int pixel = frame.pixels()[row + x] & COLOUR_BITS;
                if (pixel != before && !add(pixel)) {
                    return false;
                }
                before = pixel;
            }
        }
        return true;
    }

    private boolean add(int colour) {
        int slot = slot(colour);
        if (keys[slot] == EMPTY) {
            if (size == MOST) {
                return false;
            }
            keys[slot] = colour;
            indexes[slot] = size;
            colours[size++] = colour;
        }
        return true;
    }

    /** The slot of a colour, or the empty one where it would be. */
    private int slot(int colour) {
        int slot = colour * SPREAD >>> SLOT_SHIFT;
        while (keys[slot] != EMPTY && keys[slot] != colour) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    int size() {
        return size;
    }

    int colour(int index) {
        return colours[index];
    }

    /** {@return the number of a pixel's colour} */
    int index(int pixel) {
        int slot = slot(pixel & COLOUR_BITS);
        return keys[slot] == EMPTY ? 0 : indexes[slot];
    }
}
