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

import static java.lang.invoke.MethodHandles.collectArguments;
import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.util.Objects;
import java.util.Optional;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;

/**
 * Lets libturbojpeg read an image where it arrived and write the pixels where they belong: both are arrays of the heap, which keep their places during the call. Java can do that from
 * 22 on, by {@code java.lang.foreign}; since the code is made for 21, that is found by its names.
 */
final class ArrayDecompression implements TurboJpegDecoder.Decompression {

    private static final int FIRST_VERSION = 22;

    private ArrayDecompression() {
        Objects.requireNonNull(Linked.FUNCTION);
    }

    /** {@return the way; nothing where Java is too old. It takes Java more than a tenth of a second once, so nobody should wait for it} */
    static Optional<TurboJpegDecoder.Decompression> create() {
        return Runtime.version().feature() < FIRST_VERSION ? Optional.empty() : Optional.of(new ArrayDecompression());
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
                return onArrays(ArrayDecompression.link(TurboJpeg.addressOfDecompress2()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e); // the names are the platform's, for good
            }
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("java.lang.foreign." + name);
    }

    private static MethodHandle link(long address) throws ReflectiveOperationException {
        Class<?> layout = type("MemoryLayout");
        Object pointer = type("ValueLayout").getField("ADDRESS").get(null);
        Object large = type("ValueLayout").getField("JAVA_LONG").get(null);
        Object small = type("ValueLayout").getField("JAVA_INT").get(null);
        Object[] arguments = { large, pointer, large, pointer, small, small, small, small, small };
        Object layouts = Array.newInstance(layout, arguments.length);
        System.arraycopy(arguments, 0, layouts, 0, arguments.length);
        Object signature = type("FunctionDescriptor").getMethod("of", layout, layouts.getClass()).invoke(null, small, layouts);
        Class<?> option = type("Linker$Option");
        Object options = Array.newInstance(option, 1);
        Array.set(options, 0, option.getMethod("critical", boolean.class).invoke(null, true));
        Class<?> segment = type("MemorySegment");
        Class<?> linker = type("Linker");
        return (MethodHandle) linker.getMethod("downcallHandle", segment, type("FunctionDescriptor"), options.getClass())
                .invoke(linker.getMethod("nativeLinker").invoke(null), segment.getMethod("ofAddress", long.class).invoke(null, address),
                        signature, options);
    }

    /** Takes an array and an offset in bytes for each of the two pointers. */
    private static MethodHandle onArrays(MethodHandle function) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        Class<?> segment = type("MemorySegment");
        MethodHandle slice = lookup.findVirtual(segment, "asSlice", methodType(segment, long.class));
        MethodHandle bytes = lookup.findStatic(segment, "ofArray", methodType(segment, byte[].class));
        MethodHandle ints = lookup.findStatic(segment, "ofArray", methodType(segment, int[].class));
        MethodHandle painting = collectArguments(function, 3, collectArguments(slice, 0, ints));
        return collectArguments(painting, 1, collectArguments(slice, 0, bytes));
    }
}
