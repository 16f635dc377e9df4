/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.util.stream.IntStream;

import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SessionOptions.Link;

/** Numbers of encodings and of what is announced like one (RFC 6143, 7.7 and 7.8, and its registry). */
public final class Encodings {

    /** Pixels as they are. */
    public static final int RAW = 0;
    /** A copy from elsewhere on the screen. */
    public static final int COPY_RECT = 1;
    /** Tiles with rectangles on them. */
    public static final int HEXTILE = 5;
    /** Compressed pixels. */
    public static final int ZLIB = 6;
    /** Filtered and compressed pixels. */
    public static final int TIGHT = 7;
    /** Compressed runs. */
    public static final int ZRLE = 16;

    /** The lowest of ten levels of quality at which JPEG may be sent; none may be without one of them. */
    static final int JPEG_QUALITY = -32;
    /** Another size of the screen. */
    public static final int DESKTOP_SIZE = -223;
    static final int LAST_RECT = -224;
    /** Where the pointer is; only recordings tell. */
    public static final int POINTER_POSITION = -232;
    /** What the pointer looks like. */
    public static final int CURSOR = -239;
    static final int QEMU_POINTER_MODE = -257;
    static final int QEMU_KEY_EVENT = -258;
    static final int QEMU_AUDIO = -259;
    static final int QEMU_LED_STATE = -261;
    static final int DESKTOP_NAME = -307;
    static final int EXTENDED_DESKTOP_SIZE = -308;
    static final int XVP = -309;
    static final int FENCE = -312;
    static final int CONTINUOUS_UPDATES = -313;
    static final int CURSOR_WITH_ALPHA = -314;
    static final int EXTENDED_CLIPBOARD = 0xC0A1E5CE;

    private static final int[] NETWORK = { COPY_RECT, TIGHT, ZRLE, HEXTILE, ZLIB, RAW };
    private static final int[] LOCAL = { COPY_RECT, RAW, HEXTILE, TIGHT, ZRLE, ZLIB };
    private static final int[] PSEUDO = { CURSOR_WITH_ALPHA, CURSOR, EXTENDED_DESKTOP_SIZE, DESKTOP_SIZE, LAST_RECT, DESKTOP_NAME,
            QEMU_KEY_EVENT, QEMU_LED_STATE, QEMU_POINTER_MODE, QEMU_AUDIO, EXTENDED_CLIPBOARD, FENCE, CONTINUOUS_UPDATES, XVP };

    private Encodings() {
    }

    /** Encodings of pixels, the most wanted first. Who allows loss wants small messages, wherever the server is. */
    static int[] preferred(SessionOptions options) {
        return (options.link() == Link.LOCAL && options.jpegQuality().isEmpty() ? LOCAL : NETWORK).clone();
    }

    /** All that this engine understands beside pixels. */
    static int[] pseudo(SessionOptions options) {
        IntStream quality = options.jpegQuality().stream().map(level -> JPEG_QUALITY + level);
        return IntStream.concat(IntStream.of(PSEUDO), quality).toArray();
    }
}
