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
import java.util.Optional;

import org.virtworkbench.rfb.Credentials;
import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.SessionOptions.Link;
import org.virtworkbench.rfb.internal.io.Faults;
import org.virtworkbench.rfb.internal.io.Wire;

/** Chooses among the kinds of security that a server offers, and passes the one that was chosen. */
public final class Security {

    /** How this side showed that it may come in. */
    public enum Proof {
        /** It was not asked. */
        NOT_ASKED,
        /** By a password, with or without a name. */
        PASSWORD
    }

    /** Encrypted first; what this machine keeps to itself needs no encryption. */
    private static final List<Integer> ON_A_NETWORK = List.of(SecurityTypes.VENCRYPT, SecurityTypes.SASL, SecurityTypes.NONE,
            SecurityTypes.VNC);
    private static final List<Integer> ON_THIS_MACHINE = List.of(SecurityTypes.NONE, SecurityTypes.VNC, SecurityTypes.SASL,
            SecurityTypes.VENCRYPT);

    private final Wire wire;
    private final Optional<String> serverName;
    private final Credentials credentials;
    private final List<Integer> wanted;
    private final Passwords passwords;
    private final SaslAuthentication sasl;
    /** What encrypts all that follows the server's judgement. */
    private Optional<Wire.Tunnel> layer = Optional.empty();

    /**
     * @param wire the way to the server
     * @param serverName whom its certificate must be for, where that is known
     * @param credentials who answers
     * @param link what lies in between
     */
    public Security(Wire wire, Optional<String> serverName, Credentials credentials, Link link) {
        this.wire = wire;
        this.serverName = serverName;
        this.credentials = credentials;
        this.wanted = link == Link.LOCAL ? ON_THIS_MACHINE : ON_A_NETWORK;
        this.passwords = new Passwords(wire, credentials);
        this.sasl = new SaslAuthentication(wire, serverName, credentials);
    }

    /**
     * Chooses a security type.
     *
     * @param offered the server's types
     * @return the one to use
     * @throws RfbException if there is none
     */
    public int choose(int... offered) throws RfbException {
        return choose(wanted, offered);
    }

    /**
     * {@return whether a security type is none at all, after which old versions of the protocol tell no result}
     *
     * @param type the type
     */
    public static boolean isNone(int type) {
        return type == SecurityTypes.NONE;
    }

    private static int choose(List<Integer> wanted, int... offered) throws RfbException {
        for (int type : wanted) {
            for (int candidate : offered) {
                if (candidate == type) {
                    return type;
                }
            }
        }
        throw Faults.unsupported("This VNC server cannot be used.",
                "It asks for a kind of security that is not supported: " + SecurityTypes.names(offered) + '.',
                "Let the guest's console ask for a VNC password, or listen on a UNIX socket or on the host's own address alone.");
    }

    /**
     * Does what a security type asks for, up to the server's judgement.
     *
     * @param type the type that was chosen
     * @return how; nothing when the person gave up
     * @throws RfbException if it cannot be done
     */
    public Optional<Proof> pass(int type) throws RfbException {
        return switch (type) {
            case SecurityTypes.NONE -> Optional.of(Proof.NOT_ASKED);
            case SecurityTypes.VNC -> passwords.answerChallenge();
            case SecurityTypes.SASL -> logIn(SaslMechanisms.Cover.NONE);
            default -> passInside(new VeNCrypt(wire).choose(types -> choose(VeNCrypt.WANTED, types)));
        };
    }

    private Optional<Proof> passInside(int type) throws RfbException {
        switch (type) {
            case SecurityTypes.TLS_NONE, SecurityTypes.TLS_VNC, SecurityTypes.TLS_PLAIN, SecurityTypes.TLS_SASL ->
                wire.secure(new AnonymousTls());
            case SecurityTypes.X509_NONE, SecurityTypes.X509_VNC, SecurityTypes.X509_PLAIN, SecurityTypes.X509_SASL ->
                secureByCertificates(type != SecurityTypes.X509_PLAIN);
            default -> {
                // in clear
            }
        }
        return switch (type) {
            case SecurityTypes.TLS_NONE, SecurityTypes.X509_NONE -> Optional.of(Proof.NOT_ASKED);
            case SecurityTypes.TLS_VNC, SecurityTypes.X509_VNC -> passwords.answerChallenge();
            case SecurityTypes.TLS_SASL -> logIn(SaslMechanisms.Cover.ANONYMOUS);
            case SecurityTypes.X509_SASL -> logIn(SaslMechanisms.Cover.CERTIFIED);
            default -> passwords.tellNameAndPassword();
        };
    }

    private Optional<Proof> logIn(SaslMechanisms.Cover cover) throws RfbException {
        Optional<SaslAuthentication.Outcome> outcome = sasl.pass(cover);
        layer = outcome.flatMap(SaslAuthentication.Outcome::layer);
        return outcome.map(SaslAuthentication.Outcome::proof);
    }

    /**
     * The server let us in: from here on all is encrypted where a login agreed on keys.
     *
     * @throws RfbException if the server spoke too early
     */
    public void accepted() throws RfbException {
        if (layer.isPresent()) {
            wire.secure(layer.get());
        }
    }

    /** Servers hang up without a word when they miss a certificate of this side, or do not like it: seen where they are the first to speak. */
    private void secureByCertificates(boolean serverSpeaksFirst) throws RfbException {
        wire.secure(new CertifiedTls(serverName, credentials));
        if (serverSpeaksFirst) {
            try {
                wire.input().require(1);
            } catch (RfbException e) {
                throw e.kind() == RfbException.Kind.ENDED ? Faults.unknownVisitor(e) : e;
            }
        }
    }
}
