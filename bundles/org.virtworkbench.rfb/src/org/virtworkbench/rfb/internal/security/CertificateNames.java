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

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Whom a certificate is for: its alternative names (RFC 5280, 4.2.1.6), which alone count (RFC 9525). */
final class CertificateNames {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private CertificateNames() {
    }

    static boolean match(X509Certificate certificate, String server) {
        String wanted = server.toLowerCase(Locale.ROOT);
        return names(certificate).stream().anyMatch(name -> matches(name.toLowerCase(Locale.ROOT), wanted));
    }

    /** A star stands for one whole label at the left. */
    private static boolean matches(String name, String server) {
        int dot = server.indexOf('.');
        boolean starred = name.startsWith("*.") && name.indexOf('.', 2) > 0;
        return name.equals(server) || starred && dot > 0 && server.substring(dot).equals(name.substring(1));
    }

    /** For a person to read. */
    static String text(X509Certificate certificate) {
        List<String> names = names(certificate);
        return names.isEmpty() ? "nobody by name" : String.join(", ", names);
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of()
                    : names.stream().filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                            .map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException e) {
            return List.of(); // for nobody, then
        }
    }
}
