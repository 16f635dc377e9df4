/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.virtworkbench.rfb.RfbException;

/** The way to the server while a session is being made: one question, one answer, and perhaps a tunnel from some point on. One thread. */
public final class Wire {

    private InputStream source;
    private OutputStream target;
    private ServerInput input;

    /**
     * @param source what the server sends
     * @param target what goes to the server
     */
    public Wire(InputStream source, OutputStream target) {
        reroute(source, target);
    }

    private void reroute(InputStream from, OutputStream to) {
        source = from;
        target = to;
        input = new ServerInput(from);
    }

    /** {@return what the server sends, through a buffer; another one after {@link #secure}} */
    public ServerInput input() {
        return input;
    }

    /** {@return what goes to the server; another one after {@link #secure}} */
    public OutputStream output() {
        return target;
    }

    /**
     * Sends bytes.
     *
     * @param bytes all of them at once
     * @throws RfbException if the way is broken
     */
    public void send(byte... bytes) throws RfbException {
        try {
            target.write(bytes);
            target.flush();
        } catch (IOException e) {
            throw Faults.link(e);
        }
    }

    /**
     * Goes on inside a tunnel.
     *
     * @param tunnel to lay
     * @throws RfbException if the server sent something ahead of the tunnel that would seem to come through it, or the tunnel cannot be laid
     */
    public void secure(Tunnel tunnel) throws RfbException {
        if (input.available() > 0) {
            throw Faults.protocol("It speaks before its connection is encrypted.");
        }
        Tunnel.Ends ends = tunnel.lay(source, target);
        reroute(ends.input(), ends.output());
    }

    /** Encrypts what goes in and out. */
    @FunctionalInterface
    public interface Tunnel {

        /**
         * What is read and written on this side.
         *
         * @param input from the server, in clear
         * @param output to the server, in clear
         */
        record Ends(InputStream input, OutputStream output) {
        }

        /**
         * Agrees on keys with the server. Blocks.
         *
         * @param source from the server
         * @param target to the server
         * @return this side's end
         * @throws RfbException if nothing could be agreed on
         */
        Ends lay(InputStream source, OutputStream target) throws RfbException;
    }
}
