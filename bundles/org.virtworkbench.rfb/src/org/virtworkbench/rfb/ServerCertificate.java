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

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The certificate of a server that is not trusted by itself.
 *
 * @param certificate the server's own
 * @param fingerprint of its SHA-256: pairs of hexadecimal digits, joined by colons
 * @param serverName the name or address that the server was reached by, where it was reached by one
 * @param problem why it is not trusted, a sentence
 */
public record ServerCertificate(X509Certificate certificate, String fingerprint, Optional<String> serverName, String problem) {

    /** {@return whom it was made out to, as its issuer wrote it} */
    public String subject() {
        return certificate.getSubjectX500Principal().getName();
    }
}
