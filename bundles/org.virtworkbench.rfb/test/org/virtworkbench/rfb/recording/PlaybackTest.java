/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;

/** Recordings, played by the engine that shows live screens. */
class PlaybackTest {

    private static final long SECOND = 1000;

    @TempDir
    private Path folder;
    private Path file;
    private final Audience audience = new Audience();

    @BeforeEach
    void name() {
        file = folder.resolve("desktop.fbs");
    }

    /** Pictures of all kinds, one a second; the later ones differ from the one before only within an area. */
    private List<FrameBuffer> filmOfAllKinds() throws Exception {
        List<FrameBuffer> pictures = new ArrayList<>();
        try (Film film = new Film(file)) {
            for (int colours : Film.COLOURS) {
                FrameBuffer frame = film.picture(203, 130, colours);
                film.add(pictures.size() * SECOND, frame, new Area(0, 0, 203, 130));
                pictures.add(frame);
            }
            for (int colours : Film.COLOURS) {
                FrameBuffer frame = new FrameBuffer(203, 130);
                System.arraycopy(pictures.getLast().pixels(), 0, frame.pixels(), 0, frame.pixels().length);
                FrameBuffer part = film.picture(67, 21, colours);
                for (int y = 0; y < 21; y++) {
                    System.arraycopy(part.pixels(), y * 67, frame.pixels(), (100 + y) * 203 + 120, 67);
                }
                film.add(pictures.size() * SECOND, frame, new Area(120, 100, 67, 21));
                pictures.add(frame);
            }
            film.end(pictures.size() * SECOND);
        }
        return pictures;
    }

    @Test
    void showsEachPictureAtItsTime() throws Exception {
        List<FrameBuffer> pictures = filmOfAllKinds();
        Recording recording = Recording.open(file);
        assertEquals("desktop", recording.name());
        assertEquals(10 * SECOND, recording.millis());
        assertTrue(recording.isWhole());
        try (Playback playback = new Playback(recording, audience)) {
            for (int second : new int[] { 0, 9, 3, 4, 8, 1, 7, 2, 6, 5 }) {
                playback.seek(second * SECOND + SECOND / 2);
                audience.awaitPicture(pictures.get(second));
                assertEquals(second * SECOND + SECOND / 2, playback.position());
            }
        }
    }

    @Test
    void playsToItsEndAndFromTheBeginningAgain() throws Exception {
        List<FrameBuffer> pictures = filmOfAllKinds();
        try (Playback playback = new Playback(Recording.open(file), audience)) {
            audience.awaitPicture(pictures.getFirst());
            playback.speed(100);
            playback.play();
            audience.awaitPicture(pictures.getLast());
            audience.await("its end", () -> !playback.isRunning());
            assertEquals(10 * SECOND, playback.position());
            playback.speed(0.001);
            playback.play();
            audience.awaitPicture(pictures.getFirst());
            assertTrue(playback.isRunning());
            playback.pause();
            assertFalse(playback.isRunning());
        }
    }

    @Test
    void followsAnotherSize() throws Exception {
        FrameBuffer small;
        FrameBuffer large;
        try (Film film = new Film(file)) {
            small = film.picture(70, 65, 2);
            large = film.picture(1100, 300, 200);
            film.add(0, small).add(2 * SECOND, large).add(3 * SECOND, small).end(4 * SECOND);
        }
        try (Playback playback = new Playback(Recording.open(file), audience)) {
            audience.awaitPicture(small);
            playback.seek(2 * SECOND);
            audience.awaitPicture(large);
            playback.speed(100);
            playback.play();
            audience.awaitPicture(small);
        }
    }

    @Test
    void beginsAtKeyFrames() throws Exception {
        List<FrameBuffer> pictures = new ArrayList<>();
        try (Film film = new Film(file)) {
            for (int second = 0; second < 40; second += 4) {
                FrameBuffer frame = film.picture(100, 100, 3);
                film.add(second * SECOND, frame, new Area(0, 0, 100, 100));
                pictures.add(frame);
            }
            film.end(40 * SECOND);
        }
        Recording recording = Recording.open(file);
        assertEquals(List.of(0L, 12 * SECOND, 24 * SECOND, 36 * SECOND),
                recording.keyFrames().stream().map(Recording.Block::millis).toList());
        byte[] bytes = Files.readAllBytes(file);
        for (long at = recording.greeting().next(); at < recording.keyFrames().get(2).place(); at++) {
            if (at > recording.keyFrames().get(1).next()) {
                bytes[(int) at] = 0; // nobody looks at what lies before the key frame
            }
        }
        try (Playback playback = new Playback(recording, audience)) {
            Files.write(file, bytes);
            playback.seek(29 * SECOND);
            audience.awaitPicture(pictures.get(7));
        }
    }

    @Test
    void tellsThePointerAgainAfterGoingElsewhere() throws Exception {
        CursorImage arrow = new CursorImage(9, 2, 1, 1, new int[18]);
        arrow.pixels()[0] = 0xFFAABBCC;
        try (Film film = new Film(file)) {
            film.add(0, film.picture(100, 100, 3)).pointer(SECOND, arrow, 5, 6).pointer(2 * SECOND, arrow, 99, 500).end(3 * SECOND);
        }
        try (Playback playback = new Playback(Recording.open(file), audience)) {
            playback.seek(SECOND);
            audience.awaitEvent("pointer 5,6");
            playback.seek(2 * SECOND);
            audience.awaitEvent("cursor 9x2 at 1,1 ffaabbcc");
            playback.seek(0);
            playback.seek(2 * SECOND);
            audience.awaitEvent("pointer 99,99");
        }
    }

    @Test
    void saysWhereItIsDamagedAndPlaysBehindIt() throws Exception {
        FrameBuffer last;
        try (Film film = new Film(file)) {
            film.add(0, film.picture(100, 100, 3));
            film.add(5 * SECOND, film.picture(100, 100, 200), new Area(0, 0, 100, 100));
            last = film.picture(100, 100, 2);
            film.add(15 * SECOND, last, new Area(0, 0, 100, 100));
            film.end(16 * SECOND);
        }
        Recording recording = Recording.open(file);
        byte[] bytes = Files.readAllBytes(file);
        int second = (int) recording.keyFrames().getFirst().next() + Fbs.LENGTH_BYTES;
        bytes[second + 8] = 0x7F; // a rectangle beyond the screen
        Files.write(file, bytes);
        try (Playback playback = new Playback(Recording.open(file), audience)) {
            playback.seek(6 * SECOND);
            RfbException failure = audience.awaitFailure();
            assertEquals("The recording is damaged.", failure.what());
            assertFalse(playback.isRunning());
            playback.seek(15 * SECOND);
            audience.awaitPicture(last);
        }
    }

    @Test
    void saysThatTheFileHasGone() throws Exception {
        filmOfAllKinds();
        Recording recording = Recording.open(file);
        Files.delete(file);
        try (Playback playback = new Playback(recording, audience)) {
            assertEquals("The recording cannot be played.", audience.awaitFailure().what());
        }
    }
}
