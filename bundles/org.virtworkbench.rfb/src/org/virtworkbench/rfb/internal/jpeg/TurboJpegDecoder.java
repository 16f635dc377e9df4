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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import com.sun.jna.NativeLong;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;

/** libjpeg-turbo's decoder, three times as fast as Java's. */
final class TurboJpegDecoder implements JpegDecoder {

    private final long handle;
    private final CompletableFuture<Optional<Decompression>> better;
    private Decompression decompression = new CopyingDecompression();

    private TurboJpegDecoder(long handle, CompletableFuture<Optional<Decompression>> better) {
        this.handle = handle;
        this.better = better;
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
        return create(() -> CompletableFuture.supplyAsync(ArrayDecompression::create));
    }

    /** The same, which copies until there is a better way. */
    static Optional<TurboJpegDecoder> create(Supplier<CompletableFuture<Optional<Decompression>>> better) {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN || NativeLong.SIZE != Long.BYTES) {
            return Optional.empty();
        }
        try {
            TurboJpeg.load();
            long handle = TurboJpeg.tjInitDecompress();
            return handle == 0 ? Optional.empty() : Optional.of(new TurboJpegDecoder(handle, better.get()));
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
        improve();
        if (decompression.run(handle, bytes, offset, length, frame, area) != 0) { // a warning as well: no server sends images that need one
            throw Faults.protocol("A JPEG image is damaged: " + TurboJpeg.tjGetErrorStr2(handle) + '.');
        }
    }

    /** Once the better way is there. */
    private void improve() {
        if (better.state() == Future.State.SUCCESS && better.join().filter(way -> way != decompression).isPresent()) {
            decompression.close();
            decompression = better.join().get();
        }
    }

    @Override
    public void close() {
        TurboJpeg.tjDestroy(handle);
        decompression.close();
    }
}
