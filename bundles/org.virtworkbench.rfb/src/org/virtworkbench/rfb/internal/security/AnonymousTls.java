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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;

import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Wire;

/**
 * TLS 1.2 without certificates: keeps out those who only listen. Java's own TLS has switched it off for the whole JVM, so this is Bouncy Castle's,
 * with Java's ciphers.
 */
final class AnonymousTls implements Wire.Tunnel {

    private static final int[] SUITES = { CipherSuite.TLS_DH_anon_WITH_AES_256_GCM_SHA384, CipherSuite.TLS_DH_anon_WITH_AES_128_GCM_SHA256,
            CipherSuite.TLS_DH_anon_WITH_AES_256_CBC_SHA256, CipherSuite.TLS_DH_anon_WITH_AES_128_CBC_SHA256,
            CipherSuite.TLS_DH_anon_WITH_AES_256_CBC_SHA, CipherSuite.TLS_DH_anon_WITH_AES_128_CBC_SHA };
    /** Xvnc makes groups of 1024 bits; a server's largest one must not keep this side busy for long. */
    private static final int LEAST_BITS = 1024;
    private static final int MOST_BITS = 8192;

    @Override
    public Ends lay(InputStream source, OutputStream target) throws RfbException {
        TlsClientProtocol protocol = new TlsClientProtocol(source, target);
        try {
            protocol.connect(new Client());
        } catch (IOException e) {
            throw Faults.encryption(e);
        }
        return new Ends(protocol.getInputStream(), protocol.getOutputStream());
    }

    private static final class Client extends DefaultTlsClient {

        Client() {
            super(new JcaTlsCryptoProvider().create(new SecureRandom()));
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return SUITES.clone();
        }

        @Override
        public ProtocolVersion[] getProtocolVersions() {
            return ProtocolVersion.TLSv12.only();
        }

        @Override
        public TlsDHGroupVerifier getDHGroupVerifier() {
            return group -> group.getP().bitLength() >= LEAST_BITS && group.getP().bitLength() <= MOST_BITS;
        }

        @Override
        public TlsAuthentication getAuthentication() throws IOException {
            throw new TlsFatalAlert(AlertDescription.unexpected_message, "The server shows a certificate though none was agreed on.");
        }
    }
}
