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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.Login;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;
import org.virtworkbench.rfb.internal.io.Wire;
import org.virtworkbench.rfb.internal.security.Security.Proof;

/** SASL (security type 20, registered with the protocol; RFC 4422): name and password, shown in a way that both sides know. */
final class SaslAuthentication {

    private static final int MOST_NAMES = 1 << 12;
    private static final int MOST_DATA = 1 << 16;
    private static final int MOST_STEPS = 16;

    private final Wire wire;
    private final Optional<String> serverName;
    private final Credentials credentials;

    SaslAuthentication(Wire wire, Optional<String> serverName, Credentials credentials) {
        this.wire = wire;
        this.serverName = serverName;
        this.credentials = credentials;
    }

    /**
     * What it led to, up to the server's judgement.
     *
     * @param proof how this side showed that it may come in
     * @param layer what encrypts all that follows the judgement; nothing where a tunnel does that already
     */
    record Outcome(Proof proof, Optional<Wire.Tunnel> layer) {
    }

    /** Nothing is returned when the person gave up. */
    Optional<Outcome> pass(SaslMechanisms.Cover cover) throws RfbException {
        byte[] names = new byte[wire.input().length("The length of the names of ways to log in", MOST_NAMES)];
        wire.input().read(names, 0, names.length);
        List<String> offered = Arrays.asList(new String(names, StandardCharsets.US_ASCII).split("[, ]+"));
        String mechanism = SaslMechanisms.choose(offered, cover);
        Optional<Login> login = credentials.login();
        if (login.isEmpty()) {
            return Optional.empty();
        }
        try {
            SaslClient client = SaslMechanisms.client(mechanism, serverName, login.get(), cover);
            converse(client, mechanism);
            Object quality = client.getNegotiatedProperty(Sasl.QOP);
            return Optional.of(new Outcome(Proof.PASSWORD,
                    quality == null || quality.equals("auth") ? Optional.empty() : Optional.of(new SaslLayer(client))));
        } catch (SaslException e) {
            RfbException fault = Faults.protocol(e.getMessage());
            fault.initCause(e);
            throw fault;
        } finally {
            Arrays.fill(login.get().password(), '\0');
        }
    }

    private void converse(SaslClient client, String mechanism) throws SaslException, RfbException {
        Optional<byte[]> first = client.hasInitialResponse() ? Optional.of(client.evaluateChallenge(new byte[0])) : Optional.empty();
        byte[] name = mechanism.getBytes(StandardCharsets.US_ASCII);
        byte[] data = data(first);
        wire.send(ByteBuffer.allocate(4 + name.length + data.length).putInt(name.length).put(name).put(data).array());
        for (int step = 0; step < MOST_STEPS; step++) {
            byte[] challenge = read();
            if (wire.input().u8() != 0) {
                finish(client, challenge);
                return;
            }
            byte[] answer = client.isComplete() ? null : client.evaluateChallenge(challenge);
            wire.send(data(Optional.ofNullable(answer)));
        }
        throw Faults.protocol("It does not come to an end with logging in.");
    }

    /** The server is content; what it says last may be its own proof. */
    private static void finish(SaslClient client, byte[] last) throws SaslException {
        if (!client.isComplete()) {
            client.evaluateChallenge(last);
        }
        if (!client.isComplete()) {
            throw new SaslException("It is content with half a login.");
        }
    }

    /** Servers hang up when they do not like an answer. */
    private byte[] read() throws RfbException {
        ServerInput input = wire.input();
        try {
            byte[] data = new byte[input.length("The length of a step of logging in", MOST_DATA)];
            input.read(data, 0, data.length);
            return data.length == 0 ? data : Arrays.copyOf(data, data.length - 1); // a zero byte ends it
        } catch (RfbException e) {
            if (e.kind() == RfbException.Kind.ENDED) {
                RfbException fault = Faults.password("It ended the connection when it saw name and password.");
                fault.initCause(e);
                throw fault;
            }
            throw e;
        }
    }

    /** With its length and a zero byte; nothing at all is told from an empty text. */
    private static byte[] data(Optional<byte[]> content) {
        return content.map(bytes -> ByteBuffer.allocate(4 + bytes.length + 1).putInt(bytes.length + 1).put(bytes).array())
                .orElseGet(() -> new byte[4]);
    }
}
