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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

/** SCRAM (RFC 5802, RFC 7677), which Java lacks: both sides show that they know the password, and nobody tells it. */
final class ScramClient implements SaslClient {

    /** No channel binding, no other identity: {@code n,,} in base 64. */
    private static final String NO_BINDING = "biws";
    private static final int NONCE_BYTES = 18;
    private static final int MOST_ITERATIONS = 1_000_000;

    private final String mechanism;
    private final String hash;
    private final String user;
    private final char[] password;
    private final String nonce;
    private String first = "";
    private byte[] expected = new byte[0];
    private State state = State.FIRST;

    private enum State {
        FIRST, PROOF, VERDICT, COMPLETE
    }

    /**
     * @param mechanism its name: SCRAM-SHA-1, SCRAM-SHA-256 or SCRAM-SHA-512
     * @param user the name
     * @param password not changed
     */
    ScramClient(String mechanism, String user, char[] password) {
        this(mechanism, user, password, randomNonce());
    }

    ScramClient(String mechanism, String user, char[] password, String nonce) {
        this.mechanism = mechanism;
        this.hash = mechanism.substring("SCRAM-".length());
        this.user = user;
        this.password = password.clone();
        this.nonce = nonce;
    }

    private static String randomNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public byte[] evaluateChallenge(byte[] challenge) throws SaslException {
        String text = new String(challenge, StandardCharsets.UTF_8);
        try {
            switch (state) {
                case FIRST:
                    first = "n=" + user.replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
                    state = State.PROOF;
                    return bytes("n,," + first);
                case PROOF:
                    byte[] answer = prove(text);
                    state = State.VERDICT;
                    return answer;
                case VERDICT:
                    check(text);
                    state = State.COMPLETE;
                    return new byte[0];
                default:
                    throw new SaslException("The server goes on when all is said.");
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SaslException("The server's message makes no sense.", e);
        }
    }

    private byte[] prove(String challenge) throws GeneralSecurityException, SaslException {
        Map<Character, String> fields = fields(challenge);
        String common = fields.getOrDefault('r', "");
        int iterations = Integer.parseInt(fields.getOrDefault('i', "0"));
        if (!common.startsWith(nonce) || common.length() == nonce.length() || iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new SaslException("The server's challenge is not one that can be answered.");
        }
        byte[] salted = salted(Base64.getDecoder().decode(fields.getOrDefault('s', "")), iterations);
        String last = "c=" + NO_BINDING + ",r=" + common;
        byte[] conversation = bytes(first + ',' + challenge + ',' + last);
        byte[] key = mac(salted, bytes("Client Key"));
        byte[] proof = mac(MessageDigest.getInstance(hash).digest(key), conversation);
        for (int i = 0; i < proof.length; i++) {
            proof[i] ^= key[i];
        }
        expected = mac(mac(salted, bytes("Server Key")), conversation);
        return bytes(last + ",p=" + Base64.getEncoder().encodeToString(proof));
    }

    private byte[] salted(byte[] salt, int iterations) throws GeneralSecurityException {
        PBEKeySpec wanted = new PBEKeySpec(password, salt, iterations, MessageDigest.getInstance(hash).getDigestLength() * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmac" + hash.replace("-", "")).generateSecret(wanted).getEncoded();
        } finally {
            wanted.clearPassword();
        }
    }

    private void check(String verdict) throws SaslException {
        if (!MessageDigest.isEqual(expected, Base64.getDecoder().decode(fields(verdict).getOrDefault('v', "")))) {
            throw new SaslException("The server does not know the password itself.");
        }
    }

    private byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        String algorithm = "Hmac" + hash.replace("-", "");
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        return mac.doFinal(data);
    }

    private static Map<Character, String> fields(String message) {
        Map<Character, String> fields = new HashMap<>();
        for (String field : message.split(",")) {
            if (field.length() > 1 && field.charAt(1) == '=') {
                fields.put(field.charAt(0), field.substring(2));
            }
        }
        return fields;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String getMechanismName() {
        return mechanism;
    }

    @Override
    public boolean hasInitialResponse() {
        return true;
    }

    @Override
    public boolean isComplete() {
        return state == State.COMPLETE;
    }

    @Override
    public Object getNegotiatedProperty(String name) {
        return null; // it only proves who is there
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) throws SaslException {
        throw new SaslException("SCRAM does not encrypt.");
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) throws SaslException {
        throw new SaslException("SCRAM does not encrypt.");
    }

    @Override
    public void dispose() {
        java.util.Arrays.fill(password, '\0');
    }
}
