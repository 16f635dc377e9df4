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

import java.nio.ByteBuffer;

import org.virtworkbench.rfb.PowerAction;
import org.virtworkbench.rfb.internal.io.Outbox;

/** The messages from this side (RFC 6143, 7.5, and its registry). */
final class ClientMessages {

    private static final int SET_PIXEL_FORMAT = 0;
    private static final int SET_ENCODINGS = 2;
    private static final int UPDATE_REQUEST = 3;
    private static final int KEY = 4;
    private static final int POINTER = 5;
    private static final int CUT_TEXT = 6;
    private static final int CONTINUOUS_UPDATES = 150;
    private static final int FENCE = 248;
    private static final int XVP = 250;
    private static final int SET_DESKTOP_SIZE = 251;
    private static final int QEMU = 255;

    private static final int AUDIO = 1;
    private static final int ENABLE_AUDIO = 0;
    private static final int DISABLE_AUDIO = 1;
    private static final int SET_AUDIO_FORMAT = 2;
    private static final int SIGNED_16_BITS = 3;
    private static final int XVP_VERSION = 1;
    private static final int XVP_SHUT_DOWN = 2;

    private final Outbox outbox;

    ClientMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Asks for 32 bits a pixel, little-endian, 0x00RRGGBB. */
    void setPixelFormat() {
        ByteBuffer message = message(20, SET_PIXEL_FORMAT).put(4, (byte) 32).put(5, (byte) 24).put(6, (byte) 0).put(7, (byte) 1);
        message.putShort(8, (short) 255).putShort(10, (short) 255).putShort(12, (short) 255);
        send(message.put(14, (byte) 16).put(15, (byte) 8).put(16, (byte) 0));
    }

    void setEncodings(int[] encodings) {
        ByteBuffer message = message(4 + 4 * encodings.length, SET_ENCODINGS).putShort(2, (short) encodings.length);
        for (int i = 0; i < encodings.length; i++) {
            message.putInt(4 + 4 * i, encodings[i]);
        }
        send(message);
    }

    void requestUpdate(boolean incremental, int width, int height) {
        send(message(10, UPDATE_REQUEST).put(1, flag(incremental)).putShort(6, (short) width).putShort(8, (short) height));
    }

    void enableContinuousUpdates(int width, int height) {
        send(message(10, CONTINUOUS_UPDATES).put(1, flag(true)).putShort(6, (short) width).putShort(8, (short) height));
    }

    void fence(int flags, byte[] payload) {
        send(message(9 + payload.length, FENCE).putInt(4, flags).put(8, (byte) payload.length).put(9, payload));
    }

    void key(int keysym, boolean down) {
        send(message(8, KEY).put(1, flag(down)).putInt(4, keysym));
    }

    void qemuKey(int keysym, int xtCode, boolean down) {
        send(message(12, QEMU).putShort(2, flag(down)).putInt(4, keysym).putInt(8, xtCode));
    }

    /** A pointer at a place; one that waits with the same buttons is replaced. */
    void pointer(int x, int y, int buttonMask) {
        outbox.addReplacing(pointerMessage(x, y, buttonMask), buttonMask);
    }

    /** A pointer whose numbers add up: none may be lost. */
    void pointerMotion(int x, int y, int buttonMask) {
        outbox.add(pointerMessage(x, y, buttonMask));
    }

    private static byte[] pointerMessage(int x, int y, int buttonMask) {
        return message(6, POINTER).put(1, (byte) buttonMask).putShort(2, (short) x).putShort(4, (short) y).array();
    }

    void cutText(byte[] latin1) {
        send(message(8 + latin1.length, CUT_TEXT).putInt(4, latin1.length).put(8, latin1));
    }

    /** Extended clipboard: the length is sent with the sign turned. */
    void extendedCutText(int flags, byte[] payload) {
        send(message(12 + payload.length, CUT_TEXT).putInt(4, -4 - payload.length).putInt(8, flags).put(12, payload));
    }

    void setDesktopSize(int width, int height, int screenId, int screenFlags) {
        ByteBuffer message = message(24, SET_DESKTOP_SIZE).putShort(2, (short) width).putShort(4, (short) height).put(6, (byte) 1);
        message.putInt(8, screenId).putShort(16, (short) width).putShort(18, (short) height);
        send(message.putInt(20, screenFlags));
    }

    void power(PowerAction action) {
        send(message(4, XVP).put(2, (byte) XVP_VERSION).put(3, (byte) (XVP_SHUT_DOWN + action.ordinal())));
    }

    void enableAudio() {
        send(audio(4, ENABLE_AUDIO));
    }

    void disableAudio() {
        send(audio(4, DISABLE_AUDIO));
    }

    void setAudioFormat(int channels, int samplesPerSecond) {
        send(audio(10, SET_AUDIO_FORMAT).put(4, (byte) SIGNED_16_BITS).put(5, (byte) channels).putInt(6, samplesPerSecond));
    }

    private static ByteBuffer audio(int length, int operation) {
        return message(length, QEMU).put(1, (byte) AUDIO).putShort(2, (short) operation);
    }

    private static ByteBuffer message(int length, int type) {
        return ByteBuffer.allocate(length).put(0, (byte) type);
    }

    private static byte flag(boolean value) {
        return (byte) (value ? 1 : 0);
    }

    private void send(ByteBuffer message) {
        outbox.add(message.array());
    }
}
