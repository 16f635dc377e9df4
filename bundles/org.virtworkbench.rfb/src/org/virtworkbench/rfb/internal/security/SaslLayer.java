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

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;

import org.virtworkbench.rfb.internal.io.Wire;

/** Encrypts by the keys that a login agreed on (RFC 4422, 3.7): pieces with their lengths in front. */
final class SaslLayer implements Wire.Tunnel {

    /** Bytes of a piece: what was announced, and room for its seal. */
    private static final int LARGEST_PIECE = (1 << 16) + 1024;

    private final SaslClient client;

    SaslLayer(SaslClient client) {
        this.client = client;
    }

    @Override
    public Ends lay(InputStream source, OutputStream target) {
        Object most = client.getNegotiatedProperty(Sasl.RAW_SEND_SIZE);
        int piece = most == null ? LARGEST_PIECE : Integer.parseInt(most.toString());
        return new Ends(new Opened(client, new DataInputStream(source)), new Sealed(client, target, Math.max(1, piece)));
    }

    private static final class Opened extends InputStream {

        private final SaslClient client;
        private final DataInputStream source;
        private ByteBuffer piece = ByteBuffer.allocate(0);

        Opened(SaslClient client, DataInputStream source) {
            this.client = client;
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            while (!piece.hasRemaining()) {
                if (!next()) {
                    return -1;
                }
            }
            int step = Math.min(count, piece.remaining());
            piece.get(target, offset, step);
            return step;
        }

        private boolean next() throws IOException {
            int length;
            try {
                length = source.readInt();
            } catch (EOFException e) {
                return false;
            }
            if (length < 0 || length > LARGEST_PIECE) {
                throw new IOException("A sealed piece has " + Integer.toUnsignedString(length) + " bytes, at most " + LARGEST_PIECE
                        + " are allowed.");
            }
            byte[] sealed = new byte[length];
            source.readFully(sealed);
            synchronized (client) { // it shares its state between both directions
                piece = ByteBuffer.wrap(client.unwrap(sealed, 0, length));
            }
            return true;
        }
    }

    private static final class Sealed extends OutputStream {

        private final SaslClient client;
        private final OutputStream target;
        private final int piece;

        Sealed(SaslClient client, OutputStream target, int piece) {
            this.client = client;
            this.target = target;
            this.piece = piece;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] { (byte) value }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            for (int done = 0; done < count;) {
                int step = Math.min(piece, count - done);
                byte[] sealed;
                synchronized (client) {
                    sealed = client.wrap(bytes, offset + done, step);
                }
                target.write(ByteBuffer.allocate(4 + sealed.length).putInt(sealed.length).put(sealed).array());
                done += step;
            }
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }
    }
}
