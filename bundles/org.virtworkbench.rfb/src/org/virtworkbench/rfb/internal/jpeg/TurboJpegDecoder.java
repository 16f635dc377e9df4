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
import java.util.Optional;
import java.util.function.Supplier;

import com.sun.jna.NativeLong;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;

/** libjpeg-turbo's decoder, three times as fast as Java's. */
final class TurboJpegDecoder implements JpegDecoder {

    private final long handle;
    private final Decompression decompression;

    private TurboJpegDecoder(long handle, Decompression decompression) {
        this.handle = handle;
        this.decompression = decompression;
    }

    /** A way to call tjDecompress2. */
    interface Decompression extends AutoCloseable {

        /**
         * Calls it for an image.
         *
         * @return what it returns: 0 when all went well; it never writes more pixels than the area has
         */
        int run(long handle, byte[] image, int offset, int length, FrameBuffer frame, Area area);

        @Override
        default void close() {
        }
    }

    /** A decoder, where the library is installed and the machine is of the usual kind. */
    static Optional<TurboJpegDecoder> create() {
        return create(() -> ArrayDecompression.create().orElseGet(CopyingDecompression::new));
    }

    /** The same, which calls the library in one way. */
    static Optional<TurboJpegDecoder> create(Supplier<Decompression> way) {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN || NativeLong.SIZE != Long.BYTES) {
            return Optional.empty();
        }
        try {
            TurboJpeg.load();
            long handle = TurboJpeg.tjInitDecompress();
            return handle == 0 ? Optional.empty() : Optional.of(new TurboJpegDecoder(handle, way.get()));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, FrameBuffer frame, Area area) throws RfbException {
        int head = JpegHead.find(bytes, offset, length);
        if (head < 0) {
            throw Faults.protocol("A JPEG image has no size.");
        }
        if (JpegHead.width(bytes, head) != area.width() || JpegHead.height(bytes, head) != area.height()) {
            throw Faults.protocol("A JPEG image has another size than its rectangle.");
        }
        if (decompression.run(handle, bytes, offset, length, frame, area) != 0) { // a warning as well: no server sends images that need one
            throw Faults.protocol("A JPEG image is damaged: " + TurboJpeg.tjGetErrorStr2(handle) + '.');
        }
    }

    @Override
    public void close() {
        TurboJpeg.tjDestroy(handle);
        decompression.close();
    }
}
