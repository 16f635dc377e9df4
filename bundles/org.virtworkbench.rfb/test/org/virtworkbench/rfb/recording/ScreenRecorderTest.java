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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.recording.ScreenRecorder.End;

/** The recorder beside a screen that changes. */
class ScreenRecorderTest {

    private record Outcome(End how, Optional<IOException> why) {
    }

    private static final long ROOM = 1 << 30;

    @TempDir
    private Path folder;
    private Path file;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final FrameBuffer screen = new FrameBuffer(640, 400);

    @BeforeEach
    void name() {
        file = folder.resolve("new folder").resolve("desktop.fbs");
    }

    private ScreenRecorder start(long room) {
        ScreenRecorder recorder = ScreenRecorder.start(file, "desktop", room, (how, why) -> outcome.complete(new Outcome(how, why)));
        recorder.screen(screen);
        return recorder;
    }

    private Outcome outcome() throws Exception {
        return outcome.get(20, TimeUnit.SECONDS);
    }

    @Test
    void recordsWhatIsOnTheScreenAtLast() throws Exception {
        Random random = new Random(1);
        try (ScreenRecorder recorder = start(ROOM)) {
            for (int i = 0; i < 500; i++) {
                int x = random.nextInt(600);
                int y = random.nextInt(390);
                int width = 1 + random.nextInt(40);
                for (int row = y; row < y + 10; row++) {
                    Arrays.fill(screen.pixels(), row * 640 + x, row * 640 + x + width, random.nextInt() | 0xFF000000);
                }
                recorder.damaged(List.of(new Area(x, y, width, 10)));
            }
        }
        assertEquals(End.STOPPED, outcome().how());
        Recording recording = Recording.open(file);
        assertTrue(recording.isWhole());
        Audience audience = new Audience();
        try (Playback playback = new Playback(recording, audience)) {
            playback.seek(recording.millis());
            audience.awaitPicture(screen);
        }
    }

    @Test
    @Timeout(180)
    void endsWhenTheFileIsFull() throws Exception {
        try (ScreenRecorder recorder = start(20_000)) {
            while (recorder.written() == 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            Random random = new Random(2);
            Arrays.setAll(screen.pixels(), i -> random.nextInt());
            recorder.damaged(List.of(new Area(0, 0, 640, 400)));
            assertEquals(End.FULL, outcome().how());
        }
        assertTrue(Files.size(file) <= 20_000);
        assertTrue(Recording.open(file).isWhole());
    }

    @Test
    void saysThatTheFileCannotBeWritten() throws Exception {
        Files.createFile(folder.resolve("new folder"));
        try (ScreenRecorder recorder = start(ROOM)) {
            assertEquals(End.FAILED, outcome().how());
            assertTrue(outcome().why().isPresent());
        }
    }

    @Test
    void leavesNoFileBehindWhenThereWasNoScreen() throws Exception {
        ScreenRecorder.start(file, "desktop", ROOM, (how, why) -> outcome.complete(new Outcome(how, why))).close();
        assertEquals(End.STOPPED, outcome().how());
        assertFalse(Files.exists(file));
    }
}
