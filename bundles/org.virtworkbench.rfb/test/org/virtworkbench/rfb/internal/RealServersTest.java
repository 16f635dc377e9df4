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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.rfb.AudioListener;
import org.virtworkbench.rfb.PowerAction;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbException.Kind;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.SocketTransport;
import org.virtworkbench.rfb.internal.decode.Encoder;

/** The engine beside real servers: what it decodes is what the server's own screenshot shows. */
@Timeout(300)
class RealServersTest {

    private static final int CAPS_LOCK_KEYSYM = 0xFFE5;
    private static final int CAPS_LOCK_KEY = 58;
    private static final int RIGHT_CTRL_KEYSYM = 0xFFE4;
    private static final int RIGHT_CTRL_KEY = 97;
    /** Where a PC's firmware notes locks, and keys with the prefix 0xE0. */
    private static final int BIOS_LOCKS = 0x417;
    private static final int BIOS_EXTENDED_KEYS = 0x496;

    @TempDir
    private Path folder;

    private final RecordingListener listener = new RecordingListener();

    @ParameterizedTest
    @EnumSource(Encoder.Kind.class)
    void showsWhatQemuShows(Encoder.Kind kind) throws IOException, RfbException {
        try (QemuServer server = QemuServer.start(folder); RfbSession session = connect(server.socket(), kind)) {
            server.awaitFirmware();
            Screenshot expected = server.screenshot();
            awaitSame(expected);
        }
    }

    @Test
    void pressesKeysInQemu() throws IOException, RfbException {
        try (QemuServer server = QemuServer.start(folder); RfbSession session = connect(server.socket(), Encoder.Kind.RAW)) {
            server.awaitFirmware();
            server.resume();
            listener.await("leds ---");
            listener.await("damaged");
            session.sendKey(CAPS_LOCK_KEYSYM, CAPS_LOCK_KEY, true);
            server.awaitKeyboard(BIOS_LOCKS, 0x40);
            session.sendKey(RIGHT_CTRL_KEYSYM, RIGHT_CTRL_KEY, true);
            server.awaitKeyboard(BIOS_EXTENDED_KEYS, 0x04);
        }
    }

    @Test
    void resetsAndShutsDownQemu() throws IOException, RfbException {
        try (QemuServer server = QemuServer.start(folder, ",power-control=on");
                RfbSession session = connect(server.socket(), Encoder.Kind.RAW)) {
            listener.await("power control");
            session.requestPower(PowerAction.RESET);
            server.awaitEvent("RESET");
            session.requestPower(PowerAction.SHUT_DOWN);
            server.awaitEvent("POWERDOWN");
        }
    }

    /** A boot sector that lets the speaker sound at 1000 Hz. */
    @Test
    void hearsTheSpeakerOfQemu() throws IOException, RfbException {
        byte[] disk = Arrays.copyOf(HexFormat.of().parseHex("b0b6e643b8a904e64288e0e642e4610c03e661f4ebfd"), 1 << 20);
        disk[510] = 0x55;
        disk[511] = (byte) 0xAA;
        Path image = Files.write(folder.resolve("disk"), disk);
        Hearer hearer = new Hearer();
        try (QemuServer server = QemuServer.start(folder, ",audiodev=sound", "-audiodev", "none,id=sound", "-machine",
                "pcspk-audiodev=sound",
                "-drive", "format=raw,file=" + image); RfbSession session = connect(server.socket(), Encoder.Kind.RAW)) {
            session.listen(Optional.of(hearer));
            ByteBuffer second = ByteBuffer.wrap(hearer.awaitSound(AudioListener.SAMPLE_RATE * AudioListener.CHANNELS * 2))
                    .order(ByteOrder.LITTLE_ENDIAN);
            int rises = 0;
            for (int at = 4; at < second.limit(); at += 4) {
                rises += second.getShort(at - 4) <= 0 && second.getShort(at) > 0 ? 1 : 0;
            }
            assertTrue(rises > 900 && rises < 1100, rises + " Hz");
        }
    }

    @ParameterizedTest
    @EnumSource(Encoder.Kind.class)
    void showsWhatXvncShows(Encoder.Kind kind) throws IOException, RfbException {
        try (XvncServer server = XvncServer.start(folder, Optional.empty())) {
            server.paint();
            try (RfbSession session = connect(server.socket(), kind)) {
                Screenshot expected = server.screenshot();
                assertTrue(expected.showsSomething(), "nothing was painted");
                awaitSame(expected);
                listener.await("sizing true");
                session.requestDesktopSize(640, 400);
                listener.await("resized 640x400");
                awaitSame(server.screenshot());
            }
        }
    }

    @Test
    void givesXvncThePassword() throws IOException, RfbException {
        try (XvncServer server = XvncServer.start(folder, Optional.of("secret12"))) {
            try (RfbSession session = RfbSession.start(SocketTransport.unix(server.socket()), () -> Optional.of("wrong".toCharArray()),
                    SessionOptions.DEFAULT, listener)) {
                assertEquals(Kind.PASSWORD, listener.awaitEnd().orElseThrow().kind());
            }
            RecordingListener second = new RecordingListener();
            try (RfbSession session = RfbSession.start(SocketTransport.unix(server.socket()), () -> Optional.of("secret12".toCharArray()),
                    SessionOptions.DEFAULT, second)) {
                second.await("damaged");
            }
            assertTrue(second.awaitEnd().isEmpty());
        }
    }

    private RfbSession connect(Path socket, Encoder.Kind kind) throws RfbException {
        int[] encodings = { Encodings.COPY_RECT, kind.number() };
        return ClientSession.start(SocketTransport.unix(socket), Optional::empty, SessionOptions.DEFAULT, encodings, listener);
    }

    private void awaitSame(Screenshot expected) {
        listener.await("the same picture as the server's", l -> expected.sameAs(l.frame()));
        assertEquals(List.of(), listener.events().stream().filter("closed"::equals).toList());
    }
}
