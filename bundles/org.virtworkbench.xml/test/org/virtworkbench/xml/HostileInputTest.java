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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents made to do harm: each is refused soon, with a message, and nothing outside of it is touched. */
class HostileInputTest {

    /** Far more than any of these takes, far less than the harm that they would do. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private static String refused(String xml) {
        return assertTimeoutPreemptively(SOON, () -> assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(xml)).problem());
    }

    @Test
    void billionLaughs() {
        String declarations = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>").collect(Collectors.joining());
        String doctype = "<!DOCTYPE a [<!ENTITY l0 'lol'>" + declarations + "]>";
        assertTrue(refused(doctype + "<a>&l9;</a>").contains("too large"));
        assertTrue(refused(doctype + "<a b='&l9;'/>").contains("too large"));
    }

    @Test
    void longEntityOftenUsed() {
        String doctype = "<!DOCTYPE a [<!ENTITY e '" + "x".repeat(50_000) + "'>]>";
        assertTrue(refused(doctype + "<a>" + "&e;".repeat(50_000) + "</a>").contains("too large"));
    }

    @Test
    void deeplyNestedEntities() {
        String declarations = IntStream.range(1, 5_000).mapToObj(i -> "<!ENTITY e" + i + " '&e" + (i - 1) + ";'>")
                .collect(Collectors.joining());
        assertTrue(refused("<!DOCTYPE a [<!ENTITY e0 'x'>" + declarations + "]><a>&e4999;</a>").contains("nested"));
    }

    @Test
    void externalEntitiesAreNeverRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String doctype = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
        String problem = refused(doctype + "<a>&e;</a>");
        assertTrue(problem.contains("never read") && !problem.contains("the secret"), problem);
        assertTrue(refused(doctype + "<a b='&e;'/>").contains("never read"));
        assertEquals("", XmlDocument.parse("<!DOCTYPE a [<!ENTITY % p SYSTEM '" + secret.toUri() + "'>%p;]><a>&e;</a>").root().text());
        // an external subset may be named; nothing of it is used
        assertEquals("", XmlDocument.parse("<!DOCTYPE a SYSTEM '" + secret.toUri() + "'><a/>").root().text());
    }

    @Test
    void hugeFileIsNotEvenRead() throws Exception {
        Path file = folder.resolve("huge.xml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.write("<domain>".getBytes(StandardCharsets.US_ASCII));
            huge.setLength(Long.MAX_VALUE >> 24);
        }
        String problem = assertTimeoutPreemptively(SOON,
                () -> assertThrows(XmlSyntaxException.class, () -> XmlDocument.read(file)).problem());
        assertTrue(problem.contains("too large"), problem);
    }

    @Test
    void endlessFileIsCutOff() {
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless)) {
            assertTimeoutPreemptively(SOON, () -> assertThrows(XmlSyntaxException.class, () -> XmlDocument.read(endless)));
        }
    }

    @Test
    void depth() throws Exception {
        int limit = XmlLimits.DEFAULT.depth();
        String deepest = "<a>".repeat(limit) + "</a>".repeat(limit);
        assertEquals(deepest, XmlDocument.parse(deepest).toXml());
        assertEquals(deepest, CanonicalXml.of(XmlDocument.parse(deepest)));
        assertTrue(refused("<a>".repeat(limit + 1) + "</a>".repeat(limit + 1)).contains("nested more than"));
        assertTrue(refused("<a>".repeat(2_000_000)).contains("nested more than"));
        assertTrue(refused("<!DOCTYPE a [<!ELEMENT a " + "(".repeat(1_000_000)).contains("nested"));
    }

    @Test
    void manyAttributes() {
        String attributes = IntStream.range(0, 200_000).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        assertTrue(refused("<a" + attributes + "/>").contains("attributes"));
        // names with the same hash code do not make the search for duplicates slow
        String colliding = IntStream.range(0, 8_192)
                .mapToObj(i -> ' ' + Integer.toBinaryString(i | 8_192).replace("0", "Aa").replace("1", "BB") + "=''")
                .collect(Collectors.joining());
        assertTimeoutPreemptively(SOON, () -> XmlDocument.parse("<a" + colliding + "/>"));
    }

    @Test
    void manyNodes() {
        assertTrue(refused("<a>" + "<b/>".repeat(1_100_000) + "</a>").contains("more than"));
        assertTrue(refused("<!DOCTYPE a [" + "<?p?>".repeat(1_100_000) + "]><a/>").contains("more than"));
    }

    @Test
    void manyNamespaces() {
        String nested = IntStream.range(0, 900).mapToObj(i -> "<p" + i + ":a xmlns:p" + i + "='u'>").collect(Collectors.joining());
        assertTrue(refused(nested + "<b/>".repeat(100_000)).contains("not closed"));
    }

    @Test
    void longTokens() throws Exception {
        String name = "n".repeat(1_000_000);
        assertTimeoutPreemptively(SOON, () -> XmlDocument.parse('<' + name + " a='" + "&#65;".repeat(500_000) + "'/>"));
        assertTrue(refused("<!--" + "-".repeat(1_000_000)).contains("--"));
        assertTrue(refused("<a>" + "]".repeat(1_000_000) + "]]></a>").contains("]]>"));
        assertTrue(refused("<a>" + "<![CDATA[".repeat(100_000)).contains("CDATA"));
        assertTrue(refused("<a>&#" + "9".repeat(1_000_000) + ";</a>").contains("not allowed"));
    }

    @Test
    void nulBytes() {
        for (String xml : new String[] { "\0", "\0\0\0\0", "<a>\0</a>", "<a\0/>", "<a/>\0", "<\0a/>", "<a b='\0'/>" }) {
            assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(xml.getBytes(StandardCharsets.UTF_8)), xml);
        }
    }
}
