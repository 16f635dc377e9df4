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

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A socket in name only: two streams, wherever they lead, for Java's TLS, which works on sockets. */
final class StreamSocket extends Socket {

    private final InputStream input;
    private final OutputStream output;

    StreamSocket(InputStream input, OutputStream output) {
        this.input = input;
        this.output = output;
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return output;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public void close() {
        // the session closes its transport
    }
}
