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
import java.util.Optional;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;

/** libjpeg-turbo's decoder, three times as fast as Java's. */
final class TurboJpegDecoder implements JpegDecoder {

    private static final int FIRST_IMAGE = 1 << 16;
    private static final int FIRST_PIXELS = 1 << 16;
    private static final int PIXEL_BYTES = 4;
    /** Rows of fewer pixels are not worth a call each. */
    private static final int WIDE = 64;
    private static final int BLOCK = 1 << 13;

    private final long handle;
    private Memory image = new Memory(FIRST_IMAGE);
    private Memory decoded = new Memory(PIXEL_BYTES * FIRST_PIXELS);
    private IntBuffer pixels = pixels(decoded);
    /** Several rows of a narrow image. */
    private final int[] block = new int[BLOCK];

    private TurboJpegDecoder(long handle) {
        this.handle = handle;
    }

    /** A decoder, where the library is installed and the machine is of the usual kind. */
    static Optional<TurboJpegDecoder> create() {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN || NativeLong.SIZE != Long.BYTES) {
            return Optional.empty();
        }
        try {
            TurboJpeg.load();
            long handle = TurboJpeg.tjInitDecompress();
            return handle == 0 ? Optional.empty() : Optional.of(new TurboJpegDecoder(handle));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    private static IntBuffer pixels(Memory memory) {
        return memory.getByteBuffer(0, memory.size()).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, FrameBuffer frame, Area area) throws RfbException {
        if (image.size() < length) {
            image.close();
            image = new Memory(2L * length);
        }
        int head = JpegHead.find(bytes, offset, length);
        if (head < 0) {
            throw Faults.protocol("A JPEG image has no size.");
        }
        if (JpegHead.width(bytes, head) != area.width() || JpegHead.height(bytes, head) != area.height()) {
            throw Faults.protocol("A JPEG image has another size than its rectangle.");
        }
        int count = area.width() * area.height();
        if (pixels.capacity() < count) {
            decoded.close();
            decoded = new Memory((long) PIXEL_BYTES * count);
            pixels = pixels(decoded);
        }
        image.write(0, bytes, offset, length);
        check(TurboJpeg.tjDecompress2(handle, Pointer.nativeValue(image), length, Pointer.nativeValue(decoded), area.width(),
                PIXEL_BYTES * area.width(), area.height(), TurboJpeg.TJPF_BGRA, 0)); // never writes more pixels than these
        if (area.width() >= WIDE) {
            paintRows(frame, area);
        } else {
            paintBlocks(frame, area);
        }
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

    private void check(int result) throws RfbException {
        if (result != 0) { // a warning as well: no server sends images that need one
            throw Faults.protocol("A JPEG image is damaged: " + TurboJpeg.tjGetErrorStr2(handle) + '.');
        }
    }

    @Override
    public void close() {
        TurboJpeg.tjDestroy(handle);
        image.close();
        decoded.close();
    }
}
