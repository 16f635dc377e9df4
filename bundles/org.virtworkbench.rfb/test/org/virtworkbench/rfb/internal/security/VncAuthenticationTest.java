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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to one challenge; the expected ones were made by OpenSSL's DES with keys whose bits were turned by hand. */
class VncAuthenticationTest {

    private static final byte[] CHALLENGE = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    @ParameterizedTest
    @CsvSource({ "password, b866924125c8eebb9debc1db61c538e2", "passwordIsLonger, b866924125c8eebb9debc1db61c538e2",
            "abc, 9c22b4f2088c3465a1562c4b9d6edb04" })
    void answersAsDesDoes(String password, String answer) throws GeneralSecurityException {
        assertEquals(answer, HexFormat.of().formatHex(VncAuthentication.answer(CHALLENGE, password.toCharArray())));
    }
}
