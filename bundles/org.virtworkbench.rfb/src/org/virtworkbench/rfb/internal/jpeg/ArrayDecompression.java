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

import java.lang.invoke.MethodHandle;
import java.util.Objects;
import java.util.Optional;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.internal.io.Foreign;

/** Lets libturbojpeg read an image where it arrived and write the pixels where they belong: both are arrays of the heap. */
final class ArrayDecompression implements TurboJpegDecoder.Decompression {

    private ArrayDecompression() {
        Objects.requireNonNull(Linked.FUNCTION);
    }

    /** {@return the way; nothing where Java is too old. It takes Java more than a tenth of a second once, so nobody should wait for it} */
    static Optional<TurboJpegDecoder.Decompression> create() {
        return Foreign.isPossible() ? Optional.of(new ArrayDecompression()) : Optional.empty();
    }

    @Override
    public int run(long handle, byte[] image, int offset, int length, FrameBuffer frame, Area area) {
        int first = area.y() * frame.width() + area.x();
        try {
            return (int) Linked.FUNCTION.invokeExact(handle, image, (long) offset, (long) length, frame.pixels(),
                    (long) Integer.BYTES * first,
                    area.width(), Integer.BYTES * frame.width(), area.height(), TurboJpeg.TJPF_BGRA, 0);
        } catch (Throwable e) {
            throw new IllegalStateException(e); // it throws nothing
        }
    }

    /** A constant: the compiler makes a plain call of it, without an object. */
    private static final class Linked {

        static final MethodHandle FUNCTION = link();

        private static MethodHandle link() {
            try {
                MethodHandle function = Foreign.link(Foreign.at(TurboJpeg.addressOfDecompress2()), int.class, long.class, Foreign.pointer(),
                        long.class,
                        Foreign.pointer(), int.class, int.class, int.class, int.class, int.class);
                return Foreign.inside(Foreign.inside(function, 3, int[].class), 1, byte[].class);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e); // the names are the platform's, for good
            }
        }
    }
}
