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

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** What is used of libturbojpeg's functions (turbojpeg.h), named as there; pointers are numbers, so that a call leaves no garbage. */
final class TurboJpeg {

    /** Blue, green, red, 255: an opaque pixel in the order of a little-endian machine. */
    static final int TJPF_BGRA = 8;

    private TurboJpeg() {
    }

    /** Finds the library; doing it again does nothing. */
    static void load() {
        Native.register(TurboJpeg.class, library());
    }

    /** {@return where tjDecompress2 lies} */
    static long addressOfDecompress2() {
        return Pointer.nativeValue(library().getFunction("tjDecompress2"));
    }

    private static NativeLibrary library() {
        return NativeLibrary.getInstance("turbojpeg");
    }

    static native long tjInitDecompress();

    static native int tjDecompress2(long handle, long image, long size, long target, int width, int pitch, int height, int pixelFormat,
            int flags);

    static native String tjGetErrorStr2(long handle);

    static native int tjDestroy(long handle);
}
