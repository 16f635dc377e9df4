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

import java.nio.charset.StandardCharsets;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;

/** The versions of the protocol that differ (RFC 6143, 7.1.1). */
enum ProtocolVersion {
    /** The server chooses the security type. */
    V3_3("RFB 003.003\n"),
    /** The server offers security types. */
    V3_7("RFB 003.007\n"),
    /** As before, and each type ends with a result that may have a reason. */
    V3_8("RFB 003.008\n");

    /** Bytes of a version as it is sent. */
    static final int LENGTH = 12;

    private final String text;

    ProtocolVersion(String text) {
        this.text = text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The version to speak with a server that says this. */
    static ProtocolVersion answering(byte[] greeting) throws RfbException {
        String said = new String(greeting, StandardCharsets.ISO_8859_1);
        if (!said.matches("RFB [0-9]{3}\\.[0-9]{3}\n")) {
            throw Faults.unsupported("What answers there is no VNC server.", "Its greeting is not one of the VNC protocol.",
                    "Check the address and the port.");
        }
        int version = Integer.parseInt(said.substring(4, 7)) * 1000 + Integer.parseInt(said.substring(8, 11));
        if (version < 3003) {
            throw Faults.unsupported("The VNC server is too old.", "It speaks version " + said.substring(4).strip() + " of the protocol.",
                    "Use a server that speaks version 3.3 or newer.");
        }
        return version >= 3008 ? V3_8 : version == 3007 ? V3_7 : V3_3;
    }
}
