/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.tigervnc.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbEngine;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;

/** Two engines that were written apart read the same streams of real servers: the frames are the same, but for faults of TigerVNC's that are named here. */
@Timeout(300)
class OracleTest {

    private static final Path STREAMS = Path.of(System.getProperty("basedir", "."), "..", "org.virtworkbench.rfb", "test", "streams");

    /** What TigerVNC's engine gets wrong, and how. */
    private static final Map<String, String> FAULTS = Map.of("qemu-tight.gz", "the guess of Tight's gradient filter");

    /** What it cannot read at all. */
    private static final String UNKNOWN_ENCODING = "zlib";

    static List<String> streams() throws IOException {
        try (Stream<Path> files = Files.list(STREAMS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".gz") && !name.contains(UNKNOWN_ENCODING))
                    .sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void readsTheSameFrame(String stream) throws IOException {
        FrameBuffer ours = play(stream, RfbEngine.builtIn());
        FrameBuffer theirs = play(stream, new TigerVncEngine());
        assertEquals(ours.width() + "x" + ours.height(), theirs.width() + "x" + theirs.height());
        assertTrue(IntStream.of(ours.copy()).distinct().count() > 50, "there is a picture");
        if (FAULTS.containsKey(stream)) {
            assertTrue(differing(ours, theirs) > 0, "is this no fault any more: " + FAULTS.get(stream) + '?');
        } else if (stream.contains("jpeg")) {
            assertEquals(0, differing(ours, theirs, OracleTest::channelsApart), "pixels that no rounding explains");
        } else {
            assertArrayEquals(ours.copy(), theirs.copy());
        }
    }

    private static long differing(FrameBuffer a, FrameBuffer b) {
        return differing(a, b, (x, y) -> x == y ? 0 : 1);
    }

    private static long differing(FrameBuffer a, FrameBuffer b, IntBinaryOperator judge) {
        int[] first = a.copy();
        int[] second = b.copy();
        return IntStream.range(0, first.length).filter(i -> judge.applyAsInt(first[i], second[i]) != 0).count();
    }

    /** Decoders of JPEG may round differently. */
    private static int channelsApart(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return most > 12 ? 1 : 0;
    }

    private static FrameBuffer play(String stream, RfbEngine engine) throws IOException {
        Watcher watcher = new Watcher();
        try (InputStream file = new GZIPInputStream(Files.newInputStream(STREAMS.resolve(stream)))) {
            engine.start(new Recorded(new ByteArrayInputStream(file.readAllBytes())), Optional::empty, SessionOptions.DEFAULT, watcher);
        }
        RfbException end = watcher.end.join().orElseThrow();
        assertEquals(RfbException.Kind.ENDED, end.kind(), () -> engine.name() + ": " + end.getMessage());
        return watcher.frame;
    }

    private record Recorded(InputStream input) implements Transport {

        @Override
        public OutputStream output() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static final class Watcher implements RfbListener {

        private final CompletableFuture<Optional<RfbException>> end = new CompletableFuture<>();
        private FrameBuffer frame = new FrameBuffer(0, 0);

        @Override
        public void connected(String name, FrameBuffer screen) {
            frame = screen;
        }

        @Override
        public void resized(FrameBuffer screen) {
            frame = screen;
        }

        @Override
        public void damaged(List<Area> areas) {
            // the last frame counts
        }

        @Override
        public void cursor(CursorImage cursor) {
            // none was asked for
        }

        @Override
        public void closed(Optional<RfbException> error) {
            end.complete(error);
        }
    }
}
