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

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.LedState;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.internal.decode.CursorReader;
import org.virtworkbench.rfb.internal.decode.Decoders;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** Updates of the screen and all that comes with them (RFC 6143, 7.6.1), and the requests for the next one. */
final class Updates {

    /** A count that says: until the mark of the last rectangle. */
    private static final int UNTIL_MARK = 0xFFFF;

    private final ServerInput input;
    private final ClientMessages messages;
    private final ServerFeatures features;
    private final Audio audio;
    private final RfbListener listener;
    private final Decoders decoders;
    private final CursorReader cursors;
    private final DesktopSizes sizes;
    private final Damage damage;
    private FrameBuffer frame;
    private boolean continuous;
    private boolean firstThere;
    private boolean owesRequest;

    Updates(ServerInput input, ClientMessages messages, ServerFeatures features, Audio audio, RfbListener listener, Decoders decoders,
            FrameBuffer frame) {
        this.input = input;
        this.messages = messages;
        this.features = features;
        this.audio = audio;
        this.listener = listener;
        this.decoders = decoders;
        this.cursors = new CursorReader(input);
        this.sizes = new DesktopSizes(input, features, listener);
        this.damage = new Damage(listener);
        this.frame = frame;
        input.beforeWaiting(this::requestNext);
        features.setSize(frame.width(), frame.height());
    }

    void requestAll() {
        messages.requestUpdate(false, frame.width(), frame.height());
    }

    /** The server can send updates without being asked. */
    void offerContinuous() {
        if (!continuous) {
            continuous = true;
            messages.enableContinuousUpdates(frame.width(), frame.height());
        }
    }

    /**
     * Asks for the next update: as soon as the rest of this one has to be waited for, which is when the server is free to prepare it; one request for all
     * updates that were in the buffer already.
     */
    private void requestNext() {
        if (owesRequest) {
            owesRequest = false;
            messages.requestUpdate(true, frame.width(), frame.height());
        }
    }

    /** Reads an update after its type. */
    void read() throws RfbException {
        owesRequest = !continuous;
        input.skip(1);
        damage.begin();
        int count = input.u16();
        for (int i = 0; i < count || count == UNTIL_MARK; i++) {
            Area area = new Area(input.u16(), input.u16(), input.u16(), input.u16());
            int encoding = input.s32();
            if (encoding == Encodings.LAST_RECT) {
                break;
            }
            readRectangle(encoding, area);
        }
        damage.flush();
        firstThere = true;
    }

    /** Whether the answer to the first request came: the server owes nothing from then on until something changes. */
    boolean isFirstThere() {
        return firstThere;
    }

    private void readRectangle(int encoding, Area area) throws RfbException {
        switch (encoding) {
            case Encodings.CURSOR -> listener.cursor(cursors.readMasked(area));
            case Encodings.CURSOR_WITH_ALPHA -> listener.cursor(cursors.readAlpha(area));
            case Encodings.POINTER_POSITION -> listener.pointerAt(area.x(), area.y());
            case Encodings.DESKTOP_SIZE -> resize(area);
            case Encodings.EXTENDED_DESKTOP_SIZE -> {
                if (sizes.readExtended(area)) {
                    resize(area);
                }
            }
            case Encodings.DESKTOP_NAME -> listener.renamed(Handshake.text(input));
            case Encodings.QEMU_KEY_EVENT -> features.announcePhysicalKeys();
            case Encodings.QEMU_AUDIO -> {
                audio.announce();
                listener.audioPossible();
            }
            case Encodings.QEMU_POINTER_MODE -> {
                features.setRelativePointer(area.x() == 0);
                listener.pointerMode(area.x() == 0);
            }
            case Encodings.QEMU_LED_STATE -> {
                int lights = input.u8();
                listener.ledState(new LedState((lights & 1) != 0, (lights & 2) != 0, (lights & 4) != 0));
            }
            default -> {
                decoders.decode(encoding, frame, area);
                damage.add(area);
            }
        }
    }

    private void resize(Area area) throws RfbException {
        if (area.width() == frame.width() && area.height() == frame.height()) {
            return;
        }
        damage.flush();
        frame = Frames.allocate(area.width(), area.height());
        features.setSize(frame.width(), frame.height());
        listener.resized(frame);
        owesRequest = false;
        requestAll();
        if (continuous) {
            messages.enableContinuousUpdates(frame.width(), frame.height());
        }
    }

    /** Tells sizes apart from refusals. */
    private static final class DesktopSizes {

        private static final int REQUESTED_HERE = 1;
        private static final int PASSED_ON = 4;

        private final ServerInput input;
        private final ServerFeatures features;
        private final RfbListener listener;

        DesktopSizes(ServerInput input, ServerFeatures features, RfbListener listener) {
            this.input = input;
            this.features = features;
            this.listener = listener;
        }

        /** Whether the area is the screen's size now. */
        boolean readExtended(Area area) throws RfbException {
            int screens = input.u8();
            input.skip(3);
            ServerFeatures.Screen first = new ServerFeatures.Screen(0, 0);
            for (int i = 0; i < screens; i++) {
                int id = input.s32();
                input.skip(8);
                int flags = input.s32();
                if (i == 0) {
                    first = new ServerFeatures.Screen(id, flags);
                }
            }
            boolean known = features.screen().isPresent();
            features.setScreen(first);
            boolean unchanged = area.x() == REQUESTED_HERE && area.y() != 0;
            boolean refused = unchanged && area.y() != PASSED_ON;
            if (!known || refused) {
                listener.desktopSizing(true, refused ? Optional.of(reason(area.y())) : Optional.empty());
            }
            return !unchanged;
        }

        private static String reason(int status) {
            return switch (status) {
                case 1 -> "The server does not allow it.";
                case 2 -> "The server has not enough memory for it.";
                case 3 -> "The server has no such size.";
                default -> "The server gives reason " + status + '.';
            };
        }
    }
}
