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

import java.util.Optional;

import org.virtworkbench.rfb.internal.ClientSession;

/**
 * A conversation with a VNC server. All methods may be called on any thread and return at once: messages are written by a thread of the
 * session's own. Before the server has let us in, after the end, and (except {@link #close}) while the session is view only, they do nothing.
 */
public interface RfbSession extends AutoCloseable {

    /**
     * Begins a session.
     *
     * @param transport an open way to the server; the session closes it
     * @param credentials asked when the server wants a password
     * @param options how to start
     * @param listener told what happens, on the session's reader thread
     * @return the session
     */
    static RfbSession start(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener) {
        return ClientSession.start(transport, credentials, options, listener);
    }

    /**
     * Presses or releases a key of which only the meaning is known.
     *
     * @param keysym X11 keysym
     * @param down whether it is pressed
     */
    void sendKey(int keysym, boolean down);

    /**
     * Presses or releases a key. Servers that can take it are told the physical key, so that the guest's own layout counts; others get the keysym.
     *
     * @param keysym X11 keysym; 0 when the key has none
     * @param evdevCode Linux input code (X11's hardware key code − 8)
     * @param down whether it is pressed
     */
    void sendKey(int keysym, int evdevCode, boolean down);

    /**
     * Places the pointer.
     *
     * @param x column, counted from 0; cut to the screen
     * @param y row, counted from 0; cut to the screen
     * @param buttonMask bit 0 left, 1 middle, 2 right, 3 and 4 wheel up and down, 5 and 6 wheel left and right
     */
    void sendPointer(int x, int y, int buttonMask);

    /**
     * Moves the pointer of a server that asked for it, see {@link RfbListener#pointerMode}; others ignore it.
     *
     * @param dx columns to the right, −32767 to 32767
     * @param dy rows down, −32767 to 32767
     * @param buttonMask as in {@link #sendPointer}
     */
    void sendPointerMotion(int dx, int dy, int buttonMask);

    /**
     * Offers the text of this side's clipboard.
     *
     * @param text the text; servers without extended clipboard get {@code ?} for what Latin-1 lacks
     */
    void sendClipboard(String text);

    /**
     * Asks the server for another size of the screen. Ignored when the server cannot do it, see {@link RfbListener#desktopSizing}.
     *
     * @param width pixels, 1 to 65535
     * @param height pixels, 1 to 65535
     */
    void requestDesktopSize(int width, int height);

    /**
     * Asks the server to do something with the machine behind the screen. Ignored when it cannot, see {@link RfbListener#powerControl}.
     *
     * @param action what to do
     */
    void requestPower(PowerAction action);

    /**
     * Wants to hear the other side, or no longer. May be called before the server has let us in; see {@link RfbListener#audioPossible}.
     *
     * @param who hears it from now on; nobody when empty
     */
    void listen(Optional<AudioListener> who);

    /**
     * Keeps input back, or lets it through again. Keys and buttons that are down are released first.
     *
     * @param viewOnly whether nothing of this side may reach the other
     */
    void setViewOnly(boolean viewOnly);

    /** Ends the session; {@link RfbListener#closed} follows. Does not wait. Doing it again does nothing. */
    @Override
    void close();
}
