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

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import org.virtworkbench.rfb.AudioListener;

/** Keeps what is to be heard. */
final class Hearer implements AudioListener {

    private final List<String> events = new ArrayList<>();
    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private int run;

    @Override
    public synchronized void started() {
        events.add("started");
        run = 0;
    }

    @Override
    public synchronized void samples(byte[] pcm, int length) {
        sound.write(pcm, 0, length);
        run += length;
        notifyAll();
    }

    @Override
    public synchronized void stopped() {
        events.add(run + " bytes");
        events.add("stopped");
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** Waits for so many bytes of sound that is not silence, and returns them from the first loud one on; the test's timeout ends it. */
    synchronized byte[] awaitSound(int bytes) {
        try {
            for (;;) {
                byte[] all = sound.toByteArray();
                int first = 0;
                while (first < all.length && Math.abs(all[first]) < 2) {
                    first++;
                }
                first &= ~3;
                if (all.length - first >= bytes) {
                    return java.util.Arrays.copyOfRange(all, first, first + bytes);
                }
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
