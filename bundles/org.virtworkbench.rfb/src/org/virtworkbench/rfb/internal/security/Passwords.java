/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.security;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.Login;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Wire;
import org.virtworkbench.rfb.internal.security.Security.Proof;

/** Gives the server the password, and wipes it. Nothing is returned when the person gave up. */
final class Passwords {

    private final Wire wire;
    private final Credentials credentials;

    Passwords(Wire wire, Credentials credentials) {
        this.wire = wire;
        this.credentials = credentials;
    }

    /** VNC authentication. */
    Optional<Proof> answerChallenge() throws RfbException {
        byte[] challenge = new byte[VncAuthentication.CHALLENGE];
        wire.input().read(challenge, 0, challenge.length);
        Optional<char[]> password = credentials.password();
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try {
            wire.send(VncAuthentication.answer(challenge, password.get()));
        } catch (GeneralSecurityException e) {
            RfbException fault = Faults.unsupported("The password cannot be sent.", "This Java offers no DES, which VNC passwords need.",
                    "Run the program with another Java.");
            fault.initCause(e);
            throw fault;
        } finally {
            Arrays.fill(password.get(), '\0');
        }
        return Optional.of(Proof.PASSWORD);
    }

    /** VeNCrypt's Plain: both as they are. */
    Optional<Proof> tellNameAndPassword() throws RfbException {
        Optional<Login> login = credentials.login();
        if (login.isEmpty()) {
            return Optional.empty();
        }
        byte[] user = login.get().user().getBytes(StandardCharsets.UTF_8);
        ByteBuffer password = StandardCharsets.UTF_8.encode(CharBuffer.wrap(login.get().password()));
        ByteBuffer message = ByteBuffer.allocate(8 + user.length + password.remaining());
        message.putInt(user.length).putInt(password.remaining()).put(user).put(password);
        try {
            wire.send(message.array());
        } finally {
            Arrays.fill(message.array(), (byte) 0);
            Arrays.fill(password.array(), (byte) 0);
            Arrays.fill(login.get().password(), '\0');
        }
        return Optional.of(Proof.PASSWORD);
    }
}
