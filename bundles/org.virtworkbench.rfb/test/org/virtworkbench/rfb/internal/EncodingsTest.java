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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SessionOptions.Link;

/** In which order encodings are asked for. */
class EncodingsTest {

    private static final SessionOptions LOCAL = new SessionOptions(true, false, Link.LOCAL);

    private static int firstPixels(SessionOptions options) {
        return IntStream.of(Encodings.preferred(options)).filter(encoding -> encoding != Encodings.COPY_RECT).findFirst().orElseThrow();
    }

    @Test
    void compressesOnlyOnANetworkOrWhereLossIsAllowed() {
        assertEquals(Encodings.RAW, firstPixels(LOCAL));
        assertEquals(Encodings.TIGHT, firstPixels(SessionOptions.DEFAULT));
        assertEquals(Encodings.TIGHT, firstPixels(LOCAL.withJpegQuality(3)));
    }

    @Test
    void asksForAQualityOnlyWhereLossIsAllowed() {
        assertTrue(IntStream.of(Encodings.pseudo(LOCAL)).noneMatch(encoding -> encoding >= -32 && encoding <= -23));
        assertTrue(IntStream.of(Encodings.pseudo(LOCAL.withJpegQuality(3))).anyMatch(encoding -> encoding == -29));
    }
}
