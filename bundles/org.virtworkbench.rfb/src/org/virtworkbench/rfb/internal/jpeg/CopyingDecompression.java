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

import java.nio.ByteOrder;
import java.nio.IntBuffer;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;

/** Copies image and pixels from and to memory outside of the heap. */
final class CopyingDecompression implements TurboJpegDecoder.Decompression {

    private static final int FIRST_IMAGE = 1 << 16;
    private static final int FIRST_PIXELS = 1 << 16;
    private static final int PIXEL_BYTES = 4;
    /** Rows of fewer pixels are not worth a call each. */
    private static final int WIDE = 64;
    private static final int BLOCK = 1 << 13;

    private Memory image = new Memory(FIRST_IMAGE);
    private Memory decoded = new Memory(PIXEL_BYTES * FIRST_PIXELS);
    private IntBuffer pixels = pixels(decoded);
    /** Several rows of a narrow image. */
    private final int[] block = new int[BLOCK];

    private static IntBuffer pixels(Memory memory) {
        return memory.getByteBuffer(0, memory.size()).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    @Override
    public int run(long handle, byte[] bytes, int offset, int length, FrameBuffer frame, Area area) {
        if (image.size() < length) {
            image.close();
            image = new Memory(2L * length);
        }
        int count = area.width() * area.height();
        if (pixels.capacity() < count) {
            decoded.close();
            decoded = new Memory((long) PIXEL_BYTES * count);
            pixels = pixels(decoded);
        }
        image.write(0, bytes, offset, length);
        int result = TurboJpeg.tjDecompress2(handle, Pointer.nativeValue(image), length, Pointer.nativeValue(decoded), area.width(),
                PIXEL_BYTES * area.width(), area.height(), TurboJpeg.TJPF_BGRA, 0);
        if (area.width() >= WIDE) {
            paintRows(frame, area);
        } else {
            paintBlocks(frame, area);
        }
        return result;
    }

    private void paintRows(FrameBuffer frame, Area area) {
        for (int y = 0; y < area.height(); y++) {
            pixels.get(y * area.width(), frame.pixels(), (area.y() + y) * frame.width() + area.x(), area.width());
        }
    }

    private void paintBlocks(FrameBuffer frame, Area area) {
        int width = area.width();
        int most = BLOCK / width;
        for (int first = 0; first < area.height(); first += most) {
            int rows = Math.min(most, area.height() - first);
            pixels.get(first * width, block, 0, rows * width);
            for (int y = 0; y < rows; y++) {
                System.arraycopy(block, y * width, frame.pixels(), (area.y() + first + y) * frame.width() + area.x(), width);
            }
        }
    }

    @Override
    public void close() {
        image.close();
        decoded.close();
    }
}
