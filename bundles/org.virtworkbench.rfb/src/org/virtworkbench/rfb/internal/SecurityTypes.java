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

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of security types (RFC 6143, 8.1.2, and its registry), for people. */
final class SecurityTypes {

    private static final Map<Integer, String> NAMES = Map.of(0, "none at all", 5, "RA2", 6, "RA2ne", 16, "Tight", 17, "Ultra", 18, "TLS",
            19,
            "VeNCrypt (TLS)", 20, "SASL", 22, "xvp", 30, "Apple");

    private SecurityTypes() {
    }

    static String names(byte[] types) {
        return IntStream.range(0, types.length).map(i -> types[i] & 0xFF).distinct()
                .mapToObj(type -> NAMES.getOrDefault(type, "type " + type)).collect(Collectors.joining(", "));
    }
}
