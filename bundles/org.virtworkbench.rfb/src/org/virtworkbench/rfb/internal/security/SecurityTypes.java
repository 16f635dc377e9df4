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

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Security types (RFC 6143, 8.1.2, and its registry). */
final class SecurityTypes {

    static final int NONE = 1;
    static final int VNC = 2;
    static final int VENCRYPT = 19;
    static final int SASL = 20;
    static final int PLAIN = 256;
    static final int TLS_NONE = 257;
    static final int TLS_VNC = 258;
    static final int TLS_PLAIN = 259;
    static final int X509_NONE = 260;
    static final int X509_VNC = 261;
    static final int X509_PLAIN = 262;
    static final int X509_SASL = 263;
    static final int TLS_SASL = 264;

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(0, "none at all"), Map.entry(5, "RA2"),
            Map.entry(6, "RA2ne"), Map.entry(13, "RA2-256"), Map.entry(16, "Tight"), Map.entry(17, "Ultra"), Map.entry(18, "TLS"),
            Map.entry(22, "xvp"), Map.entry(30, "Apple"));

    private SecurityTypes() {
    }

    /** Names for people. */
    static String names(int... types) {
        return IntStream.of(types).distinct().mapToObj(type -> NAMES.getOrDefault(type, "type " + type)).collect(Collectors.joining(", "));
    }
}
