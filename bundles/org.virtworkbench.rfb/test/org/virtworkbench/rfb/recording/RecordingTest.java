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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;

/** Which files are recordings, and which are not. */
class RecordingTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("desktop.fbs");
    }

    private byte[] film() throws Exception {
        try (Film film = new Film(file)) {
            FrameBuffer first = film.picture(100, 100, 3);
            film.add(0, first).add(1000, film.picture(90, 90, 200)).add(2000, film.picture(100, 100, 3)).end(3000);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void isTheFormatOfOtherPlayers() throws Exception {
        byte[] bytes = film();
        assertEquals("FBS 001.000\n", new String(bytes, 0, 12, StandardCharsets.US_ASCII));
        assertArrayEquals(new byte[] { 0, 0, 0, 47 }, Arrays.copyOfRange(bytes, 12, 16));
        assertEquals("RFB 003.003\n", new String(bytes, 16, 12, StandardCharsets.US_ASCII));
        assertArrayEquals(new byte[] { 0, 0, 0, 1, 0, 100, 0, 100 }, Arrays.copyOfRange(bytes, 28, 36));
        assertEquals("desktop", new String(bytes, 56, 7, StandardCharsets.US_ASCII));
        assertArrayEquals(new byte[] { 0, 0, 0, 0, 0 }, Arrays.copyOfRange(bytes, 63, 68));
        assertEquals(0, bytes.length % 4);
    }

    @Test
    void saysWhatIsNoRecording() throws Exception {
        assertRefused(new byte[0], "It ends before its first picture.");
        assertRefused("nothing at all".getBytes(StandardCharsets.US_ASCII), "The file does not begin like a recording (FBS 001.000).");
        byte[] film = film();
        assertRefused(Arrays.copyOf(film, 14), "It ends before its first picture.");
        assertRefused(Arrays.copyOf(film, 80), "There is no picture in it.");
        film[38] = 1;
        assertRefused(film, "Another program recorded it, in a way that is not understood here.");
    }

    private void assertRefused(byte[] bytes, String why) throws Exception {
        Files.write(file, bytes);
        RfbException refusal = assertThrows(RfbException.class, () -> Recording.open(file));
        assertEquals("The recording cannot be played.", refusal.what());
        assertEquals(why, refusal.why());
    }

    @Test
    void saysThatThereIsNoFile() {
        assertEquals("The recording cannot be played.", assertThrows(RfbException.class, () -> Recording.open(file)).what());
    }

    @Test
    void isGoodUpToWhereItWasCutOff() throws Exception {
        byte[] film = film();
        Recording whole = Recording.open(file);
        long firstEnds = whole.keyFrames().getFirst().next();
        for (int length = (int) firstEnds; length < film.length; length += 97) {
            Files.write(file, Arrays.copyOf(film, length));
            Recording part = Recording.open(file);
            assertFalse(part.isWhole());
            assertTrue(part.end() <= length);
        }
        Files.write(file, Arrays.copyOf(film, (int) whole.keyFrames().get(2).next() - 1));
        assertEquals(1000, Recording.open(file).millis());
    }

    @Test
    void noFileDoesHarm() throws Exception {
        byte[] film = film();
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bytes = Arrays.copyOf(film, film.length - (random.nextInt(4) == 0 ? random.nextInt(film.length) : 0));
            for (int j = 0; j < 1 + random.nextInt(20) && bytes.length > 0; j++) {
                bytes[random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 200 : bytes.length))] = (byte) random.nextInt();
            }
            Files.write(file, bytes);
            try {
                assertTrue(Recording.open(file).end() <= bytes.length);
            } catch (RfbException e) {
                refused++;
            }
        }
        assertTrue(refused > 10 && refused < 300, refused + " were refused");
    }
}
