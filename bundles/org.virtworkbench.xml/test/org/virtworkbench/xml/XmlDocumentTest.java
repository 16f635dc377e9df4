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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XmlDocumentTest {

    static Stream<String> good() {
        return Stream.concat(Samples.GOOD.stream(), Stream.of(Samples.DOMAIN, Samples.DOMAIN.replace("\n", "\r\n")));
    }

    static Stream<String> bad() {
        return Samples.BAD.stream();
    }

    @ParameterizedTest
    @MethodSource("good")
    void writesBackWhatItRead(String xml) throws Exception {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertTrue(Oracle.accepts(bytes), "the sample itself is wrong");
        XmlDocument document = XmlDocument.parse(bytes);
        assertArrayEquals(bytes, document.toBytes());
        assertEquals(xml, document.toXml());
        assertEquals(xml, XmlDocument.parse(xml).toXml());
        assertEquals(xml, document.copy().toXml());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatIsNotWellFormed(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertTrue(!Oracle.accepts(bytes), "the sample itself is wrong");
        XmlSyntaxException e = assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(bytes));
        assertTrue(e.line() >= 1 && e.column() >= 1 && !e.problem().isBlank(), e.getMessage());
        assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(xml));
    }

    @Test
    void saysWhereTheFaultIs() {
        XmlSyntaxException e = assertThrows(XmlSyntaxException.class,
                () -> XmlDocument.parse("<domain>\r\n  <name>x</name>\n  <os>\n  </devices>\n</domain>"));
        assertEquals("line 4, column 3: the end tag </devices> does not close <os> from line 3", e.getMessage());
        e = assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse("<a>\n\ud83d\ude00 & b</a>"));
        assertEquals(2, e.line());
        assertEquals(3, e.column());
    }

    @Test
    void keepsEveryEncoding() throws Exception {
        String body = "<a b='\u00e9'>\u00fc<!-- \u00df --></a>\r\n";
        for (String name : new String[] { "UTF-8", "ISO-8859-1", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE" }) {
            String xml = "<?xml version='1.0' encoding='" + name + "'?>" + body;
            byte[] bytes = xml.getBytes(Charset.forName(name));
            XmlDocument document = XmlDocument.parse(bytes);
            assertEquals("\u00fc", document.root().text(), name);
            assertEquals("\u00e9", document.root().value("@b").orElseThrow(), name);
            assertArrayEquals(bytes, document.toBytes(), name);
        }
    }

    @Test
    void keepsByteOrderMarks() throws Exception {
        for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE,
                Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE") }) {
            byte[] bytes = "\uFEFF<a>\u4e2d</a>".getBytes(charset);
            XmlDocument document = XmlDocument.parse(bytes);
            assertEquals("\u4e2d", document.root().text());
            assertArrayEquals(bytes, document.toBytes(), charset.name());
        }
    }

    @Test
    void refusesBytesThatTheEncodingLacks() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<a>\n<b>x".getBytes(StandardCharsets.US_ASCII));
        bytes.write(0xFC);
        bytes.writeBytes("</b></a>".getBytes(StandardCharsets.US_ASCII));
        XmlSyntaxException e = assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(bytes.toByteArray()));
        assertEquals("line 2, column 5: the bytes FC are not valid UTF-8", e.getMessage());
        byte[] overlong = { '<', 'a', '>', (byte) 0xC0, (byte) 0xBC, '<', '/', 'a', '>' };
        assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(overlong));
        byte[] ascii = "<?xml version='1.0' encoding='US-ASCII'?><a>\u00fc</a>".getBytes(StandardCharsets.UTF_8);
        assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(ascii));
    }

    @Test
    void refusesAnEncodingThatContradictsTheBytes() {
        for (String name : new String[] { "UTF-16", "no-such-encoding", "EBCDIC-CP-US" }) {
            byte[] bytes = ("<?xml version='1.0' encoding='" + name + "'?><a/>").getBytes(StandardCharsets.UTF_8);
            XmlSyntaxException e = assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(bytes));
            assertEquals(1, e.line());
            assertTrue(e.problem().contains(name), e.problem());
        }
        byte[] wide = "\uFEFF<?xml version='1.0' encoding='UTF-8'?><a/>".getBytes(StandardCharsets.UTF_16LE);
        assertThrows(XmlSyntaxException.class, () -> XmlDocument.parse(wide));
    }

    @Test
    void writesCharactersThatTheEncodingLacksAsReferences() throws Exception {
        byte[] bytes = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00fc</a>".getBytes(StandardCharsets.ISO_8859_1);
        XmlDocument document = XmlDocument.parse(bytes);
        document.root().setText("\u00fc \u20ac");
        document.root().setAttribute("b", "\ud83d\ude00");
        String written = new String(document.toBytes(), StandardCharsets.ISO_8859_1);
        assertEquals("<?xml version='1.0' encoding='ISO-8859-1'?><a b='&#128512;'>\u00fc &#8364;</a>", written);
        assertEquals("\u00fc \u20ac", XmlDocument.parse(document.toBytes()).root().text());
    }

    @Test
    void understandsReferencesWhiteSpaceAndCData() throws Exception {
        XmlElement root = XmlDocument.parse("<a b=' x\r\n\ty&#10;&lt;'>1\r\n2\r3&#13;<![CDATA[<4>\r\n]]>&amp;<!-- no -->5</a>").root();
        assertEquals(" x  y\n<", root.value("@b").orElseThrow());
        assertEquals("1\n2\n3\r<4>\n&5", root.text());
    }

    @Test
    void expandsDeclaredEntities() throws Exception {
        XmlElement root = XmlDocument
                .parse("<!DOCTYPE a [<!ENTITY e 'in&#38;amp;'><!ENTITY f '<b>&e;</b>!'>]><a c='&e;'>(&f;&e;)</a>").root();
        assertEquals("in&", root.value("@c").orElseThrow());
        assertEquals("(in&!in&)", root.text());
    }
}
