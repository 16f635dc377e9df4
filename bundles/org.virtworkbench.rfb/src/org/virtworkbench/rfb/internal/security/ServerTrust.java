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
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.ServerCertificate;

/** Judges the certificate of one server: by the authorities, by the name that it is for, and where these do not vouch for it, by asking. */
final class ServerTrust extends X509ExtendedTrustManager {

    private final Optional<String> serverName;
    private final Credentials credentials;
    private Optional<String> refusal = Optional.empty();

    ServerTrust(Optional<String> serverName, Credentials credentials) {
        this.serverName = serverName;
        this.credentials = credentials;
    }

    /** Why the certificate was refused, if it was. */
    Optional<String> refusal() {
        return refusal;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        Optional<String> problem = problem(chain, authType);
        if (problem.isPresent()
                && !credentials.trusts(new ServerCertificate(chain[0], fingerprint(chain[0]), serverName, problem.get()))) {
            refusal = problem;
            throw new CertificateException(problem.get());
        }
    }

    private Optional<String> problem(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            if (!isVouchedFor(chain, authType, credentials.authorities()) && !isVouchedFor(chain, authType, List.of())) {
                return Optional.of("No authority that is known here has signed it, or it is out of date.");
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException(e);
        }
        if (serverName.isPresent() && !CertificateNames.match(chain[0], serverName.get())) {
            return Optional.of("It is for " + CertificateNames.text(chain[0]) + ", not for " + serverName.get() + '.');
        }
        return Optional.empty();
    }

    /** By some authorities; by those that Java knows if there are none of them. */
    private static boolean isVouchedFor(X509Certificate[] chain, String authType, List<X509Certificate> authorities)
            throws GeneralSecurityException, IOException {
        KeyStore store = null;
        if (!authorities.isEmpty()) {
            store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("authority " + store.size(), authority);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager judge && accepts(judge, chain, authType)) {
                return true;
            }
        }
        return false;
    }

    private static boolean accepts(X509TrustManager judge, X509Certificate[] chain, String authType) {
        try {
            judge.checkServerTrusted(chain, authType);
            return true;
        } catch (CertificateException e) {
            return false; // the person is asked
        }
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateEncodingException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, java.net.Socket socket) throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("This side is no server.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, java.net.Socket socket) throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
