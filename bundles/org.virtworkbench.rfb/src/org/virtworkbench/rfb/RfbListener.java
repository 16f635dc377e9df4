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

import java.util.List;
import java.util.Optional;

/**
 * Hears what happens in a session. All calls come from the session's reader thread, one after the other: {@link #connected} first, if the server
 * lets us in, and {@link #closed} last, always. The session reads on when a call returns: be quick, hand over to the thread that paints.
 */
public interface RfbListener {

    /**
     * The server let us in.
     *
     * @param name what the server calls the screen
     * @param frame the screen, black until the first damage
     */
    void connected(String name, FrameBuffer frame);

    /**
     * The screen has another size.
     *
     * @param frame the new screen, black; damage follows
     */
    void resized(FrameBuffer frame);

    /**
     * Pixels have changed. Told at the end of each update, and in between when one takes long.
     *
     * @param areas where, inside the screen, in the order of arrival; they may overlap
     */
    void damaged(List<Area> areas);

    /**
     * The pointer looks different.
     *
     * @param cursor its image
     */
    void cursor(CursorImage cursor);

    /**
     * Where the pointer is. Only recordings tell: who watches a live screen has the pointer.
     *
     * @param x column, counted from 0
     * @param y row, counted from 0
     */
    default void pointerAt(int x, int y) {
    }

    /** The server rings. */
    default void bell() {
    }

    /**
     * Somebody copied text on the other side.
     *
     * @param text the text, lines ended by {@code \n}
     */
    default void clipboard(String text) {
    }

    /**
     * The lights of the keyboard changed, or are told for the first time.
     *
     * @param state the lights
     */
    default void ledState(LedState state) {
    }

    /**
     * The server calls the screen something else.
     *
     * @param name the new name
     */
    default void renamed(String name) {
    }

    /**
     * The other side changed between a pointer with a place (tablet) and one that is only moved (mouse).
     *
     * @param relative whether it wants {@link RfbSession#sendPointerMotion}
     */
    default void pointerMode(boolean relative) {
    }

    /**
     * The server told whether it takes {@link RfbSession#requestDesktopSize}, or did not follow the last request.
     *
     * @param possible whether sizes can be asked for
     * @param refused why the last request was refused, a sentence; nothing when none was
     */
    default void desktopSizing(boolean possible, Optional<String> refused) {
    }

    /** The server takes {@link RfbSession#requestPower}. */
    default void powerControl() {
    }

    /** The server did not do what was asked for by {@link RfbSession#requestPower}. */
    default void powerActionFailed() {
    }

    /** The server can send sound, see {@link RfbSession#listen}. */
    default void audioPossible() {
    }

    /**
     * The session is over; nothing comes after this.
     *
     * @param error why, or nothing when it was closed on this side
     */
    void closed(Optional<RfbException> error);
}
