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
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

import org.virtworkbench.rfb.ClientIdentity;
import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Wire;

/** TLS with a certificate of the server, by Java's own means, with settings of this one connection. */
final class CertifiedTls implements Wire.Tunnel {

    private final Optional<String> serverName;
    private final Credentials credentials;

    CertifiedTls(Optional<String> serverName, Credentials credentials) {
        this.serverName = serverName;
        this.credentials = credentials;
    }

    @Override
    public Ends lay(InputStream source, OutputStream target) throws RfbException {
        ServerTrust trust = new ServerTrust(serverName, credentials);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(), new TrustManager[] { trust }, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(new StreamSocket(source, target),
                    serverName.orElse(null), 0, false);
            socket.startHandshake();
            return new Ends(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException | GeneralSecurityException e) {
            throw trust.refusal().map(problem -> Faults.certificate(problem, e)).orElseGet(() -> Faults.encryption(e));
        }
    }

    /** What this side shows to a server that asks; nothing where it has nothing. */
    private KeyManager[] keys() throws GeneralSecurityException, IOException {
        Optional<ClientIdentity> identity = credentials.identity();
        if (identity.isEmpty()) {
            return new KeyManager[0];
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry("client", identity.get().key(), new char[0], identity.get().chain().toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }
}
