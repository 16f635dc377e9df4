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

    private static final int HEIGHT = 4;
    private static final int UNUSED = 8;

    private final long handle;
    /** Width, height, and what is not looked at. */
    private final Memory head = new Memory(12);
    private Memory image = new Memory(FIRST_IMAGE);
    private Memory decoded = new Memory(4L * FIRST_PIXELS);
    private IntBuffer pixels = pixels(decoded);

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
    public void decode(byte[] bytes, int length, FrameBuffer frame, Area area) throws RfbException {
        if (image.size() < length) {
            image.close();
            image = new Memory(2L * length);
        }
        image.write(0, bytes, 0, length);
        long source = Pointer.nativeValue(image);
        long size = Pointer.nativeValue(head);
        check(TurboJpeg.tjDecompressHeader3(handle, source, length, size, size + HEIGHT, size + UNUSED, size + UNUSED));
        if (head.getInt(0) != area.width() || head.getInt(HEIGHT) != area.height()) {
            throw Faults.protocol("A JPEG image has another size than its rectangle.");
        }
        int count = area.width() * area.height();
        if (pixels.capacity() < count) {
            decoded.close();
            decoded = new Memory(4L * count);
            pixels = pixels(decoded);
        }
        check(TurboJpeg.tjDecompress2(handle, source, length, Pointer.nativeValue(decoded), area.width(), 0, area.height(),
                TurboJpeg.TJPF_BGRA, 0));
        for (int y = 0; y < area.height(); y++) {
            pixels.get(y * area.width(), frame.pixels(), (area.y() + y) * frame.width() + area.x(), area.width());
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
        head.close();
        image.close();
        decoded.close();
    }
}
