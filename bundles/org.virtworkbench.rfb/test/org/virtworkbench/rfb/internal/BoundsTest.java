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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.decode.ByteWriter;

/** Sizes, counts and places that no sane server sends. */
@Timeout(180)
class BoundsTest {

    static Stream<Arguments> hostileMessages() {
        return Stream.of(//
                Arguments.of("rectangle outside", update().rectangle(60, 0, 5, 5, Encodings.RAW)),
                Arguments.of("rectangle far outside", update().rectangle(65535, 65535, 65535, 65535, Encodings.ZRLE)),
                Arguments.of("copy from outside", update().rectangle(0, 0, 10, 10, Encodings.COPY_RECT).u16(60).u16(0)),
                Arguments.of("unknown encoding", update().rectangle(0, 0, 1, 1, 77)),
                Arguments.of("unknown message", new ByteWriter().u8(99)),
                Arguments.of("hextile rectangle outside", update().rectangle(0, 0, 8, 8, Encodings.HEXTILE).u8(8).u8(1).u8(0x77).u8(0x11)),
                Arguments.of("zlib length", update().rectangle(0, 0, 8, 8, Encodings.ZLIB).s32(0x7FFFFFFF)),
                Arguments.of("ZRLE length", update().rectangle(0, 0, 8, 8, Encodings.ZRLE).s32(-1)),
                Arguments.of("zlib without pixels", update().rectangle(0, 0, 8, 8, Encodings.ZLIB).s32(0)),
                Arguments.of("no zlib at all", update().rectangle(0, 0, 8, 8, Encodings.ZLIB).s32(4).s32(-1)),
                Arguments.of("JPEG without an image", update().rectangle(0, 0, 8, 8, Encodings.TIGHT).u8(0x90).u8(4).s32(-1)),
                Arguments.of("PNG", update().rectangle(0, 0, 8, 8, Encodings.TIGHT).u8(0xA0)),
                Arguments.of("unknown filter", update().rectangle(0, 0, 8, 8, Encodings.TIGHT).u8(0x40).u8(3)),
                Arguments.of("screen size", update().rectangle(0, 0, 65535, 65535, Encodings.DESKTOP_SIZE)),
                Arguments.of("cursor size", update().rectangle(0, 0, 65535, 65535, Encodings.CURSOR)),
                Arguments.of("alpha cursor size", update().rectangle(0, 0, 65535, 65535, Encodings.CURSOR_WITH_ALPHA).s32(0)),
                Arguments.of("alpha cursor encoding", update().rectangle(0, 0, 1, 1, Encodings.CURSOR_WITH_ALPHA).s32(7)),
                Arguments.of("name length", update().rectangle(0, 0, 0, 0, Encodings.DESKTOP_NAME).s32(-1)),
                Arguments.of("cut text length", new ByteWriter().u8(3).u8(0).u16(0).s32(0x7FFFFFFF)),
                Arguments.of("clipboard length", new ByteWriter().u8(3).u8(0).u16(0).s32(Integer.MIN_VALUE)),
                Arguments.of("short clipboard", new ByteWriter().u8(3).u8(0).u16(0).s32(-3)),
                Arguments.of("clipboard without zlib", new ByteWriter().u8(3).u8(0).u16(0).s32(-8).s32(0x10000001).s32(-1)),
                Arguments.of("long clipboard notice", new ByteWriter().u8(3).u8(0).u16(0).s32(-800).s32(0x08000001)),
                Arguments.of("audio length", new ByteWriter().u8(255).u8(1).u16(2).s32(0x7FFFFFFF)),
                Arguments.of("audio operation", new ByteWriter().u8(255).u8(1).u16(9)),
                Arguments.of("unknown QEMU message", new ByteWriter().u8(255).u8(9)),
                Arguments.of("fence length", new ByteWriter().u8(248).u8(0).u16(0).s32(0).u8(65)));
    }

    private static ByteWriter update() {
        return FakeServer.update(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileMessages")
    void refuses(String name, ByteWriter message) {
        RfbException error = assertThrows(RfbException.class, () -> Replay.run(message.toBytes()), name);
        assertEquals(RfbException.Kind.PROTOCOL, error.kind(), error.getMessage());
    }
}
