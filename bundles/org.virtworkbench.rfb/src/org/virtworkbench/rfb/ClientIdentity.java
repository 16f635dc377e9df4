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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

import org.virtworkbench.rfb.internal.security.PrivateKeys;

/**
 * What this side shows to servers that want to know who comes.
 *
 * @param chain the certificate, and those that vouch for it, in this order
 * @param key the key of the first one
 */
public record ClientIdentity(List<X509Certificate> chain, PrivateKey key) {

    /** Copies the chain. */
    public ClientIdentity {
        chain = List.copyOf(chain);
    }

    /**
     * Reads an identity from files as libvirt has them.
     *
     * @param certificate PEM: the certificate, and perhaps others behind it
     * @param key PEM: the key, in the form of PKCS #8, PKCS #1 or SEC 1, not encrypted
     * @return the identity
     * @throws IOException if a file cannot be read
     * @throws GeneralSecurityException if one is not what it should be
     */
    public static ClientIdentity read(Path certificate, Path key) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain;
        try (InputStream stream = Files.newInputStream(certificate)) {
            chain = CertificateFactory.getInstance("X.509").generateCertificates(stream).stream().map(X509Certificate.class::cast).toList();
        }
        if (chain.isEmpty()) {
            throw new GeneralSecurityException(certificate + " holds no certificate.");
        }
        return new ClientIdentity(chain, PrivateKeys.read(Files.readString(key), chain.getFirst().getPublicKey()));
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "ClientIdentity[" + chain.getFirst().getSubjectX500Principal() + ']';
    }
}
