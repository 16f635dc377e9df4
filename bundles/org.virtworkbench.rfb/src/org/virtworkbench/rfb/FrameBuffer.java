/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb;

/**
 * The screen of the other side, as far as it has arrived.
 *
 * <p>
 * Who may do what: the session's reader thread writes the pixels, any thread may read them at any time, without a lock and without a copy. What is
 * read while an update arrives may be older or newer than its neighbour, but it is always a whole pixel, and {@link RfbListener#damaged} names
 * the area again once its last pixel is written. A screen of another size is a new object ({@link RfbListener#resized}); the old one keeps its
 * last picture and is never written again.
 */
public final class FrameBuffer {

    /** The most pixels that a screen may have: 128 MB, so that an old and a new one together stay within 256 MB; 8K fits. */
    public static final int MAX_PIXELS = 32 << 20;

    private static final int OPAQUE = 0xFF000000;

    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * Makes a black screen.
     *
     * @param width its width in pixels, at least 0
     * @param height its height in pixels, at least 0
     * @throws IllegalArgumentException if a side is negative or the screen has more than {@link #MAX_PIXELS}
     */
    public FrameBuffer(int width, int height) {
        if (width < 0 || height < 0 || (long) width * height > MAX_PIXELS) {
            throw new IllegalArgumentException(width + " × " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    /** {@return the width in pixels} */
    public int width() {
        return width;
    }

    /** {@return the height in pixels} */
    public int height() {
        return height;
    }

    /**
     * {@return the pixels themselves, no copy, for readers only: row after row from the upper left corner, {@code 0xRRGGBB}; the highest byte of each may be anything, so that
     * what servers send needs no second look}
     */
    public int[] pixels() {
        return pixels;
    }

    /** {@return a copy of the pixels, {@code 0xFFRRGGBB}} */
    public int[] copy() {
        int[] copy = pixels.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] |= OPAQUE;
        }
        return copy;
    }
}
