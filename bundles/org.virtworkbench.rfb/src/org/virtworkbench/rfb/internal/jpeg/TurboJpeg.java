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

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

/** What is used of libturbojpeg's functions (turbojpeg.h), named as there. */
interface TurboJpeg extends Library {

    /** Blue, green, red, 255: an opaque pixel in the order of a little-endian machine. */
    int TJPF_BGRA = 8;

    Pointer tjInitDecompress();

    int tjDecompressHeader3(Pointer handle, Pointer image, long size, IntByReference width, IntByReference height,
            IntByReference subsampling, IntByReference colours);

    int tjDecompress2(Pointer handle, Pointer image, long size, Pointer target, int width, int pitch, int height, int pixelFormat,
            int flags);

    String tjGetErrorStr2(Pointer handle);

    int tjDestroy(Pointer handle);
}
