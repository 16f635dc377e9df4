/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * An open way to a VNC server: bytes in both directions. A session reads and writes on two threads at the same time, and closes it when it ends.
 * {@link #close()} may come from any thread and must wake both.
 */
public interface Transport extends Closeable {

    /** {@return what the server sends; always the same stream; needs no buffer, but best is a {@link PixelInputStream}} */
    InputStream input();

    /** {@return what goes to the server; always the same stream; needs no buffer} */
    OutputStream output();

    /**
     * {@return the name or address that the server was reached by, which its certificate must be for; nothing where no name led there, as with a
     * socket on this machine}
     */
    default Optional<String> serverName() {
        return Optional.empty();
    }
}
