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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.PowerAction;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.internal.decode.ByteWriter;

/** Messages in both directions, byte for byte. */
@Timeout(180)
class SessionTest {

    private static final String REQUEST_20_10 = "0301000000000014000a";

    private final RecordingListener listener = new RecordingListener();
    private FakeServer server;
    private RfbSession session;

    @BeforeEach
    void start() throws IOException, RfbException {
        server = new FakeServer();
        session = RfbSession.start(server.connect(), Optional::empty, SessionOptions.DEFAULT, listener);
        server.letIn(20, 10, "screen");
    }

    @AfterEach
    void stop() throws IOException {
        session.close();
        server.close();
    }

    @Test
    void asksForTheNextUpdateWhenOneBegins() throws IOException {
        server.send(new ByteWriter().u8(0));
        assertEquals(REQUEST_20_10, server.receive(10));
        server.send(new ByteWriter().u8(0).u16(2).rectangle(1, 2, 1, 1, 0).pixel(0x123456).rectangle(1, 3, 1, 1, 0).pixel(0xABCDEF));
        listener.await("damaged");
        assertEquals(List.of(new Area(1, 2, 1, 2)), listener.damage(), "what touches is joined");
        assertEquals(0xFF123456, listener.frame().copy()[41]);
        assertEquals(0xFFABCDEF, listener.frame().copy()[61]);
        assertEquals(0xFF000000, listener.frame().copy()[42]);
    }

    @Test
    void readsToTheLastRectangle() throws IOException {
        server.send(FakeServer.update(0xFFFF).rectangle(0, 0, 1, 1, 0).pixel(1).rectangle(0, 0, 0, 0, -224).u8(2));
        assertTrue(listener.await("bell").contains("damaged"));
    }

    @Test
    void followsTheScreensSize() throws IOException {
        server.send(FakeServer.update(1).rectangle(0, 0, 30, 15, -223));
        listener.await("resized 30x15");
        assertEquals("030000000000001e000f", server.receive(10));
        server.send(FakeServer.update(1).rectangle(29, 14, 1, 1, 0).pixel(0xFFFFFF));
        listener.await("damaged");
        assertEquals(0xFFFFFFFF, listener.frame().copy()[30 * 15 - 1]);
    }

    @Test
    void asksForAnotherSizeWhenTheServerCan() throws IOException {
        session.requestDesktopSize(640, 480);
        server.send(extendedSize(0, 0, 20, 10));
        listener.await("sizing true");
        assertEquals(REQUEST_20_10, server.receive(10), "nothing was asked before");
        session.requestDesktopSize(640, 480);
        assertEquals("fb000280" + "01e00100" + "00000007" + "00000000" + "028001e0" + "00000009", server.receive(24));
        server.send(extendedSize(1, 3, 20, 10));
        listener.await("sizing true The server has no such size.");
        server.send(extendedSize(1, 0, 640, 480));
        listener.await("resized 640x480");
    }

    private static ByteWriter extendedSize(int reason, int status, int width, int height) {
        ByteWriter message = FakeServer.update(1).rectangle(reason, status, width, height, -308).u8(1).u8(0).u16(0);
        return message.s32(7).u16(0).u16(0).u16(width).u16(height).s32(9);
    }

    @Test
    void sendsKeysAsTheServerUnderstandsThem() throws IOException {
        session.sendKey(0xFFE4, 97, true);
        assertEquals("04010000" + "0000ffe4", server.receive(8));
        server.send(FakeServer.update(1).rectangle(0, 0, 0, 0, -258).u8(2));
        listener.await("bell");
        assertEquals(REQUEST_20_10, server.receive(10));
        session.sendKey(0x61, 30, true);
        session.sendKey(0x61, 30, false);
        session.sendKey(0x20AC, true);
        session.sendKey(0, 100, true);
        assertEquals(
                "ff00000100000061" + "0000001e" + "ff00000000000061" + "0000001e" + "04010000000020ac" + "ff00000100000000" + "000000b8",
                server.receive(44));
        session.setViewOnly(true);
        session.sendKey(0x62, 48, true);
        session.sendPointer(1, 1, 1);
        session.sendClipboard("secret");
        assertEquals("ff00000000000000" + "000000b8" + "04000000" + "0000ffe4" + "04000000" + "000020ac", server.receive(28), "released");
        session.setViewOnly(false);
        session.sendKey(0x63, true);
        assertEquals("04010000" + "00000063", server.receive(8), "nothing came in between");
    }

    @Test
    void sendsThePointer() throws IOException {
        session.sendPointer(5, 6, 1);
        session.sendPointer(700, -3, 0);
        session.sendPointerMotion(1, 1, 0);
        assertEquals("050100050006" + "050000130000", server.receive(12));
        server.send(FakeServer.update(1).rectangle(0, 0, 0, 0, -257));
        listener.await("relative pointer");
        assertEquals(REQUEST_20_10, server.receive(10));
        session.sendPointerMotion(3, -2, 4);
        session.sendPointerMotion(3, -2, 4);
        assertEquals("050480027ffd" + "050480027ffd", server.receive(12));
        session.setViewOnly(true);
        assertEquals("05007fff7fff", server.receive(6));
    }

    @Test
    void readsCursors() throws IOException {
        ByteWriter masked = FakeServer.update(1).rectangle(2, 1, 9, 1, -239);
        for (int x = 0; x < 9; x++) {
            masked.pixel(0x010203 * x);
        }
        server.send(masked.u8(0b01010101).u8(0b10000000));
        listener.await("cursor 9x1 at 2,0");
        assertEquals(0, listener.cursor().pixels()[0]);
        assertEquals(0xFF010203, listener.cursor().pixels()[1]);
        assertEquals(0xFF081018, listener.cursor().pixels()[8]);
        server.send(FakeServer.update(1).rectangle(0, 0, 1, 2, -314).s32(0).u8(0x40).u8(0x20).u8(0).u8(0x80).s32(0));
        listener.await("cursor 1x2 at 0,0");
        assertEquals(0x80804000, listener.cursor().pixels()[0]);
        assertEquals(0, listener.cursor().pixels()[1]);
        server.send(FakeServer.update(1).rectangle(0, 0, 0, 0, -239));
        listener.await("cursor 0x0 at 0,0");
    }

    @Test
    void tellsLightsAndNames() throws IOException {
        server.send(FakeServer.update(2).rectangle(0, 0, 0, 0, -261).u8(6).rectangle(0, 0, 0, 0, -307).s32(3).bytes("new".getBytes()));
        assertTrue(listener.await("renamed new").contains("leds -NC"));
    }

    @Test
    void answersFencesAndTakesContinuousUpdates() throws IOException {
        server.send(new ByteWriter().u8(248).u8(0).u16(0).s32(0x80000007).u8(2).u8(0xAB).u8(0xCD).u8(150));
        assertEquals("f8000000" + "00000003" + "02abcd" + "9601000000000014000a", server.receive(21));
        server.send(FakeServer.update(1).rectangle(0, 0, 1, 1, 0).pixel(1));
        listener.await("damaged");
        session.sendKey(0x61, true);
        assertEquals("0401000000000061", server.receive(8), "no request before");
    }

    @Test
    void exchangesPlainText() throws IOException {
        server.send(new ByteWriter().u8(3).u8(0).u16(0).s32(4).bytes((byte) 'a', (byte) '\r', (byte) '\n', (byte) 0xE4));
        listener.await("clipboard a\nä");
        session.sendClipboard("ö\r\n€");
        assertEquals("06000000" + "00000003" + "f60a3f", server.receive(11));
    }

    @Test
    void exchangesAnyTextWithServersThatCan() throws IOException {
        server.send(extended(0x1F000001, new byte[] { 0, 0x10, 0, 0 }));
        assertEquals("06000000" + "fffffff8" + "1f000001" + "01000000", server.receive(16));
        server.send(extended(0x08000001, new byte[0]));
        assertEquals("06000000" + "fffffffc" + "02000001", server.receive(12));
        server.send(extended(0x10000001, deflated("€\r\nx\0")));
        listener.await("clipboard €\nx");

        session.sendClipboard("→\n");
        assertEquals("06000000" + "fffffffc" + "08000001", server.receive(12));
        server.send(extended(0x02000001, new byte[0]));
        String expected = HexFormat.of().formatHex(deflated("→\r\n\0"));
        int length = -4 - expected.length() / 2;
        assertEquals("06000000" + HexFormat.of().toHexDigits(length) + "10000001" + expected, server.receive(8 - length));
    }

    private static ByteWriter extended(int flags, byte[] payload) {
        return new ByteWriter().u8(3).u8(0).u16(0).s32(-4 - payload.length).s32(flags).bytes(payload);
    }

    private static byte[] deflated(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(new ByteWriter().s32(utf8.length).bytes(utf8).toBytes());
        }
        return bytes.toByteArray();
    }

    @Test
    void asksForPowerActionsWhenTheServerCan() throws IOException {
        session.requestPower(PowerAction.RESET);
        server.send(new ByteWriter().u8(250).u8(0).u8(1).u8(1));
        listener.await("power control");
        session.requestPower(PowerAction.SHUT_DOWN);
        session.requestPower(PowerAction.REBOOT);
        session.requestPower(PowerAction.RESET);
        assertEquals("fa000102" + "fa000103" + "fa000104", server.receive(12), "nothing was asked before");
        server.send(new ByteWriter().u8(250).u8(0).u8(1).u8(0));
        listener.await("power action failed");
        session.setViewOnly(true);
        session.requestPower(PowerAction.RESET);
        session.setViewOnly(false);
        session.sendKey(0x61, true);
        assertEquals("0401000000000061", server.receive(8), "no action while only viewing");
    }

    @Test
    void hearsTheOtherSide() throws IOException {
        Hearer hearer = new Hearer();
        session.listen(Optional.of(hearer));
        server.send(FakeServer.update(1).rectangle(0, 0, 0, 0, -259));
        listener.await("audio");
        assertEquals("ff0100020302" + "0000ac44" + "ff010000" + REQUEST_20_10, server.receive(24));
        server.send(
                new ByteWriter().u8(255).u8(1).u16(1).u8(255).u8(1).u16(2).s32(40_000).bytes(new byte[40_000]).u8(255).u8(1).u16(0).u8(2));
        listener.await("bell");
        assertEquals(List.of("started", "40000 bytes", "stopped"), hearer.events());
        session.listen(Optional.empty());
        assertEquals("ff010001", server.receive(4));
        server.send(new ByteWriter().u8(255).u8(1).u16(2).s32(4).s32(0).u8(150));
        assertEquals("9601000000000014000a", server.receive(10), "the sound was passed over");
        assertEquals(List.of("started", "40000 bytes", "stopped"), hearer.events());
    }

    @Test
    void endsWithTheServer() throws IOException {
        server.send(FakeServer.update(1).rectangle(0, 0, 20, 10, 0).pixel(7));
        assertEquals(REQUEST_20_10, server.receive(10));
        server.hangUp();
        assertEquals(RfbException.Kind.ENDED, listener.awaitEnd().orElseThrow().kind());
        assertFalse(listener.events().stream().anyMatch(event -> event.startsWith("on another thread")));
    }
}
