package org.virtworkbench.ui.console.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sound that goes to a line of the test's own. */
@Timeout(180)
class GuestSoundTest {

    private final NotedLine line = new NotedLine();
    private final CompletableFuture<Exception> silent = new CompletableFuture<>();

    private static byte[] pcm(int length, int first) {
        byte[] pcm = new byte[length];
        for (int i = 0; i < length; i++) {
            pcm[i] = (byte) (first + i);
        }
        return pcm;
    }

    @Test
    void playsWhatComesInItsOrder() throws InterruptedException {
        try (GuestSound sound = GuestSound.start(line, silent::complete)) {
            sound.started();
            sound.samples(pcm(4000, 0), 4000);
            sound.samples(pcm(3000, 7), 2000);
            sound.stopped();
            line.awaitClosed(1);
            byte[] expected = Arrays.copyOf(pcm(4000, 0), 6000);
            System.arraycopy(pcm(2000, 7), 0, expected, 4000, 2000);
            assertArrayEquals(expected, line.written());
            sound.samples(pcm(400, 1), 400);
            sound.stopped();
            line.awaitClosed(2);
            assertEquals(6400, line.written().length);
        }
    }

    @Test
    void dropsTheOldestWhenMoreComesThanIsPlayed() throws InterruptedException {
        line.block();
        try (GuestSound sound = GuestSound.start(line, silent::complete)) {
            sound.samples(pcm(4, 0), 4);
            line.awaitWriting();
            sound.samples(pcm(80_000, 1), 80_000);
            sound.samples(pcm(20_000, 2), 20_000);
            sound.stopped();
            line.unblock();
            line.awaitClosed(1);
        }
        int most = 44_100 * 2;
        assertEquals(4 + most, line.written().length);
        assertArrayEquals(pcm(20_000, 2), Arrays.copyOfRange(line.written(), 4 + most - 20_000, 4 + most));
        assertArrayEquals(Arrays.copyOfRange(pcm(80_000, 1), 100_000 - most, 80_000),
                Arrays.copyOfRange(line.written(), 4, 4 + most - 20_000));
    }

    @Test
    void tellsThatThereIsNoDevice() throws Exception {
        SoundLines none = new SoundLines() {
            @Override
            public boolean isThere() {
                return false;
            }

            @Override
            public SourceDataLine line() throws LineUnavailableException {
                throw new LineUnavailableException("in use");
            }
        };
        try (GuestSound sound = GuestSound.start(none, silent::complete)) {
            sound.samples(new byte[4], 4);
            assertInstanceOf(LineUnavailableException.class, silent.get(20, TimeUnit.SECONDS));
            sound.samples(new byte[400_000], 400_000);
        }
    }

    @Test
    void endsWhileTheLineIsBusy() throws InterruptedException {
        line.block();
        try (GuestSound sound = GuestSound.start(line, silent::complete)) {
            sound.samples(pcm(20_000, 0), 20_000);
            line.awaitWriting();
        }
        line.unblock();
        line.awaitClosed(1);
        assertEquals(8820, line.written().length);
    }
}
