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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Outbox;
import org.virtworkbench.rfb.internal.io.ServerInput;

/** From the greeting to the first picture (RFC 6143, 7.1 to 7.3). */
final class Handshake {

    /**
     * What the server says of its screen.
     *
     * @param name its name
     * @param frame room for it
     */
    record Desktop(String name, FrameBuffer frame) {
    }

    /** Bytes of a name or a reason. */
    static final int MOST_TEXT = 1 << 16;

    private static final int REFUSED = 0;
    private static final int NONE = 1;
    private static final int VNC_AUTHENTICATION = 2;

    private final ServerInput input;
    private final Outbox outbox;
    private final Credentials credentials;

    Handshake(ServerInput input, Outbox outbox, Credentials credentials) {
        this.input = input;
        this.outbox = outbox;
        this.credentials = credentials;
    }

    /** Nothing is returned when the person gave up at the password. */
    Optional<Desktop> run(boolean shared) throws RfbException {
        byte[] greeting = new byte[ProtocolVersion.LENGTH];
        input.read(greeting, 0, greeting.length);
        ProtocolVersion version = ProtocolVersion.answering(greeting);
        outbox.add(version.bytes());

        int type = version == ProtocolVersion.V3_3 ? typeOfServersChoice() : chooseType();
        if (type == VNC_AUTHENTICATION && !authenticate()) {
            return Optional.empty();
        }
        if (type == VNC_AUTHENTICATION || version == ProtocolVersion.V3_8) {
            readResult(version);
        }
        outbox.add(new byte[] { (byte) (shared ? 1 : 0) });
        return Optional.of(readDesktop());
    }

    private int typeOfServersChoice() throws RfbException {
        int type = input.s32();
        if (type == REFUSED) {
            throw Faults.refused(text());
        }
        if (type != NONE && type != VNC_AUTHENTICATION) {
            throw unsupported(new byte[] { (byte) type });
        }
        return type;
    }

    private int chooseType() throws RfbException {
        int count = input.u8();
        if (count == 0) {
            throw Faults.refused(text());
        }
        byte[] offered = new byte[count];
        input.read(offered, 0, count);
        for (byte type : offered) {
            if (type == NONE || type == VNC_AUTHENTICATION) {
                outbox.add(new byte[] { type });
                return type;
            }
        }
        throw unsupported(offered);
    }

    private static RfbException unsupported(byte[] offered) {
        return Faults.unsupported("This VNC server cannot be used yet.",
                "It asks for a kind of security that is not supported: " + SecurityTypes.names(offered) + '.',
                "Let the guest's console listen without TLS and SASL, on a UNIX socket or on the host's own address.");
    }

    private boolean authenticate() throws RfbException {
        byte[] challenge = new byte[VncAuthentication.CHALLENGE];
        input.read(challenge, 0, challenge.length);
        Optional<char[]> password = credentials.password();
        if (password.isEmpty()) {
            return false;
        }
        try {
            outbox.add(VncAuthentication.answer(challenge, password.get()));
        } catch (GeneralSecurityException e) {
            RfbException fault = Faults.unsupported("The password cannot be sent.", "This Java offers no DES, which VNC passwords need.",
                    "Run the program with another Java.");
            fault.initCause(e);
            throw fault;
        } finally {
            Arrays.fill(password.get(), '\0');
        }
        return true;
    }

    private void readResult(ProtocolVersion version) throws RfbException {
        int result = input.s32();
        if (result != 0) {
            throw Faults.password(version == ProtocolVersion.V3_8 ? text() : result == 2 ? "Too many attempts." : "It gives no reason.");
        }
    }

    private Desktop readDesktop() throws RfbException {
        int width = input.u16();
        int height = input.u16();
        input.skip(16); // the server's own pixel format: this side asks for another one
        FrameBuffer frame = Frames.allocate(width, height);
        return new Desktop(text(), frame);
    }

    private String text() throws RfbException {
        return text(input);
    }

    /** Reads a text with its length in front, and takes control characters out of it. */
    static String text(ServerInput input) throws RfbException {
        byte[] bytes = new byte[input.length("The length of a text", MOST_TEXT)];
        input.read(bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
