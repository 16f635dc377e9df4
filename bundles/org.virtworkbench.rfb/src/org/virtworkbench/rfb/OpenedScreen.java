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

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.virtworkbench.rfb.internal.Opening;

/**
 * A server that has let us in, for engines that read all that follows by themselves.
 *
 * @param name what the server calls its screen
 * @param frame the screen, black
 * @param input what the server sends from now on, in clear
 * @param output what goes to the server, in clear; not buffered
 */
public record OpenedScreen(String name, FrameBuffer frame, InputStream input, OutputStream output) {

    /**
     * Greets the server, and passes its security. Blocks, also for answers of a person.
     *
     * @param transport the way to the server; not closed here
     * @param credentials who answers
     * @param options how to start
     * @return the server; nothing when the person gave up
     * @throws RfbException if the server does not let us in, breaks the protocol, or breaks off
     */
    public static Optional<OpenedScreen> open(Transport transport, Credentials credentials, SessionOptions options) throws RfbException {
        return Opening.open(transport, credentials, options);
    }
}
