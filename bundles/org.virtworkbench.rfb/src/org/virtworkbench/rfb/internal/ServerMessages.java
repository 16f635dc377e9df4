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

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** The messages from the server (RFC 6143, 7.6, and its registry). */
final class ServerMessages {

    private static final int UPDATE = 0;
    private static final int COLOUR_MAP = 1;
    private static final int BELL = 2;
    private static final int CUT_TEXT = 3;
    private static final int END_OF_CONTINUOUS_UPDATES = 150;
    private static final int FENCE = 248;
    private static final int XVP = 250;
    private static final int QEMU = 255;

    private static final int XVP_FAILED = 0;
    private static final int XVP_BEGUN = 1;
    private static final int QEMU_AUDIO = 1;

    private static final int FENCE_REQUEST = 0x80000000;
    /** Before and after: messages are handled one after the other, so both hold already. */
    private static final int FENCE_UNDERSTOOD = 3;
    private static final int MOST_FENCE = 64;

    private final ServerInput input;
    private final ClientMessages messages;
    private final Updates updates;
    private final Clipboard clipboard;
    private final Audio audio;
    private final ServerFeatures features;
    private final RfbListener listener;

    ServerMessages(ServerInput input, ClientMessages messages, Updates updates, Clipboard clipboard, Audio audio, ServerFeatures features,
            RfbListener listener) {
        this.input = input;
        this.messages = messages;
        this.updates = updates;
        this.clipboard = clipboard;
        this.audio = audio;
        this.features = features;
        this.listener = listener;
    }

    /**
     * Waits for a message, reads it, and does what it says.
     *
     * @param begun told when its first byte is there
     */
    void readOne(Runnable begun) throws RfbException {
        int type = input.u8();
        begun.run();
        switch (type) {
            case UPDATE -> updates.read();
            case COLOUR_MAP -> skipColourMap();
            case BELL -> listener.bell();
            case CUT_TEXT -> clipboard.read(input).ifPresent(listener::clipboard);
            case END_OF_CONTINUOUS_UPDATES -> updates.offerContinuous();
            case FENCE -> readFence();
            case XVP -> readXvp();
            case QEMU -> readQemu();
            default -> throw Faults.protocol("Message type " + type + " is unknown.");
        }
    }

    /** Colour maps belong to pixel formats that this side does not ask for. */
    private void skipColourMap() throws RfbException {
        input.skip(3);
        input.skip(6L * input.u16());
    }

    private void readXvp() throws RfbException {
        input.skip(2);
        int code = input.u8();
        if (code == XVP_BEGUN) {
            features.announcePower();
            listener.powerControl();
        } else if (code == XVP_FAILED) {
            listener.powerActionFailed();
        }
    }

    private void readQemu() throws RfbException {
        int type = input.u8();
        if (type != QEMU_AUDIO) {
            throw Faults.protocol("QEMU has no message " + type + '.');
        }
        audio.read(input);
    }

    private void readFence() throws RfbException {
        input.skip(3);
        int flags = input.s32();
        int length = input.u8();
        if (length > MOST_FENCE) {
            throw Faults.beyond("The length of a fence", length, MOST_FENCE);
        }
        byte[] payload = new byte[length];
        input.read(payload, 0, length);
        if ((flags & FENCE_REQUEST) != 0) {
            messages.fence(flags & FENCE_UNDERSTOOD, payload);
        }
    }
}
