package org.virtworkbench.ui.console.sound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.virtworkbench.rfb.AudioListener;

/** Gives ways to this machine's loudspeakers. Its methods may take a while: not for the UI thread. */
public interface SoundLines {

    /** What guests send. */
    AudioFormat FORMAT = new AudioFormat(AudioListener.SAMPLE_RATE, AudioListener.SAMPLE_BITS, AudioListener.CHANNELS, true, false);

    /** {@return whether there is a device that can play it} */
    boolean isThere();

    /**
     * {@return a line that is not open yet}
     *
     * @throws LineUnavailableException if others use all of them
     * @throws IllegalArgumentException if there is no device
     */
    SourceDataLine line() throws LineUnavailableException;

    /** {@return the lines of the desktop's usual device} */
    static SoundLines ofDesktop() {
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, FORMAT);
        return new SoundLines() {
            @Override
            public boolean isThere() {
                return AudioSystem.isLineSupported(wanted);
            }

            @Override
            public SourceDataLine line() throws LineUnavailableException {
                return (SourceDataLine) AudioSystem.getLine(wanted);
            }
        };
    }
}
