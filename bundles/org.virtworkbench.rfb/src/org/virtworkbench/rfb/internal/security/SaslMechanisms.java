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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.RealmCallback;
import javax.security.sasl.RealmChoiceCallback;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

import org.virtworkbench.rfb.Login;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.internal.io.Faults;

/** The ways of SASL that are known here. */
final class SaslMechanisms {

    /** What keeps others from listening in. */
    enum Cover {
        /** Nothing yet. */
        NONE(List.of("DIGEST-MD5", "SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5")),
        /** A tunnel to whoever answered: servers want a layer of SASL all the same, which DIGEST-MD5 alone has. */
        ANONYMOUS(List.of("DIGEST-MD5", "SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5")),
        /** A tunnel to a server that showed who it is. */
        CERTIFIED(List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1", "DIGEST-MD5", "CRAM-MD5", "PLAIN"));

        private final List<String> wanted;

        Cover(List<String> wanted) {
            this.wanted = wanted;
        }
    }

    private static final String SERVICE = "vnc";
    private static final int LARGEST_PIECE = 1 << 16;
    /** Which cipher Java's DIGEST-MD5 takes. It would take Triple DES first, which servers offer and then lack: the OpenSSL of today has it no longer. */
    private static final String CIPHER = "com.sun.security.sasl.digest.cipher";

    private SaslMechanisms() {
    }

    /** The best one of those that a server offers. */
    static String choose(List<String> offered, Cover cover) throws RfbException {
        return cover.wanted.stream().filter(offered::contains).findFirst().orElseThrow(() -> Faults.unsupported(
                "This VNC server cannot be used.",
                "It lets one log in by SASL with " + String.join(", ", offered) + ", of which none is supported here"
                        + (offered.contains("PLAIN") ? " without a TLS certificate of the server." : "."),
                "Let the server offer SCRAM-SHA-256 inside of TLS with a certificate, or DIGEST-MD5."));
    }

    static SaslClient client(String mechanism, Optional<String> serverName, Login login, Cover cover) throws SaslException {
        if (mechanism.startsWith("SCRAM-")) {
            return new ScramClient(mechanism, login.user(), login.password());
        }
        String quality = cover == Cover.CERTIFIED ? "auth" : "auth-conf,auth-int,auth";
        SaslClient client = Sasl.createSaslClient(new String[] { mechanism }, null, SERVICE, serverName.orElse("localhost"),
                Map.of(CIPHER, "rc4", Sasl.QOP, quality, Sasl.STRENGTH, "high,medium", Sasl.MAX_BUFFER, String.valueOf(LARGEST_PIECE)),
                questions -> answer(questions, login));
        if (client == null) {
            throw new SaslException("This Java does not know " + mechanism + '.');
        }
        return client;
    }

    private static void answer(Callback[] questions, Login login) throws UnsupportedCallbackException {
        for (Callback question : questions) {
            switch (question) {
                case NameCallback name -> name.setName(login.user());
                case PasswordCallback password -> password.setPassword(login.password());
                case RealmCallback realm -> realm.setText(realm.getDefaultText());
                case RealmChoiceCallback realms -> realms.setSelectedIndex(realms.getDefaultChoice());
                default -> throw new UnsupportedCallbackException(question);
            }
        }
    }
}
