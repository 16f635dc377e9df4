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
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.virtworkbench.rfb.AudioListener;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.PowerAction;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbListener;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;
import org.virtworkbench.rfb.internal.decode.Decoders;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Outbox;
import org.virtworkbench.rfb.internal.io.ServerInput;
import org.virtworkbench.rfb.internal.io.Watchdog;
import org.virtworkbench.rfb.internal.io.Wire;
import org.virtworkbench.rfb.internal.security.Security;

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
    private final Audio audio = new Audio(messages);

    private volatile boolean open;
    private volatile boolean viewOnly;
    private volatile boolean closing;
    /** What ended the session from this side, or kept the other thread from writing: the reader sees only its broken stream. */
    private final AtomicReference<RfbException> cause = new AtomicReference<>();
    private final Watchdog watchdog;

    private ClientSession(Transport transport, Credentials credentials, SessionOptions options, int[] encodings, RfbListener listener) {
        this.transport = transport;
        this.credentials = credentials;
        this.options = options;
        this.encodings = encodings.clone();
        this.listener = listener;
        this.viewOnly = options.viewOnly();
        this.userInput.mute(viewOnly);
        this.watchdog = new Watchdog(options.patience());
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
        return start(transport, credentials, options, Encodings.preferred(options), listener);
    }

    /** The same with other encodings of pixels. */
    static RfbSession start(Transport transport, Credentials credentials, SessionOptions options, int[] encodings, RfbListener listener) {
        ClientSession session = new ClientSession(transport, credentials, options, encodings, listener);
        Thread.ofPlatform().daemon().name("rfb-reader").start(session::read);
        return session;
    }

    private void read() {
        Optional<RfbException> error = Optional.empty();
        watchdog.start(this::endBecause);
        try {
            converse();
        } catch (RfbException e) {
            boolean broken = e.kind() == RfbException.Kind.LINK || e.kind() == RfbException.Kind.UNSUPPORTED;
            error = Optional.of(broken && cause.get() != null ? cause.get() : e);
        } catch (RuntimeException e) {
            error = Optional.of(new RfbException(RfbException.Kind.PROTOCOL, "The console stopped because of a fault in this program.",
                    e.toString(), "Connect again, and report the fault.", e));
        } finally {
            open = false;
            boolean wanted = closing;
            watchdog.close();
            close();
            listener.closed(wanted ? Optional.empty() : error);
        }
    }

    private void converse() throws RfbException {
        Wire wire = new Wire(watchdog.watch(transport.input()), watchdog.watch(transport.output()));
        Security security = new Security(wire, transport.serverName(), credentials, options.link());
        Optional<Handshake.Desktop> desktop = new Handshake(wire, security).run(options.shared());
        if (desktop.isEmpty()) {
            return;
        }
        ServerInput input = wire.input();
        try (Decoders decoders = new Decoders(input)) {
            FrameBuffer frame = desktop.get().allocate(); // the largest, last: to make room for it costs the collector least
            Updates updates = new Updates(input, messages, features, audio, listener, decoders, frame);
            OutputStream output = wire.output(); // alone: the writer may outlive the reader for a moment, and with it what it knows
            Thread.ofPlatform().daemon().name("rfb-writer").start(() -> write(output));
            messages.setPixelFormat();
            messages.setEncodings(IntStream.concat(IntStream.of(encodings), IntStream.of(Encodings.pseudo(options))).toArray());
            open = true;
            listener.connected(desktop.get().name(), frame);
            updates.requestAll();
            ServerMessages server = new ServerMessages(input, messages, updates, clipboard, audio, features, listener);
            while (!closing) {
                watchdog.allowSilence(updates.isFirstThere());
                server.readOne(() -> watchdog.allowSilence(false));
            }
        }
    }

    private void write(OutputStream output) {
        try {
            outbox.writeTo(output);
            if (!closing) {
                endBecause(Faults.link(new IOException("The server no longer reads what is sent to it.")));
            }
        } catch (IOException e) {
            endBecause(Faults.link(e));
        }
    }

    private void endBecause(RfbException why) {
        cause.compareAndSet(null, why);
        closeTransport();
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
    public void requestPower(PowerAction action) {
        if (mayInput() && features.power()) {
            messages.power(action);
        }
    }

    @Override
    public void listen(Optional<AudioListener> who) {
        audio.listen(who);
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
