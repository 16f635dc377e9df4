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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.internal.decode.Decoders;
import org.virtworkbench.rfb.internal.io.Outbox;
import org.virtworkbench.rfb.internal.io.ServerInput;
import org.virtworkbench.rfb.internal.io.Wire;
import org.virtworkbench.rfb.internal.security.Security;

/** Plays recorded messages of a server to the reading half of a session, without threads. */
final class Replay {

    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    private Replay() {
    }

    /** Reads all messages; ends with the error that a session would end with, at the latest at the end of the stream. */
    static void run(byte[] stream) throws RfbException {
        RecordingListener listener = new RecordingListener();
        run(new ByteArrayInputStream(stream), listener);
    }

    static void run(InputStream stream, RecordingListener listener) throws RfbException {
        read(new ServerInput(stream), new FrameBuffer(WIDTH, HEIGHT), "replay", listener);
    }

    /** Reads all of a recording, from the server's greeting on; ends as {@link #run} does. */
    static void whole(InputStream stream, RecordingListener listener) throws RfbException {
        Wire wire = new Wire(stream, OutputStream.nullOutputStream());
        Security security = new Security(wire, Optional.empty(), Optional::empty, SessionOptions.Link.NETWORK);
        Optional<Handshake.Desktop> desktop = new Handshake(wire, security).run(true);
        if (desktop.isPresent()) {
            read(wire.input(), desktop.get().allocate(), desktop.get().name(), listener);
        }
    }

    private static void read(ServerInput input, FrameBuffer frame, String name, RecordingListener listener) throws RfbException {
        ClientMessages messages = new ClientMessages(new Outbox());
        ServerFeatures features = new ServerFeatures();
        Audio audio = new Audio(messages);
        listener.connected(name, frame);
        try (Decoders decoders = new Decoders(input)) {
            Updates updates = new Updates(input, messages, features, audio, listener, decoders, frame);
            ServerMessages server = new ServerMessages(input, messages, updates, new Clipboard(messages), audio, features, listener);
            for (;;) {
                server.readOne(() -> {
                    // nobody watches
                });
            }
        }
    }
}
