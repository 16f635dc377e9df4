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

import static java.lang.invoke.MethodHandles.collectArguments;
import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.util.Map;
import java.util.Optional;

/**
 * Calls functions of C with arrays of the heap, which keep their places during the call. Java can do that from 22 on, by {@code java.lang.foreign}; since the code is made
 * for 21, that is found by its names. The first use takes Java more than a tenth of a second, so nobody should wait for it.
 */
public final class Foreign {

    private static final int FIRST_VERSION = 22;

    private Foreign() {
    }

    /** {@return whether this Java is new enough} */
    public static boolean isPossible() {
        return Runtime.version().feature() >= FIRST_VERSION;
    }

    /**
     * {@return the type of pointers, for {@link #link}}
     *
     * @throws ReflectiveOperationException if Java is too old
     */
    public static Class<?> pointer() throws ReflectiveOperationException {
        return type("MemorySegment");
    }

    /**
     * {@return a place in memory}
     *
     * @param address its number
     * @throws ReflectiveOperationException if Java is too old
     */
    public static Object at(long address) throws ReflectiveOperationException {
        return pointer().getMethod("ofAddress", long.class).invoke(null, address);
    }

    /**
     * {@return where a function of the C library lies}
     *
     * @param name its name
     * @throws ReflectiveOperationException if Java is too old, or there is none
     */
    public static Object function(String name) throws ReflectiveOperationException {
        Class<?> linker = type("Linker");
        Object lookup = linker.getMethod("defaultLookup").invoke(linker.getMethod("nativeLinker").invoke(null));
        return ((Optional<?>) type("SymbolLookup").getMethod("find", String.class).invoke(lookup, name))
                .orElseThrow(() -> new NoSuchMethodException(name));
    }

    /**
     * Makes a function callable. It must be quick: nobody can collect garbage meanwhile.
     *
     * @param function where it lies
     * @param result what it returns: {@code int}, {@code long} or {@link #pointer}
     * @param parameters what it takes, of the same types
     * @return a handle of just these types
     * @throws ReflectiveOperationException if Java is too old
     */
    public static MethodHandle link(Object function, Class<?> result, Class<?>... parameters) throws ReflectiveOperationException {
        Class<?> values = type("ValueLayout");
        Map<Class<?>, Object> layouts = Map.of(int.class, values.getField("JAVA_INT").get(null), long.class,
                values.getField("JAVA_LONG").get(null), pointer(), values.getField("ADDRESS").get(null));
        Class<?> layout = type("MemoryLayout");
        Object taken = Array.newInstance(layout, parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            Array.set(taken, i, layouts.get(parameters[i]));
        }
        Object signature = type("FunctionDescriptor").getMethod("of", layout, taken.getClass()).invoke(null, layouts.get(result), taken);
        Class<?> option = type("Linker$Option");
        Object options = Array.newInstance(option, 1);
        Array.set(options, 0, option.getMethod("critical", boolean.class).invoke(null, true));
        Class<?> linker = type("Linker");
        return (MethodHandle) linker.getMethod("downcallHandle", pointer(), type("FunctionDescriptor"), options.getClass())
                .invoke(linker.getMethod("nativeLinker").invoke(null), function, signature, options);
    }

    /**
     * Lets a function take an array, or a buffer outside of the heap with what lies between its position and its limit, and an offset in bytes instead of a pointer.
     *
     * @param function from {@link #link}
     * @param position the pointer's among the parameters
     * @param container the array's type, or {@link Buffer}
     * @return a handle with these two parameters at that place
     * @throws ReflectiveOperationException if Java is too old
     */
    public static MethodHandle inside(MethodHandle function, int position, Class<?> container) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        MethodHandle slice = lookup.findVirtual(pointer(), "asSlice", methodType(pointer(), long.class));
        MethodHandle whole = lookup.findStatic(pointer(), container == Buffer.class ? "ofBuffer" : "ofArray",
                methodType(pointer(), container));
        return collectArguments(function, position, collectArguments(slice, 0, whole));
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("java.lang.foreign." + name);
    }
}
