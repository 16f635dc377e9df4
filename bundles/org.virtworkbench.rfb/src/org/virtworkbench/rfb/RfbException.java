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

/** Why a console could not be shown or ended: what failed, why, and what helps, each a sentence for a person. */
public class RfbException extends Exception {

    /** What sort of failure it is, for a program that decides how to go on. */
    public enum Kind {
        /** The server could not be reached, or the link broke. Trying again may help. */
        LINK,
        /** The server closed the connection, for instance because the guest stopped. */
        ENDED,
        /** The server refused the password. */
        PASSWORD,
        /** The server's certificate is not trusted. */
        CERTIFICATE,
        /** The server wants something that this engine does not have. */
        UNSUPPORTED,
        /** The server broke the protocol, or sent more than a client should take. */
        PROTOCOL
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String what;
    private final String why;
    private final String cure;

    /**
     * @param kind the sort of failure
     * @param what what failed
     * @param why the reason
     * @param cure what a person can do
     */
    public RfbException(Kind kind, String what, String why, String cure) {
        super(what + ' ' + why);
        this.kind = kind;
        this.what = what;
        this.why = why;
        this.cure = cure;
    }

    /**
     * @param kind the sort of failure
     * @param what what failed
     * @param why the reason
     * @param cure what a person can do
     * @param cause what was thrown below
     */
    public RfbException(Kind kind, String what, String why, String cure, Throwable cause) {
        this(kind, what, why, cure);
        initCause(cause);
    }

    /** {@return the sort of failure} */
    public Kind kind() {
        return kind;
    }

    /** {@return what failed, a sentence} */
    public String what() {
        return what;
    }

    /** {@return the reason, a sentence} */
    public String why() {
        return why;
    }

    /** {@return what a person can do, a sentence} */
    public String cure() {
        return cure;
    }
}
