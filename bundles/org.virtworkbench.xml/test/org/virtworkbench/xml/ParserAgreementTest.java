/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were damaged at random: this parser and the Java platform's must agree on which are still well-formed. */
class ParserAgreementTest {

    private static final int ROUNDS = 4_000;
    private static final String PIECES = "<>/&;!?-[]='\" \t\r\n:#x0aAxmlns%()|,*+.\u0000\u0001\u00e4\ufffe\u00b7";
    private static final String[] WORDS = { "<a>", "</a>", "<a/>", "<!--", "-->", "--", "<![CDATA[", "]]>", "<?p", "?>", "&lt;", "&#10;",
            "&#x0;",
            "&e;", " xmlns='u'", " xmlns:x='u'", "x:", " b='1'", "<!DOCTYPE a>", "<?xml version='1.0'?>", "xmlns:x=''", "<!ENTITY e 'x'>" };

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void agreesOnDamagedDocuments(long seed) {
        Random random = new Random(seed);
        List<String> samples = new ArrayList<>(Samples.GOOD);
        samples.add(Samples.DOMAIN);
        samples.add(Samples.DOMAIN.substring(Samples.DOMAIN.indexOf("<domain")));
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder(samples.get(random.nextInt(samples.size())));
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                damage(text, random);
            }
            compare(text.toString().getBytes(StandardCharsets.UTF_8), seed + "/" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "ISO-8859-1", "UTF-16LE", "US-ASCII" })
    void agreesOnDamagedBytes(String name) {
        Random random = new Random(name.hashCode());
        String mark = name.startsWith("UTF-16") ? "\uFEFF" : "";
        String ascii = "<?xml version='1.0' encoding='" + (mark.isEmpty() ? name : "UTF-16") + "'?><a b='1'>xyz<!-- c --></a>";
        byte[] sample = (mark + (name.equals("US-ASCII") ? ascii : ascii.replace("xyz", "\u00e4\u00fc"))).getBytes(Charset.forName(name));
        int start = sample.length - 8;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = sample.clone();
            // the declaration stays: on a damaged one the two may differ in what they can guess
            int at = start - random.nextInt(mark.isEmpty() ? 15 : 30);
            bytes[at] = (byte) random.nextInt(256);
            compare(bytes, name + "/" + i);
        }
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
            case 1 -> text.insert(at, WORDS[random.nextInt(WORDS.length)]);
            case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
            case 3 -> {
                int from = random.nextInt(text.length() + 1);
                text.insert(at, text.substring(Math.min(from, at), Math.min(text.length(), Math.min(from, at) + random.nextInt(12))));
            }
            default -> {
                if (at < text.length()) {
                    text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                }
            }
        }
    }

    private static void compare(byte[] bytes, String which) {
        String shown = which + ": " + new String(bytes, StandardCharsets.UTF_8);
        boolean expected = Oracle.accepts(bytes);
        try {
            XmlDocument document = XmlDocument.parse(bytes);
            assertArrayEquals(bytes, document.toBytes(), shown);
            if (document.sameInAllEditions()) {
                assertTrue(expected, shown + "\ntaken, though the platform refuses it");
            }
        } catch (XmlSyntaxException e) {
            if (expected && !isDeliberate(e)) {
                fail(shown + "\nrefused: " + e.getMessage());
            }
        } catch (RuntimeException e) {
            fail(shown, e);
        }
    }

    /** What this parser refuses by intent although XML allows it. */
    private static boolean isDeliberate(XmlSyntaxException e) {
        return e.problem().contains("is not declared in this document")
                || e.problem().contains("external entities are never read")
                // the platform takes an empty prefix, which Namespaces in XML forbids
                || e.problem().startsWith("':")
                // and does without white space that must stand between two parts of a DTD's declaration
                || e.problem().startsWith("white space expected in the attribute list")
                || e.problem().startsWith("white space and a system identifier expected");
    }
}
