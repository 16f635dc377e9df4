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

/** What the server has announced so far: written by the reader thread, read by whoever sends. */
final class ServerFeatures {

    /**
     * The first monitor of a server whose size can be set.
     *
     * @param id the server's number for it
     * @param flags the server's, sent back as they came
     */
    record Screen(int id, int flags) {
    }

    private volatile int width;
    private volatile int height;
    private volatile boolean physicalKeys;
    private volatile boolean relativePointer;
    private volatile boolean power;
    private volatile Optional<Screen> screen = Optional.empty();

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void setSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Whether QEMU's key event is understood. */
    boolean physicalKeys() {
        return physicalKeys;
    }

    void announcePhysicalKeys() {
        physicalKeys = true;
    }

    /** Whether the server takes requests about the machine's power. */
    boolean power() {
        return power;
    }

    void announcePower() {
        power = true;
    }

    boolean relativePointer() {
        return relativePointer;
    }

    void setRelativePointer(boolean relative) {
        relativePointer = relative;
    }

    /** Present if SetDesktopSize is understood. */
    Optional<Screen> screen() {
        return screen;
    }

    void setScreen(Screen first) {
        screen = Optional.of(first);
    }
}
