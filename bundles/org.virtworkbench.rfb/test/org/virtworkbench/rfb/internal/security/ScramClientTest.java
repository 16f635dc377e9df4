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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import javax.security.sasl.SaslException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversation that RFC 7677 shows in its section 3, and servers that lie. */
class ScramClientTest {

    private static final String CHALLENGE = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

    private final ScramClient client = new ScramClient("SCRAM-SHA-256", "user", "pencil".toCharArray(), "rOprNGfwEbeRWgbNEkqO");

    private String answer(String challenge) throws SaslException {
        return new String(client.evaluateChallenge(challenge.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void answersAsTheStandardShows() throws SaslException {
        assertEquals("n,,n=user,r=rOprNGfwEbeRWgbNEkqO", answer(""));
        assertEquals("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                answer(CHALLENGE));
        assertFalse(client.isComplete());
        answer("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        assertTrue(client.isComplete());
    }

    @Test
    void believesNoServerThatDoesNotKnowThePassword() throws SaslException {
        answer("");
        answer(CHALLENGE);
        assertThrows(SaslException.class, () -> answer("v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
        assertFalse(client.isComplete());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "r=somebodyElses,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
            "r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
            "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000", "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=0",
            "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=x", "r=rOprNGfwEbeRWgbNEkqOx,s=?,i=4096" })
    void answersNoChallengeThatMakesNoSense(String challenge) throws SaslException {
        answer("");
        assertThrows(SaslException.class, () -> answer(challenge));
    }
}
