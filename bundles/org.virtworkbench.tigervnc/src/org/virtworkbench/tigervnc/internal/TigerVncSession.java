/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.tigervnc.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import com.tigervnc.rdr.EndOfStream;
import com.tigervnc.rfb.CMsgReaderV3;
import com.tigervnc.rfb.CMsgWriterV3;
import com.tigervnc.rfb.Point;
import org.virtworkbench.rfb.AudioListener;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.OpenedScreen;
import org.virtworkbench.rfb.PowerAction;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbException.Kind;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;

/** One conversation: a thread that reads, and one that writes. */
final class TigerVncSession implements RfbSession {

    private static final int CONTROL = 0xFFE3;

    private final Transport transport;
    private final Credentials credentials;
    private final SessionOptions options;
    private final RfbListener listener;
    private final ExecutorService writing = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tigervnc-writer").factory());
    private volatile Optional<CMsgWriterV3> writer = Optional.empty();
    private volatile boolean viewOnly;
    private volatile boolean closing;

    private TigerVncSession(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener) {
        this.transport = transport;
        this.credentials = credentials;
        this.options = options;
        this.listener = listener;
        this.viewOnly = options.viewOnly();
    }

    static TigerVncSession start(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener) {
        TigerVncSession session = new TigerVncSession(transport, credentials, options, listener);
        Thread.ofPlatform().daemon().name("tigervnc-reader").start(session::read);
        return session;
    }

    private void read() {
        Optional<RfbException> error = Optional.empty();
        try {
            Optional<OpenedScreen> opened = OpenedScreen.open(transport, credentials, options);
            if (opened.isPresent()) {
                converse(opened.get());
            }
        } catch (RfbException e) {
            error = Optional.of(e);
        } catch (EndOfStream e) {
            error = Optional.of(new RfbException(Kind.ENDED, "The VNC server ended the connection.", "The guest may have stopped or moved.",
                    "Connect again when the guest runs.", e));
        } catch (RuntimeException e) { // TigerVNC's own errors, and what damaged streams do to it
            error = Optional.of(new RfbException(Kind.PROTOCOL, "TigerVNC's engine gave up.", String.valueOf(e.getMessage()),
                    "Choose the program's own engine in the preferences, then connect again.", e));
        } finally {
            boolean wanted = closing;
            close();
            listener.closed(wanted ? Optional.empty() : error);
        }
    }

    private void converse(OpenedScreen opened) {
        ScreenPainter painter = new ScreenPainter(opened.frame(), listener, this::write);
        CMsgReaderV3 reader = new CMsgReaderV3(painter, new StreamInput(opened.input()));
        CMsgWriterV3 made = new CMsgWriterV3(painter.cp, new StreamOutput(opened.output()));
        writer = Optional.of(made);
        write(to -> {
            to.writeSetPixelFormat(painter.getPreferredPF());
            int[] encodings = Wanted.encodings(options);
            to.writeSetEncodings(encodings.length, encodings);
        });
        listener.connected(opened.name(), opened.frame());
        painter.request(false);
        while (!closing) {
            reader.readMsg();
        }
    }

    /** Lets the writing thread send something, if the server has let us in. */
    private void write(Consumer<CMsgWriterV3> message) {
        writer.ifPresent(to -> {
            try {
                writing.execute(() -> {
                    try {
                        message.accept(to);
                    } catch (RuntimeException e) {
                        closeTransport(); // the reader tells why
                    }
                });
            } catch (RejectedExecutionException e) {
                closeTransport();
            }
        });
    }

    private void input(Consumer<CMsgWriterV3> message) {
        if (!viewOnly) {
            write(message);
        }
    }

    @Override
    public void sendKey(int keysym, boolean down) {
        if (keysym != 0) {
            input(to -> to.writeKeyEvent(keysym, down));
        }
    }

    @Override
    public void sendKey(int keysym, int evdevCode, boolean down) {
        sendKey(keysym, down);
    }

    @Override
    public void sendPointer(int x, int y, int buttonMask) {
        input(to -> to.writePointerEvent(new Point(x, y), buttonMask));
    }

    @Override
    public void sendPointerMotion(int dx, int dy, int buttonMask) {
        // TigerVNC has no such message
    }

    @Override
    public void sendClipboard(String text) {
        input(to -> to.writeClientCutText(text, text.length()));
    }

    @Override
    public void requestDesktopSize(int width, int height) {
        // sizes are followed, not asked for
    }

    @Override
    public void requestPower(PowerAction action) {
        // TigerVNC has no such message
    }

    @Override
    public void listen(Optional<AudioListener> who) {
        // TigerVNC has no sound
    }

    @Override
    public void setViewOnly(boolean wanted) {
        if (wanted) {
            sendKey(CONTROL, false); // the key that most often stays down
        }
        viewOnly = wanted;
    }

    @Override
    public void close() {
        closing = true;
        writing.shutdownNow();
        closeTransport();
    }

    private void closeTransport() {
        try {
            transport.close();
        } catch (IOException e) {
            // nothing can be done about it, and nobody waits for it
        }
    }
}
