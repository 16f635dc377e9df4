/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.xml.Samples;
import org.virtworkbench.xml.XmlDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The check would be worth nothing if it did not notice a document that was written back wrongly. */
class TreeComparisonTest {

    private static TreeComparison compare(String original, String written) throws Exception {
        TreeComparison comparison = new TreeComparison(XmlDocument.parse(written));
        try {
            new SecureSaxReader().read(new InputSource(new StringReader(original)), comparison);
        } catch (SAXException e) {
            assertTrue(comparison.difference().isPresent(), e.toString());
        }
        return comparison;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "<a/>|<b/>", "<a><b/></a>|<a/>", "<a/>|<a><b/></a>", "<a><b/><c/></a>|<a><c/><b/></a>",
            "<a>x</a>|<a>y</a>", "<a>x</a>|<a/>", "<a><b/>x</a>|<a>x<b/></a>", "<a b='1'/>|<a b='2'/>", "<a b='1'/>|<a/>",
            "<a/>|<a b='1'/>",
            "<a><!--x--></a>|<a><!--y--></a>", "<a><!--x--></a>|<a/>", "<a/>|<a><!--x--></a>", "<a><?p q?></a>|<a><?p r?></a>",
            "<a/><!--x-->|<a/>",
            "<a/>|<a/><!--x-->", "<a xmlns='u'/>|<a/>", "<x:a xmlns:x='u'/>|<x:a xmlns:x='v'/>", "<a> </a>|<a/>",
            "<a b='&#10;'/>|<a b=' '/>" })
    void noticesEveryKindOfDifference(String original, String written) throws Exception {
        assertTrue(compare(original, written).difference().isPresent());
    }

    @Test
    void saysWhere() throws Exception {
        Difference difference = compare("<a>\n  <b/>\n  <c d='1'/>\n</a>", "<a>\n  <b/>\n  <c d='2'/>\n</a>").difference().orElseThrow();
        assertEquals(3, difference.line());
        assertEquals("the attribute 'd' of <c> differs", difference.what());
    }

    @Test
    void noticesNothingInTheSame() throws Exception {
        assertTrue(compare(Samples.DOMAIN, Samples.DOMAIN).difference().isEmpty());
        for (String xml : Samples.GOOD) {
            assertTrue(compare(xml, xml).difference().isEmpty(), xml);
        }
    }

    @Test
    void theOtherReaderTakesNothingFromOutside() {
        String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>";
        TreeComparison comparison = assertThrowsDifference(xml);
        assertTrue(comparison.difference().orElseThrow().what().contains("'e' was left out"));
    }

    private static TreeComparison assertThrowsDifference(String xml) {
        TreeComparison comparison = new TreeComparison(parse("<a/>"));
        assertThrows(SAXException.class, () -> new SecureSaxReader().read(new InputSource(new StringReader(xml)), comparison));
        return comparison;
    }

    private static XmlDocument parse(String xml) {
        try {
            return XmlDocument.parse(xml);
        } catch (org.virtworkbench.xml.XmlSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
