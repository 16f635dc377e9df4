/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb;

/**
 * Hears the sound of the other side: two channels, {@value #SAMPLE_RATE} samples a second, each a signed number of 16 bits, the lower byte first, left
 * before right. All is called on the session's reader thread; be quick.
 */
public interface AudioListener {

    /** Samples of each channel in a second. */
    int SAMPLE_RATE = 44_100;
    /** Channels. */
    int CHANNELS = 2;
    /** Bits of a sample. */
    int SAMPLE_BITS = 16;

    /** Something begins to play. */
    void started();

    /**
     * Sound, to be played after what came before.
     *
     * @param pcm samples; only valid during the call
     * @param length how many of its bytes
     */
    void samples(byte[] pcm, int length);

    /** Nothing plays any more. */
    void stopped();
}
