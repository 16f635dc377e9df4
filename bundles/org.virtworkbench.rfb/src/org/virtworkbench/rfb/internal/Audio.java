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

import java.util.Optional;

import org.virtworkbench.rfb.AudioListener;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** QEMU's audio (registered with the protocol as message 255, 1): asked for when both the server can send it and somebody wants to hear it. */
final class Audio {

    private static final int END = 0;
    private static final int BEGIN = 1;
    private static final int DATA = 2;

    /** Bytes of one message: some seconds. */
    private static final int MOST_DATA = 1 << 20;
    private static final int CHUNK = 1 << 14;

    private final ClientMessages messages;
    private boolean possible;
    private Optional<AudioListener> wanted = Optional.empty();
    private volatile Optional<AudioListener> listener = Optional.empty();
    private byte[] chunk = new byte[0];

    Audio(ClientMessages messages) {
        this.messages = messages;
    }

    /** The server can send sound. */
    synchronized void announce() {
        if (!possible) {
            possible = true;
            wanted.ifPresent(this::enable);
        }
    }

    /** Any thread. */
    synchronized void listen(Optional<AudioListener> who) {
        if (possible && wanted.isPresent()) {
            messages.disableAudio();
            listener = Optional.empty();
        }
        wanted = who;
        if (possible) {
            who.ifPresent(this::enable);
        }
    }

    private void enable(AudioListener who) {
        messages.setAudioFormat(AudioListener.CHANNELS, AudioListener.SAMPLE_RATE);
        messages.enableAudio();
        listener = Optional.of(who);
    }

    /** Reads a message after its two types. What comes while nobody listens any more is passed over. */
    void read(ServerInput input) throws RfbException {
        int operation = input.u16();
        Optional<AudioListener> hearer = listener;
        switch (operation) {
            case BEGIN -> hearer.ifPresent(AudioListener::started);
            case END -> hearer.ifPresent(AudioListener::stopped);
            case DATA -> readSamples(input, hearer);
            default -> throw Faults.protocol("Audio has no operation " + operation + '.');
        }
    }

    private void readSamples(ServerInput input, Optional<AudioListener> hearer) throws RfbException {
        int left = input.length("The length of audio data", MOST_DATA);
        if (chunk.length == 0) {
            chunk = new byte[CHUNK];
        }
        while (left > 0) {
            int step = Math.min(left, CHUNK);
            input.read(chunk, 0, step);
            hearer.ifPresent(who -> who.samples(chunk, step));
            left -= step;
        }
    }
}
