package org.virtworkbench.ui.console.sound;

import java.util.function.Consumer;

import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.virtworkbench.rfb.AudioListener;

/** Plays what a guest lets hear. What comes is taken at once; a thread of its own opens a line while there is something to play, and closes it after that. */
public final class GuestSound implements AudioListener, AutoCloseable {

    private static final int FRAME = CHANNELS * SAMPLE_BITS / Byte.SIZE;
    /** Half a second may wait; more would be heard too late. */
    private static final int MOST_WAITING = SAMPLE_RATE / 2 * FRAME;
    /** A twentieth of a second goes to the line at once, and twice as much waits there. */
    private static final int CHUNK = SAMPLE_RATE / 20 * FRAME;

    private final SoundLines lines;
    private final Consumer<Exception> silent;
    private final SoundBuffer buffer = new SoundBuffer(MOST_WAITING);

    private GuestSound(SoundLines lines, Consumer<Exception> silent) {
        this.lines = lines;
        this.silent = silent;
    }

    /**
     * Makes one, ready to hear.
     *
     * @param lines to the loudspeakers
     * @param silent told when no line can be had, on a thread of its own; nothing is played after that
     * @return what hears the guest
     */
    public static GuestSound start(SoundLines lines, Consumer<Exception> silent) {
        GuestSound sound = new GuestSound(lines, silent);
        Thread.ofPlatform().daemon().name("guest-sound").start(sound::run);
        return sound;
    }

    private void run() {
        try {
            while (buffer.await()) {
                play();
            }
        } catch (LineUnavailableException | IllegalArgumentException e) {
            buffer.close();
            silent.accept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play() throws LineUnavailableException, InterruptedException {
        try (SourceDataLine line = lines.line()) {
            line.open(SoundLines.FORMAT, 2 * CHUNK);
            line.start();
            byte[] chunk = new byte[CHUNK];
            for (int count = buffer.take(chunk); count > 0; count = buffer.take(chunk)) {
                line.write(chunk, 0, count - count % FRAME);
            }
            line.drain();
        }
    }

    @Override
    public void started() {
        // a line is opened with the first samples
    }

    @Override
    public void samples(byte[] pcm, int length) {
        buffer.add(pcm, length);
    }

    @Override
    public void stopped() {
        buffer.end();
    }

    /** Ends it; what waits is not played any more. */
    @Override
    public void close() {
        buffer.close();
    }
}
