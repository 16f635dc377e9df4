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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.internal.decode.ByteWriter;

/** How a session begins, with each version of the protocol, and how it ends when it may not begin. */
@Timeout(180)
class HandshakeTest {

    private static final String REASON = "Not today";
    private static final byte[] CHALLENGE = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final String ANSWER = "b866924125c8eebb9debc1db61c538e2";

    private final RecordingListener listener = new RecordingListener();
    private final char[] password = "password".toCharArray();
    private FakeServer server;
    private RfbSession session;

    @BeforeEach
    void start() throws IOException, RfbException {
        server = new FakeServer();
        session = RfbSession.start(server.connect(), () -> Optional.of(password), SessionOptions.DEFAULT, listener);
    }

    @AfterEach
    void stop() throws IOException {
        session.close();
        server.close();
    }

    @Test
    void speaksVersion33() throws IOException {
        greet("003.003", "003.003");
        server.send(new ByteWriter().s32(1));
        expectDesktop();
    }

    @Test
    void speaksVersion33WithPassword() throws IOException {
        greet("003.003", "003.003");
        server.send(new ByteWriter().s32(2).bytes(CHALLENGE));
        assertEquals(ANSWER, server.receive(16));
        server.send(new ByteWriter().s32(0));
        expectDesktop();
    }

    @Test
    void speaksVersion37() throws IOException {
        greet("003.007", "003.007");
        server.send(new ByteWriter().u8(3).u8(5).u8(1).u8(2));
        assertEquals("01", server.receive(1));
        expectDesktop();
    }

    @ParameterizedTest
    @ValueSource(strings = { "003.008", "003.889", "004.001", "005.000" })
    void speaksVersion38(String version) throws IOException {
        greet(version, "003.008");
        server.send(new ByteWriter().u8(1).u8(1));
        assertEquals("01", server.receive(1));
        server.send(new ByteWriter().s32(0));
        expectDesktop();
    }

    @Test
    void sendsThePasswordAndWipesIt() throws IOException {
        greet("003.008", "003.008");
        server.send(new ByteWriter().u8(2).u8(5).u8(2));
        assertEquals("02", server.receive(1));
        server.send(new ByteWriter().bytes(CHALLENGE));
        assertEquals(ANSWER, server.receive(16));
        server.send(new ByteWriter().s32(0));
        expectDesktop();
        assertArrayEquals(new char[8], password);
    }

    @Test
    void tellsAWrongPasswordFromOtherErrors() throws IOException {
        greet("003.008", "003.008");
        server.send(new ByteWriter().u8(1).u8(2));
        server.receive(1);
        server.send(new ByteWriter().bytes(CHALLENGE));
        server.receive(16);
        server.send(new ByteWriter().s32(1).s32(REASON.length()).bytes(REASON.getBytes()));
        expectError(RfbException.Kind.PASSWORD, REASON);
    }

    @Test
    void tellsWhyTheServerRefuses() throws IOException {
        greet("003.008", "003.008");
        server.send(new ByteWriter().u8(0).s32(REASON.length()).bytes(REASON.getBytes()));
        expectError(RfbException.Kind.ENDED, REASON);
    }

    @Test
    void tellsWhyAnOldServerRefuses() throws IOException {
        greet("003.003", "003.003");
        server.send(new ByteWriter().s32(0).s32(REASON.length()).bytes(REASON.getBytes()));
        expectError(RfbException.Kind.ENDED, REASON);
    }

    @Test
    void namesSecurityThatIsNotSupported() throws IOException {
        greet("003.008", "003.008");
        server.send(new ByteWriter().u8(3).u8(5).u8(30).u8(77));
        expectError(RfbException.Kind.UNSUPPORTED, "RA2, Apple, type 77");
    }

    @Test
    void takesWhatIsEncryptedBeforeWhatIsNot() throws IOException {
        greet("003.008", "003.008");
        server.send(new ByteWriter().u8(3).u8(1).u8(2).u8(19));
        assertEquals("13", server.receive(1));
    }

    @Test
    void refusesVersionsOfVeNCryptThatAreTooOld() throws IOException {
        beginVeNCrypt();
        server.send(new ByteWriter().u8(0).u8(1));
        expectError(RfbException.Kind.UNSUPPORTED, "version 0.1");
    }

    @Test
    void namesSecurityInsideOfVeNCryptThatIsNotSupported() throws IOException {
        beginVeNCrypt();
        offer(265, 266);
        expectError(RfbException.Kind.UNSUPPORTED, "type 265, type 266");
    }

    @Test
    void choosesTheSafestKindOfVeNCrypt() throws IOException {
        beginVeNCrypt();
        offer(256, 257, 261, 258);
        assertEquals("00000105", server.receive(4));
        server.send(new ByteWriter().u8(0));
        expectError(RfbException.Kind.UNSUPPORTED, "does not begin");
    }

    @ParameterizedTest
    @ValueSource(ints = { 257, 260 })
    void takesNothingInClearForEncrypted(int type) throws IOException {
        beginVeNCrypt();
        offer(type);
        assertEquals("%08x".formatted(type), server.receive(4));
        server.send(new ByteWriter().u8(1).s32(0));
        expectError(RfbException.Kind.PROTOCOL, "before its connection is encrypted");
    }

    @ParameterizedTest
    @ValueSource(ints = { 257, 260 })
    void tellsWhenTlsFails(int type) throws IOException {
        beginVeNCrypt();
        offer(type);
        server.receive(4);
        server.send(new ByteWriter().u8(1));
        assertEquals("16", server.receive(1), "a TLS handshake begins");
        server.send("This is no TLS at all, not in any version of it.");
        expectError(RfbException.Kind.UNSUPPORTED, "");
    }

    private void beginVeNCrypt() throws IOException {
        greet("003.008", "003.008");
        server.send(new ByteWriter().u8(1).u8(19));
        assertEquals("13", server.receive(1));
    }

    private void offer(int... types) throws IOException {
        server.send(new ByteWriter().u8(0).u8(2));
        assertEquals("0002", server.receive(2));
        ByteWriter message = new ByteWriter().u8(0).u8(types.length);
        for (int type : types) {
            message.s32(type);
        }
        server.send(message);
    }

    @ParameterizedTest
    @ValueSource(strings = { "SSH-2.0-Open", "RFB 003.x08\n", "HTTP/1.1 400" })
    void knowsWhatIsNoVncServer(String greeting) throws IOException {
        server.send(greeting);
        expectError(RfbException.Kind.UNSUPPORTED, "greeting");
    }

    @Test
    void refusesAScreenThatIsTooLarge() throws IOException {
        greet("003.003", "003.003");
        server.send(new ByteWriter().s32(1));
        server.receive(1);
        server.send(FakeServer.desktop(65535, 65535, "huge"));
        expectError(RfbException.Kind.PROTOCOL, "4294836225");
    }

    @Test
    void refusesANameThatIsTooLong() throws IOException {
        greet("003.003", "003.003");
        server.send(new ByteWriter().s32(1));
        server.receive(1);
        server.send(new ByteWriter().u16(10).u16(10).bytes(new byte[16]).s32(0xFFFFFFFF));
        expectError(RfbException.Kind.PROTOCOL, "4294967295");
    }

    @Test
    void endsWhenTheServerHangsUp() throws IOException {
        greet("003.008", "003.008");
        server.hangUp();
        expectError(RfbException.Kind.ENDED, "");
    }

    @Test
    void endsWithoutErrorWhenClosed() throws IOException {
        greet("003.008", "003.008");
        session.close();
        assertEquals(Optional.empty(), listener.awaitEnd());
    }

    private void greet(String version, String answer) throws IOException {
        server.send("RFB " + version + '\n');
        assertEquals(HexFormat.of().formatHex(("RFB " + answer + '\n').getBytes()), server.receive(12));
    }

    private void expectDesktop() throws IOException {
        assertEquals("01", server.receive(1), "shared");
        server.send(FakeServer.desktop(20, 10, "Desk\u0007of Zoë"));
        listener.await("connected Desk of Zoë 20x10");
        assertEquals("00000000" + "2018000100ff00ff00ff100800000000", server.receive(20), "pixel format");
    }

    private void expectError(RfbException.Kind kind, String part) {
        RfbException error = listener.awaitEnd().orElseThrow();
        assertEquals(kind, error.kind(), error.getMessage());
        assertTrue(error.why().contains(part), error.why());
    }
}
