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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Keys and pointer: chooses the message that the server understands, and knows what is down. */
final class UserInput {

    /** Where QEMU counts relative motion from. */
    private static final int NO_MOTION = 0x7FFF;

    private final ClientMessages messages;
    private final ServerFeatures features;
    /** XT codes of physical keys that are down, with their keysyms. */
    private final Map<Integer, Integer> physicalDown = new LinkedHashMap<>();
    /** Keysyms that are down, with themselves. */
    private final Map<Integer, Integer> symbolsDown = new LinkedHashMap<>();
    private boolean muted;
    private int buttons;
    private int lastX;
    private int lastY;

    UserInput(ClientMessages messages, ServerFeatures features) {
        this.messages = messages;
        this.features = features;
    }

    synchronized void key(int keysym, OptionalInt xtCode, boolean down) {
        if (muted) {
            return;
        }
        if (xtCode.isPresent() && features.physicalKeys()) {
            note(physicalDown, xtCode.getAsInt(), keysym, down);
            messages.qemuKey(keysym, xtCode.getAsInt(), down);
        } else if (keysym != 0) {
            note(symbolsDown, keysym, keysym, down);
            messages.key(keysym, down);
        }
    }

    private static void note(Map<Integer, Integer> keys, int key, int keysym, boolean down) {
        if (down) {
            keys.put(key, keysym);
        } else {
            keys.remove(key);
        }
    }

    synchronized void pointer(int x, int y, int buttonMask) {
        if (muted) {
            return;
        }
        lastX = within(x, features.width());
        lastY = within(y, features.height());
        buttons = buttonMask;
        messages.pointer(lastX, lastY, buttonMask);
    }

    synchronized void pointerMotion(int dx, int dy, int buttonMask) {
        if (!muted && features.relativePointer()) {
            buttons = buttonMask;
            messages.pointerMotion(moved(dx), moved(dy), buttonMask);
        }
    }

    /** Keeps keys and pointer back, or lets them through again. */
    synchronized void mute(boolean wanted) {
        if (wanted) {
            releaseAll();
        }
        muted = wanted;
    }

    private void releaseAll() {
        physicalDown.forEach((code, keysym) -> messages.qemuKey(keysym, code, false));
        physicalDown.clear();
        symbolsDown.keySet().forEach(keysym -> messages.key(keysym, false));
        symbolsDown.clear();
        if (buttons != 0) {
            buttons = 0;
            boolean relative = features.relativePointer();
            messages.pointerMotion(relative ? NO_MOTION : lastX, relative ? NO_MOTION : lastY, 0);
        }
    }

    private static int within(int value, int size) {
        return Math.max(0, Math.min(value, size - 1));
    }

    private static int moved(int distance) {
        return NO_MOTION + Math.max(-NO_MOTION, Math.min(distance, NO_MOTION));
    }
}
