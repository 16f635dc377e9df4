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
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** VNC authentication (RFC 6143, 7.2.2): the server's challenge, encrypted by DES with the password as the key. */
public final class VncAuthentication {

    /** Bytes of a challenge and of its answer. */
    public static final int CHALLENGE = 16;

    private static final int KEY = 8;

    private VncAuthentication() {
    }

    /**
     * Answers a challenge.
     *
     * @param challenge {@value #CHALLENGE} bytes
     * @param password only its first eight bytes count; not changed
     * @return {@value #CHALLENGE} bytes
     * @throws GeneralSecurityException if this Java has no DES
     */
    public static byte[] answer(byte[] challenge, char[] password) throws GeneralSecurityException {
        byte[] key = key(password);
        try {
            Cipher cipher = Cipher.getInstance("DES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DES"));
            return cipher.doFinal(challenge, 0, CHALLENGE);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The password's first eight bytes, the bits of each in the opposite order. */
    private static byte[] key(char[] password) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] key = new byte[KEY];
        for (int i = 0; i < KEY && bytes.hasRemaining(); i++) {
            key[i] = (byte) (Integer.reverse(bytes.get()) >>> 24);
        }
        Arrays.fill(bytes.array(), (byte) 0);
        return key;
    }
}
