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
import java.util.Optional;

import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;
import org.virtworkbench.rfb.internal.io.Wire;
import org.virtworkbench.rfb.internal.security.Security;
import org.virtworkbench.rfb.internal.security.Security.Proof;

/** From the greeting to the first picture (RFC 6143, 7.1 to 7.3). */
final class Handshake {

    /**
     * What the server says of its screen.
     *
     * @param name its name
     * @param width in pixels
     * @param height in pixels
     */
    record Desktop(String name, int width, int height) {

        /** Makes room for it. */
        FrameBuffer allocate() throws RfbException {
            return Frames.allocate(width, height);
        }
    }

    /** Bytes of a name or a reason. */
    static final int MOST_TEXT = 1 << 16;

    private static final int REFUSED = 0;
    private static final int TOO_MANY_ATTEMPTS = 2;

    private final Wire wire;
    private final Security security;

    Handshake(Wire wire, Security security) {
        this.wire = wire;
        this.security = security;
    }

    /** Nothing is returned when the person gave up at the password. */
    Optional<Desktop> run(boolean shared) throws RfbException {
        byte[] greeting = new byte[ProtocolVersion.LENGTH];
        wire.input().read(greeting, 0, greeting.length);
        ProtocolVersion version = ProtocolVersion.answering(greeting);
        wire.send(version.bytes());

        int type = version == ProtocolVersion.V3_3 ? typeOfServersChoice() : chooseType();
        Optional<Proof> proof = security.pass(type);
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        if (!Security.isNone(type) || version == ProtocolVersion.V3_8) {
            readResult(version, proof.get());
        }
        security.accepted();
        wire.send((byte) (shared ? 1 : 0));
        return Optional.of(readDesktop());
    }

    private int typeOfServersChoice() throws RfbException {
        int type = wire.input().s32();
        if (type == REFUSED) {
            throw Faults.refused(text());
        }
        return security.choose(type);
    }

    private int chooseType() throws RfbException {
        ServerInput input = wire.input();
        int[] offered = new int[input.u8()];
        if (offered.length == 0) {
            throw Faults.refused(text());
        }
        for (int i = 0; i < offered.length; i++) {
            offered[i] = input.u8();
        }
        int type = security.choose(offered);
        wire.send((byte) type);
        return type;
    }

    private void readResult(ProtocolVersion version, Proof proof) throws RfbException {
        int result = wire.input().s32();
        if (result == 0) {
            return;
        }
        String reason = version == ProtocolVersion.V3_8 ? text()
                : result == TOO_MANY_ATTEMPTS ? "Too many attempts." : "It gives no reason.";
        throw proof == Proof.PASSWORD ? Faults.password(reason) : Faults.refused(reason);
    }

    private Desktop readDesktop() throws RfbException {
        ServerInput input = wire.input();
        int width = input.u16();
        int height = input.u16();
        input.skip(16); // the server's own pixel format: this side asks for another one
        return new Desktop(text(), width, height);
    }

    private String text() throws RfbException {
        return text(wire.input());
    }

    /** Reads a text with its length in front, and takes control characters out of it. */
    static String text(ServerInput input) throws RfbException {
        byte[] bytes = new byte[input.length("The length of a text", MOST_TEXT)];
        input.read(bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
