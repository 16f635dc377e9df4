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
import java.io.InputStream;
import java.util.Optional;

import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.OpenedScreen;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.SessionOptions;
import org.virtworkbench.rfb.Transport;
import org.virtworkbench.rfb.internal.io.ServerInput;
import org.virtworkbench.rfb.internal.io.Wire;
import org.virtworkbench.rfb.internal.security.Security;

/** Opens servers for other engines. */
public final class Opening {

    private Opening() {
    }

    /**
     * See {@link OpenedScreen#open}.
     *
     * @param transport the way to the server
     * @param credentials who answers
     * @param options how to start
     * @return the server; nothing when the person gave up
     * @throws RfbException if it does not let us in
     */
    public static Optional<OpenedScreen> open(Transport transport, Credentials credentials, SessionOptions options) throws RfbException {
        Wire wire = new Wire(transport.input(), transport.output());
        Security security = new Security(wire, transport.serverName(), credentials, options.link());
        Optional<Handshake.Desktop> desktop = new Handshake(wire, security).run(options.shared());
        if (desktop.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OpenedScreen(desktop.get().name(), desktop.get().allocate(), new Rest(wire.input()), wire.output()));
    }

    /** What is left in the buffer, and what comes after it. */
    private static final class Rest extends InputStream {

        private final ServerInput input;

        Rest(ServerInput input) {
            this.input = input;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            try {
                input.require(1);
                int step = Math.min(count, input.available());
                input.read(target, offset, step);
                return step;
            } catch (RfbException e) {
                if (e.kind() == RfbException.Kind.ENDED) {
                    return -1;
                }
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
