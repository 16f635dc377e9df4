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

import java.nio.ByteBuffer;
import java.util.List;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.ServerInput;
import org.virtworkbench.rfb.internal.io.Wire;

/** VeNCrypt (security type 19, registered with the protocol), version 0.2: types of its own, most of them inside of TLS. */
final class VeNCrypt {

    /** Chooses among types. */
    @FunctionalInterface
    interface Choice {

        /** The one to use. */
        int of(int... offered) throws RfbException;
    }

    /** The safest first. */
    static final List<Integer> WANTED = List.of(SecurityTypes.X509_SASL, SecurityTypes.X509_PLAIN, SecurityTypes.X509_VNC,
            SecurityTypes.X509_NONE, SecurityTypes.TLS_SASL, SecurityTypes.TLS_PLAIN, SecurityTypes.TLS_VNC, SecurityTypes.TLS_NONE,
            SecurityTypes.PLAIN);

    private static final byte MAJOR = 0;
    private static final byte MINOR = 2;

    private final Wire wire;

    VeNCrypt(Wire wire) {
        this.wire = wire;
    }

    /** Agrees on a type, up to where its tunnel begins. */
    int choose(Choice choice) throws RfbException {
        ServerInput input = wire.input();
        int version = input.u16();
        if (version < (MAJOR << 8 | MINOR)) {
            throw refused("The server speaks VeNCrypt in version " + (version >> 8) + '.' + (version & 0xFF) + ", which is too old.");
        }
        wire.send(MAJOR, MINOR);
        if (input.u8() != 0) {
            throw refused("The server does not speak version 0.2 of VeNCrypt.");
        }
        int[] offered = new int[input.u8()];
        for (int i = 0; i < offered.length; i++) {
            offered[i] = input.s32();
        }
        int type = choice.of(offered);
        wire.send(ByteBuffer.allocate(4).putInt(type).array());
        if (type != SecurityTypes.PLAIN && input.u8() != 1) {
            throw refused("The server does not begin to encrypt.");
        }
        return type;
    }

    private static RfbException refused(String why) {
        return Faults.unsupported("The connection to the VNC server could not be encrypted.", why, "Check the TLS settings of the server.");
    }
}
