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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;

/** Streams of real servers: they end in the same frame as elsewhere, however they arrive, and do no harm when they are damaged. */
@Timeout(3600)
class RecordedStreamsTest {

    private static final int MUTATIONS = Integer.getInteger("rfb.fuzz.mutations", 2000);
    private static final long MOST_MEMORY = 256L << 20;

    private final com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> streamsInPieces() throws IOException {
        return RecordedStreams.all().stream()
                .flatMap(stream -> Stream.of(1, 7, Integer.MAX_VALUE).map(most -> Arguments.of(stream, most)));
    }

    @ParameterizedTest
    @MethodSource("streamsInPieces")
    void endInTheFrameThatLibvncclientShows(RecordedStreams.Stream stream, int most) throws IOException {
        RecordingListener listener = new RecordingListener();
        byte[] bytes = stream.bytes();
        RfbException end = assertThrows(RfbException.class, () -> Replay.whole(new Pieces(bytes, most), listener));
        assertEquals(RfbException.Kind.ENDED, end.kind(), end.getMessage());
        assertEquals(stream.width() + "x" + stream.height(), listener.frame().width() + "x" + listener.frame().height());
        assertEquals(stream.checksum(), checksum(listener.frame()), "the frame differs");
    }

    private static long checksum(FrameBuffer frame) {
        byte[] bytes = new byte[3 * frame.pixels().length];
        int at = 0;
        for (int pixel : frame.pixels()) {
            bytes[at++] = (byte) (pixel >> 16);
            bytes[at++] = (byte) (pixel >> 8);
            bytes[at++] = (byte) pixel;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    @Test
    void doNoHarmWhenTheyAreDamaged() throws IOException {
        Random random = new Random(11);
        List<byte[]> streams = RecordedStreams.all().stream().map(RecordedStreamsTest::bytes).toList();
        int broken = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutant = Mutations.mutate(random, streams.get(i % streams.size()));
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
            try {
                Replay.whole(new Pieces(mutant, 1 + random.nextInt(100_000)), new RecordingListener());
            } catch (RfbException e) {
                broken += e.kind() == RfbException.Kind.PROTOCOL ? 1 : 0;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("mutation " + i + " of " + RecordedStreams.all().get(i % streams.size()), e);
            }
            long used = threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
            assertTrue(used < MOST_MEMORY, "mutation " + i + " cost " + used + " bytes");
        }
        assertTrue(broken > MUTATIONS / 5, "only " + broken + " were noticed");
    }

    private static byte[] bytes(RecordedStreams.Stream stream) {
        try {
            return stream.bytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
