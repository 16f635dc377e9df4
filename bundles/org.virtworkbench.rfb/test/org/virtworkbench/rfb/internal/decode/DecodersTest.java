/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.PixelInputStream;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.Encodings;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** What an encoder of our own writes, the decoders must turn back into the same pixels, and touch no others. */
class DecodersTest {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;

    /** Places on the screen: tiles cut at all sides, single rows, columns and pixels, nothing, the whole screen. */
    private static final List<Area> AREAS = List.of(new Area(0, 0, WIDTH, HEIGHT), new Area(3, 5, 1, 1), new Area(299, 199, 1, 1),
            new Area(7, 9, 16, 16), new Area(1, 2, 17, 33), new Area(10, 20, 64, 64), new Area(11, 3, 65, 129), new Area(0, 100, 300, 1),
            new Area(150, 0, 1, 200), new Area(5, 5, 3, 1), new Area(20, 20, 7, 2), new Area(40, 40, 0, 0), new Area(100, 50, 200, 150));

    static Stream<Arguments> encodingsAndLooks() {
        return Stream.of(Encoder.Kind.values()).flatMap(kind -> Stream.of(Picture.Look.values()).map(look -> Arguments.of(kind, look)));
    }

    /** Rectangles in a row, as a server sends them. */
    private static final class Script {
        final ByteWriter bytes = new ByteWriter();
        final List<Area> areas = new ArrayList<>();
        final int[] expected = new FrameBuffer(WIDTH, HEIGHT).copy();

        Script(Encoder.Kind kind, Picture.Look look, long seed) {
            Random random = new Random(seed);
            Encoder encoder = kind.encoder(random);
            for (int round = 0; round < 3; round++) {
                for (Area area : AREAS) {
                    add(encoder, area, Picture.random(random, look, area.width(), area.height()));
                }
            }
        }

        private void add(Encoder encoder, Area area, Picture picture) {
            if (area.width() == 0 && !(encoder instanceof HextileEncoder)) {
                return;
            }
            encoder.encode(picture, bytes);
            areas.add(area);
            for (int y = 0; y < area.height(); y++) {
                System.arraycopy(picture.pixels(), y * area.width(), expected, (area.y() + y) * WIDTH + area.x(), area.width());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("encodingsAndLooks")
    void decodesWhatWasEncoded(Encoder.Kind kind, Picture.Look look) throws RfbException {
        Script script = new Script(kind, look, 42);
        assertArrayEquals(script.expected, decode(kind, script, new ByteArrayInputStream(script.bytes.toBytes())));
    }

    @ParameterizedTest
    @EnumSource(Encoder.Kind.class)
    void decodesByteByByte(Encoder.Kind kind) throws RfbException {
        Script script = new Script(kind, Picture.Look.DESKTOP, 43);
        assertArrayEquals(script.expected, decode(kind, script, new Trickle(new ByteArrayInputStream(script.bytes.toBytes()))));
    }

    @ParameterizedTest
    @EnumSource(Encoder.Kind.class)
    void decodesWhatComesThroughAChannel(Encoder.Kind kind) throws RfbException {
        for (int most : new int[] { 3, 1001, 50_000 }) {
            Script script = new Script(kind, Picture.Look.NOISE, most);
            ByteArrayInputStream pieces = new ByteArrayInputStream(script.bytes.toBytes()) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(most, length));
                }
            };
            assertArrayEquals(script.expected, decode(kind, script, PixelInputStream.of(Channels.newChannel(pieces))));
        }
    }

    @ParameterizedTest
    @EnumSource(Encoder.Kind.class)
    void decodesTheWidestRows(Encoder.Kind kind) throws RfbException {
        Random random = new Random(47);
        Picture picture = Picture.random(random, Picture.Look.NOISE, 9001, 3);
        ByteWriter bytes = new ByteWriter();
        kind.encoder(random).encode(picture, bytes);
        FrameBuffer frame = new FrameBuffer(9001, 3);
        try (Decoders decoders = new Decoders(new ServerInput(new ByteArrayInputStream(bytes.toBytes())))) {
            decoders.decode(kind.number(), frame, new Area(0, 0, 9001, 3));
        }
        assertArrayEquals(picture.pixels(), frame.copy());
    }

    @ParameterizedTest
    @EnumSource(Encoder.Kind.class)
    void saysSoWhenTheStreamEnds(Encoder.Kind kind) {
        Random random = new Random(44);
        ByteWriter bytes = new ByteWriter();
        kind.encoder(random).encode(Picture.random(random, Picture.Look.DRAWING, 30, 30), bytes);
        byte[] whole = bytes.toBytes();
        for (int length = 0; length < whole.length; length++) {
            InputStream cut = new ByteArrayInputStream(whole, 0, length);
            RfbException e = assertThrows(RfbException.class, () -> decodeOne(kind.number(), new Area(0, 0, 30, 30), cut));
            assertEquals(RfbException.Kind.ENDED, e.kind());
        }
    }

    @Test
    void copiesOverlappingParts() throws RfbException {
        Random random = new Random(45);
        Picture picture = Picture.random(random, Picture.Look.NOISE, WIDTH, HEIGHT);
        int[][] moves = { { 0, 0, 10, 7 }, { 10, 7, 0, 0 }, { 5, 0, 0, 0 }, { 0, 0, 5, 0 }, { 0, 9, 0, 3 }, { 0, 3, 0, 9 } };
        for (int[] move : moves) {
            FrameBuffer frame = new FrameBuffer(WIDTH, HEIGHT);
            System.arraycopy(picture.pixels(), 0, frame.pixels(), 0, picture.pixels().length);
            int[] expected = picture.pixels().clone();
            for (int y = 0; y < 150; y++) {
                System.arraycopy(picture.pixels(), (move[1] + y) * WIDTH + move[0], expected, (move[3] + y) * WIDTH + move[2], 200);
            }
            byte[] bytes = new ByteWriter().u16(move[0]).u16(move[1]).toBytes();
            try (Decoders decoders = new Decoders(new ServerInput(new ByteArrayInputStream(bytes)))) {
                decoders.decode(Encodings.COPY_RECT, frame, new Area(move[2], move[3], 200, 150));
            }
            assertArrayEquals(expected, frame.copy());
        }
    }

    @Test
    void refusesDamagedCompression() {
        Random random = new Random(46);
        ByteWriter bytes = new ByteWriter();
        Picture first = Picture.random(random, Picture.Look.TEXT, 20, 20);
        Picture second = Picture.random(random, Picture.Look.NOISE, 20, 20);
        for (Picture picture : List.of(first, second)) {
            new ZlibEncoder().encode(picture, bytes);
        }
        // a server that begins a new stream without ending the old one is at fault
        RfbException e = assertThrows(RfbException.class, () -> {
            try (Decoders decoders = new Decoders(new ServerInput(new ByteArrayInputStream(bytes.toBytes())))) {
                FrameBuffer frame = new FrameBuffer(20, 20);
                decoders.decode(Encodings.ZLIB, frame, new Area(0, 0, 20, 20));
                decoders.decode(Encodings.ZLIB, frame, new Area(0, 0, 20, 20));
            }
        });
        assertEquals(RfbException.Kind.PROTOCOL, e.kind());
    }

    private static int[] decode(Encoder.Kind kind, Script script, InputStream stream) throws RfbException {
        FrameBuffer frame = new FrameBuffer(WIDTH, HEIGHT);
        ServerInput input = new ServerInput(stream);
        try (Decoders decoders = new Decoders(input)) {
            for (Area area : script.areas) {
                decoders.decode(kind.number(), frame, area);
            }
        }
        assertEquals(0, input.available(), "bytes that nobody read");
        return frame.copy();
    }

    private static void decodeOne(int encoding, Area area, InputStream stream) throws RfbException {
        try (Decoders decoders = new Decoders(new ServerInput(stream))) {
            decoders.decode(encoding, new FrameBuffer(WIDTH, HEIGHT), area);
        }
    }
}
