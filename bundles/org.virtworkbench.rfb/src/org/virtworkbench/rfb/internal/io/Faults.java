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
import java.time.Duration;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbException.Kind;

/** The errors that a session can end with, in words. */
public final class Faults {

    private static final String BROKEN = "The VNC server sent something that cannot be right.";

    private Faults() {
    }

    /**
     * The server broke the protocol.
     *
     * @param why what is wrong, a sentence
     * @return the error
     */
    public static RfbException protocol(String why) {
        return new RfbException(Kind.PROTOCOL, BROKEN, why, "Connect again; if that happens each time, the server is faulty.");
    }

    /**
     * The server sent a number beyond what this side accepts.
     *
     * @param name what is counted or measured, with an article
     * @param value what was sent
     * @param limit the most that is accepted
     * @return the error
     */
    public static RfbException beyond(String name, long value, long limit) {
        return protocol(name + " is " + value + ", at most " + limit + " is allowed.");
    }

    /** {@return the error for a connection that the server ended} */
    public static RfbException ended() {
        return new RfbException(Kind.ENDED, "The VNC server ended the connection.",
                "The guest may have stopped or moved, or somebody else took the console.", "Connect again when the guest runs.");
    }

    /**
     * The connection broke.
     *
     * @param cause what was thrown
     * @return the error
     */
    public static RfbException link(IOException cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new RfbException(Kind.LINK, "The connection to the VNC server broke.", why, "Check the network, then connect again.", cause);
    }

    /**
     * The server stopped in the middle of a message.
     *
     * @param patience how long it was waited
     * @return the error
     */
    public static RfbException silent(Duration patience) {
        return stuck("The VNC server does not answer.",
                "It has sent nothing for " + patience.toSeconds() + " seconds though more must come.");
    }

    /**
     * The server does not take what is sent to it.
     *
     * @param patience how long it was waited
     * @return the error
     */
    public static RfbException deaf(Duration patience) {
        return stuck("The VNC server does not listen.", "It has read nothing for " + patience.toSeconds() + " seconds.");
    }

    private static RfbException stuck(String what, String why) {
        return new RfbException(Kind.LINK, what, why, "Check that the host is up and not overloaded, and that the network is whole.");
    }

    /**
     * No encrypted connection came about.
     *
     * @param cause what was thrown
     * @return the error
     */
    public static RfbException encryption(Exception cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new RfbException(Kind.UNSUPPORTED, "The connection to the VNC server could not be encrypted.", why,
                "Check the TLS settings of the server: its certificate and key, and whether it asks for a certificate of this side that it trusts.",
                cause);
    }

    /**
     * The server hung up once each side had shown its certificate.
     *
     * @param cause what was thrown
     * @return the error
     */
    public static RfbException unknownVisitor(RfbException cause) {
        return new RfbException(Kind.UNSUPPORTED, "The VNC server does not let this side in.",
                "It ended the connection where a certificate of this side is looked at.",
                "If it wants one, let an authority that it trusts sign a certificate for you, and put that and its key where libvirt looks for them.",
                cause);
    }

    /**
     * The server's certificate is not trusted.
     *
     * @param problem what is wrong with it, a sentence
     * @param cause what was thrown
     * @return the error
     */
    public static RfbException certificate(String problem, Exception cause) {
        return new RfbException(Kind.CERTIFICATE, "The certificate of the VNC server is not trusted.", problem,
                "Compare its fingerprint with the server's and trust it then, or let an authority that is known here sign it.", cause);
    }

    /**
     * The server did not let us in for another reason than the password.
     *
     * @param reason what the server says
     * @return the error
     */
    public static RfbException refused(String reason) {
        return new RfbException(Kind.ENDED, "The VNC server refuses the connection.", reason,
                "Try again later, or ask who runs the server.");
    }

    /**
     * The server did not take the password.
     *
     * @param reason what the server says
     * @return the error
     */
    public static RfbException password(String reason) {
        return new RfbException(Kind.PASSWORD, "The VNC server did not accept the password.", reason,
                "Enter the console's password again.");
    }

    /**
     * The server wants what this engine does not have.
     *
     * @param what what does not work
     * @param why what is missing
     * @param cure what can be changed on the server
     * @return the error
     */
    public static RfbException unsupported(String what, String why, String cure) {
        return new RfbException(Kind.UNSUPPORTED, what, why, cure);
    }
}
