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

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys in the forms that certtool and openssl write. */
public final class PrivateKeys {

    private static final Pattern PEM = Pattern
            .compile("-----BEGIN ((?:RSA |EC )?)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1PRIVATE KEY-----");
    private static final byte SEQUENCE = 0x30;
    private static final byte OCTETS = 0x04;
    private static final byte[] VERSION = { 0x02, 1, 0 };
    private static final int LONG_FORM = 0x80;

    private PrivateKeys() {
    }

    /**
     * Reads a key.
     *
     * @param pem text with one key in it; what else it holds does not matter
     * @param half the public key that it belongs to
     * @return the key
     * @throws GeneralSecurityException if there is none, or it is encrypted or damaged
     */
    public static PrivateKey read(String pem, PublicKey half) throws GeneralSecurityException {
        Matcher matcher = PEM.matcher(pem);
        if (!matcher.find()) {
            throw new InvalidKeySpecException("There is no private key in it that is not encrypted.");
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(matcher.group(2));
            byte[] encoded = matcher.group(1).isEmpty() ? content : wrap(content, half);
            return KeyFactory.getInstance(half.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("The private key is damaged.", e);
        }
    }

    /** Makes PKCS #8 (RFC 5208) of PKCS #1 and SEC 1: their key with the kind of key in front, which the public key names in the same form. */
    private static byte[] wrap(byte[] key, PublicKey half) {
        byte[] algorithm = algorithm(half.getEncoded());
        byte[] octets = element(OCTETS, key);
        return element(SEQUENCE,
                ByteBuffer.allocate(VERSION.length + algorithm.length + octets.length).put(VERSION).put(algorithm).put(octets).array());
    }

    /** The first element inside of a SubjectPublicKeyInfo (RFC 5280, 4.1). */
    private static byte[] algorithm(byte[] info) {
        int start = headLength(info, 0);
        int end = start + headLength(info, start) + contentLength(info, start);
        return Arrays.copyOfRange(info, start, end);
    }

    private static int headLength(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        return first < LONG_FORM ? 2 : 2 + (first - LONG_FORM);
    }

    private static int contentLength(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        if (first < LONG_FORM) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < first - LONG_FORM; i++) {
            length = length << Byte.SIZE | der[at + 2 + i] & 0xFF;
        }
        return length;
    }

    /** One element with its length in front, in the form of DER. */
    private static byte[] element(byte tag, byte[] content) {
        ByteBuffer whole = ByteBuffer.allocate(4 + content.length).put(tag);
        if (content.length >= 1 << Byte.SIZE) {
            whole.put((byte) (LONG_FORM + 2)).putShort((short) content.length);
        } else if (content.length >= LONG_FORM) {
            whole.put((byte) (LONG_FORM + 1)).put((byte) content.length);
        } else {
            whole.put((byte) content.length);
        }
        whole.put(content);
        return Arrays.copyOf(whole.array(), whole.position());
    }
}
