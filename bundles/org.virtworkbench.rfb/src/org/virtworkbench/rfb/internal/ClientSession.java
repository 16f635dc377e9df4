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

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Outbox;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** The engine behind {@link RfbSession}: two threads, one that reads and one that writes. */
public final class ClientSession implements RfbSession {

    private final Transport transport;
    private final Credentials credentials;
    private final SessionOptions options;
    private final int[] encodings;
    private final RfbListener listener;
    private final Outbox outbox = new Outbox();
    private final ClientMessages messages = new ClientMessages(outbox);
    private final ServerFeatures features = new ServerFeatures();
    private final UserInput userInput = new UserInput(messages, features);
    private final Clipboard clipboard = new Clipboard(messages);

    private volatile boolean open;
    private volatile boolean viewOnly;
    private volatile boolean closing;
    private volatile Optional<RfbException> writeFault = Optional.empty();

    private ClientSession(Transport transport, Credentials credentials, SessionOptions options, int[] encodings, RfbListener listener) {
        this.transport = transport;
        this.credentials = credentials;
        this.options = options;
        this.encodings = encodings.clone();
        this.listener = listener;
        this.viewOnly = options.viewOnly();
        this.userInput.mute(viewOnly);
    }

    /**
     * See {@link RfbSession#start}.
     *
     * @param transport the way to the server
     * @param credentials asked for a password
     * @param options how to start
     * @param listener told what happens
     * @return the session
     */
    public static RfbSession start(Transport transport, Credentials credentials, SessionOptions options, RfbListener listener) {
        return start(transport, credentials, options, Encodings.preferred(options.link()), listener);
    }

    /** The same with other encodings of pixels. */
    static RfbSession start(Transport transport, Credentials credentials, SessionOptions options, int[] encodings, RfbListener listener) {
        ClientSession session = new ClientSession(transport, credentials, options, encodings, listener);
        Thread.ofPlatform().daemon().name("rfb-writer").start(session::write);
        Thread.ofPlatform().daemon().name("rfb-reader").start(session::read);
        return session;
    }

    private void write() {
        try {
            outbox.writeTo(transport.output());
            if (!closing) {
                writeFault = Optional.of(Faults.link(new IOException("The server no longer reads what is sent to it.")));
            }
        } catch (IOException e) {
            writeFault = Optional.of(Faults.link(e));
        }
        closeTransport();
    }

    private void read() {
        Optional<RfbException> error = Optional.empty();
        try {
            converse();
        } catch (RfbException e) {
            error = Optional.of(writeFault.filter(fault -> e.kind() == RfbException.Kind.LINK).orElse(e));
        } catch (RuntimeException e) {
            error = Optional.of(new RfbException(RfbException.Kind.PROTOCOL, "The console stopped because of a fault in this program.",
                    e.toString(), "Connect again, and report the fault.", e));
        } finally {
            open = false;
            boolean wanted = closing;
            close();
            listener.closed(wanted ? Optional.empty() : error);
        }
    }

    private void converse() throws RfbException {
        ServerInput input = new ServerInput(transport.input());
        Optional<Handshake.Desktop> desktop = new Handshake(input, outbox, credentials).run(options.shared());
        if (desktop.isEmpty()) {
            return;
        }
        try (Updates updates = new Updates(input, messages, features, listener, desktop.get().frame())) {
            messages.setPixelFormat();
            messages.setEncodings(IntStream.concat(IntStream.of(encodings), IntStream.of(Encodings.pseudo())).toArray());
            open = true;
            listener.connected(desktop.get().name(), desktop.get().frame());
            updates.requestAll();
            ServerMessages server = new ServerMessages(input, messages, updates, clipboard, listener);
            while (!closing) {
                server.readOne();
            }
        }
    }

    private boolean mayInput() {
        return open && !viewOnly;
    }

    @Override
    public void sendKey(int keysym, boolean down) {
        if (open) {
            userInput.key(keysym, OptionalInt.empty(), down);
        }
    }

    @Override
    public void sendKey(int keysym, int evdevCode, boolean down) {
        if (open) {
            userInput.key(keysym, ScanCodes.xtFromEvdev(evdevCode), down);
        }
    }

    @Override
    public void sendPointer(int x, int y, int buttonMask) {
        if (open) {
            userInput.pointer(x, y, buttonMask);
        }
    }

    @Override
    public void sendPointerMotion(int dx, int dy, int buttonMask) {
        if (open) {
            userInput.pointerMotion(dx, dy, buttonMask);
        }
    }

    @Override
    public void sendClipboard(String text) {
        if (mayInput()) {
            clipboard.send(text);
        }
    }

    @Override
    public void requestDesktopSize(int width, int height) {
        if (mayInput() && width > 0 && height > 0 && width <= 0xFFFF && height <= 0xFFFF) {
            features.screen().ifPresent(screen -> messages.setDesktopSize(width, height, screen.id(), screen.flags()));
        }
    }

    @Override
    public void setViewOnly(boolean wanted) {
        viewOnly = wanted;
        userInput.mute(wanted);
        if (wanted) {
            clipboard.withdraw();
        }
    }

    @Override
    public void close() {
        closing = true;
        outbox.close();
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
