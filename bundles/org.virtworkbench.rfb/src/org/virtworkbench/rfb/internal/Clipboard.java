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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;

/**
 * Text of the clipboards: cut text (RFC 6143, 7.5.6 and 7.6.4), and the extended clipboard that is announced as a pseudo-encoding and hides
 * behind negative lengths. Offers of this side are kept until the server fetches them.
 */
final class Clipboard {

    /** Bytes of text, in either direction. */
    static final int MOST = 16 << 20;

    static final int TEXT = 1;
    static final int CAPABILITIES = 1 << 24;
    static final int REQUEST = 1 << 25;
    static final int PEEK = 1 << 26;
    static final int NOTIFY = 1 << 27;
    static final int PROVIDE = 1 << 28;

    private static final int FORMATS = 0xFFFF;

    private final ClientMessages messages;
    private byte[] offer = new byte[0];
    private boolean offered;
    private int serverActions;

    Clipboard(ClientMessages messages) {
        this.messages = messages;
    }

    /** Offers text to the server. */
    synchronized void send(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (serverActions == 0) {
            byte[] latin1 = lines.getBytes(StandardCharsets.ISO_8859_1);
            if (latin1.length <= MOST) {
                messages.cutText(latin1);
            }
            return;
        }
        byte[] utf8 = (lines.replace("\n", "\r\n") + '\0').getBytes(StandardCharsets.UTF_8);
        if (utf8.length > MOST) {
            return;
        }
        offer = utf8;
        offered = true;
        if ((serverActions & NOTIFY) != 0) {
            messages.extendedCutText(NOTIFY | TEXT, new byte[0]);
        } else {
            provide();
        }
    }

    /** Forgets the text that was offered: the server gets nothing when it asks for it later. */
    synchronized void withdraw() {
        offer = new byte[0];
        offered = false;
    }

    /**
     * Reads a cut text message after its type.
     *
     * @param input what the server sends
     * @return text, or nothing to tell (an empty string is text)
     */
    Optional<String> read(ServerInput input) throws RfbException {
        input.skip(3);
        int length = input.s32();
        if (length >= 0) {
            check("The length of the clipboard's text", length);
            byte[] latin1 = new byte[length];
            input.read(latin1, 0, length);
            return Optional.of(new String(latin1, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"));
        }
        check("The length of a clipboard message", -(long) length);
        if (length > -4) {
            throw Faults.protocol("A clipboard message is too short.");
        }
        return readExtended(input, -length - 4);
    }

    private Optional<String> readExtended(ServerInput input, int length) throws RfbException {
        int flags = input.s32();
        if ((flags & PROVIDE) != 0 && (flags & CAPABILITIES) == 0) {
            byte[] compressed = new byte[length];
            input.read(compressed, 0, length);
            return (flags & TEXT) == 0 ? Optional.empty() : Optional.of(ProvidedText.inflate(compressed, MOST));
        }
        if (length > 4 * Integer.bitCount(FORMATS)) {
            throw Faults.beyond("The length of a clipboard message", length, 4L * Integer.bitCount(FORMATS));
        }
        input.skip(length);
        answer(flags);
        return Optional.empty();
    }

    private synchronized void answer(int flags) {
        if ((flags & CAPABILITIES) != 0) {
            serverActions = (flags & TEXT) == 0 ? 0 : flags & (REQUEST | PEEK | NOTIFY | PROVIDE);
            byte[] most = ByteBuffer.allocate(4).putInt(MOST).array();
            messages.extendedCutText(CAPABILITIES | REQUEST | PEEK | NOTIFY | PROVIDE | TEXT, most);
        } else if ((flags & NOTIFY) != 0) {
            if ((flags & TEXT) != 0 && (serverActions & REQUEST) != 0) {
                messages.extendedCutText(REQUEST | TEXT, new byte[0]);
            }
        } else if ((flags & PEEK) != 0) {
            messages.extendedCutText(offered ? NOTIFY | TEXT : NOTIFY, new byte[0]);
        } else if ((flags & REQUEST) != 0 && (flags & TEXT) != 0 && offered) {
            provide();
        }
    }

    private void provide() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(ByteBuffer.allocate(4).putInt(offer.length).array());
            deflater.write(offer);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        messages.extendedCutText(PROVIDE | TEXT, bytes.toByteArray());
    }

    private static void check(String name, long length) throws RfbException {
        if (length > MOST) {
            throw Faults.beyond(name, length, MOST);
        }
    }
}
