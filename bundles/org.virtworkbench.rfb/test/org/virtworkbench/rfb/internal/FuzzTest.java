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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.decode.ByteWriter;
import org.virtworkbench.rfb.internal.decode.Encoder;
import org.virtworkbench.rfb.internal.decode.Picture;
import org.virtworkbench.rfb.internal.decode.Trickle;

/** Streams that were damaged on the way: whatever comes, a session ends with an error of its own kind, and soon. */
@Timeout(3600)
class FuzzTest {

    private static final int MUTATIONS = Integer.getInteger("rfb.fuzz.mutations", 2000);

    /** A stream with every kind of message and rectangle. */
    private static byte[] stream(long seed) {
        Random random = new Random(seed);
        Map<Encoder.Kind, Encoder> encoders = new EnumMap<>(Encoder.Kind.class);
        ByteWriter stream = new ByteWriter();
        for (Picture.Look look : Picture.Look.values()) {
            ByteWriter body = FakeServer.update(Encoder.Kind.values().length + 1);
            for (Encoder.Kind kind : Encoder.Kind.values()) {
                int width = 1 + random.nextInt(Replay.WIDTH);
                int height = 1 + random.nextInt(Replay.HEIGHT);
                body.rectangle(Replay.WIDTH - width, Replay.HEIGHT - height, width, height, kind.number());
                encoders.computeIfAbsent(kind, k -> k.encoder(random)).encode(Picture.random(random, look, width, height), body);
            }
            stream.bytes(body.rectangle(3, 4, 20, 20, Encodings.COPY_RECT).u16(9).u16(2).toBytes());
        }
        stream.bytes(FakeServer.update(0xFFFF).rectangle(0, 0, 2, 2, Encodings.CURSOR).bytes(new byte[18])
                .rectangle(1, 1, 2, 2, Encodings.CURSOR_WITH_ALPHA).s32(0).bytes(new byte[16])
                .rectangle(0, 0, 0, 0, Encodings.QEMU_KEY_EVENT)
                .rectangle(0, 0, 0, 0, Encodings.QEMU_LED_STATE).u8(3).rectangle(0, 0, 0, 0, Encodings.DESKTOP_NAME).s32(2).u16(0x4142)
                .rectangle(0, 0, 0, 0, Encodings.LAST_RECT).toBytes());
        stream.u8(3).u8(0).u16(0).s32(3).u8('a').u8('b').u8('c').u8(3).u8(0).u16(0).s32(-8).s32(0x1F000001).s32(4096);
        stream.u8(248).u8(0).u16(0).s32(0x80000001).u8(1).u8(5).u8(1).u8(0).u16(0).u16(1).bytes(new byte[6]);
        stream.bytes(FakeServer.update(1).rectangle(0, 0, 40, 40, Encodings.EXTENDED_DESKTOP_SIZE).u8(1).u8(0).u16(0).bytes(new byte[16])
                .toBytes());
        stream.u8(250).u8(0).u8(1).u8(1).u8(255).u8(1).u16(1).u8(255).u8(1).u16(2).s32(4).s32(7);
        return stream.u8(150).u8(2).toBytes();
    }

    @Test
    void readsTheWholeStreamWhenNothingIsDamaged() {
        byte[] stream = stream(1);
        RecordingListener listener = new RecordingListener();
        RfbException end = assertThrows(RfbException.class, () -> Replay.run(new ByteArrayInputStream(stream), listener));
        assertEquals(RfbException.Kind.ENDED, end.kind(), end.getMessage());
        assertEquals("bell", listener.events().getLast());

        RecordingListener slow = new RecordingListener();
        assertThrows(RfbException.class, () -> Replay.run(new Trickle(new ByteArrayInputStream(stream)), slow));
        assertArrayEquals(listener.frame().copy(), slow.frame().copy());
        assertEquals("bell", slow.events().getLast());
    }

    @Test
    void endsWithAnErrorOfItsOwnWhateverComes() {
        Random random = new Random(7);
        int broken = 0;
        byte[] stream = stream(1);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutant = Mutations.mutate(random, i % 20 == 0 ? stream = stream(i) : stream);
            try {
                Replay.run(mutant);
            } catch (RfbException e) {
                broken += e.kind() == RfbException.Kind.PROTOCOL ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("mutation " + i, e);
            }
        }
        assertTrue(broken > MUTATIONS / 4, "only " + broken + " were noticed");
    }
}
