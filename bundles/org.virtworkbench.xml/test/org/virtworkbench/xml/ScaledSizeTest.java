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

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledSizeTest {

    @ParameterizedTest
    @CsvSource({ "b,1", "bytes,1", "BYTE,1", "k,1024", "KiB,1024", "KB,1000", "kb,1000", "M,1048576", "MiB,1048576", "MB,1000000",
            "G,1073741824",
            "T,1099511627776", "TB,1000000000000", "PiB,1125899906842624", "e,1152921504606846976", "EB,1000000000000000000" })
    void knowsTheUnits(String unit, long bytes) {
        assertEquals(Optional.of(bytes), ScaledSize.unit(unit));
    }

    @ParameterizedTest
    @CsvSource({ "x", "KiBi", "bit", "K B", "''" })
    void knowsNoOthers(String unit) {
        assertEquals(Optional.empty(), ScaledSize.unit(unit));
    }

    @ParameterizedTest
    @CsvSource({ "<m>4</m>,4096", "<m unit='MiB'> 2 </m>,2097152", "<m unit='bytes'>7</m>,7" })
    void readsSizes(String xml, long bytes) throws Exception {
        assertEquals(Optional.of(bytes), ScaledSize.bytes(XmlElement.parse(xml), ScaledSize.KIB));
    }

    @ParameterizedTest
    @CsvSource({ "<m/>", "<m>x</m>", "<m>-1</m>", "<m unit='furlong'>1</m>", "<m unit='EiB'>8</m>", "<m>99999999999999999999</m>" })
    void countsOthersAsUnknown(String xml) throws Exception {
        assertEquals(Optional.empty(), ScaledSize.bytes(XmlElement.parse(xml), ScaledSize.KIB));
    }

    @ParameterizedTest
    @CsvSource({ "<m unit='GiB'>1</m>,3221225472,<m unit='GiB'>3</m>", "<m unit='GiB'>1</m>,1536,<m unit='KiB'>2</m>",
            "<m unit='GiB'>1</m>,1073741824,<m unit='GiB'>1</m>", "<m>1</m>,2048,<m unit='KiB'>2</m>", "<m/>,1,<m unit='KiB'>1</m>" })
    void keepsTheUnitWhereItCan(String xml, long bytes, String expected) throws Exception {
        XmlElement element = XmlElement.parse(xml);
        ScaledSize.setBytes(element, bytes, ScaledSize.KIB);
        assertEquals(expected, element.toXml());
    }

    @Test
    void volumesCountInBytes() throws Exception {
        XmlElement element = XmlElement.parse("<capacity unit='GiB'>1</capacity>");
        ScaledSize.setBytes(element, 1_500, ScaledSize.BYTE);
        assertEquals("<capacity unit='bytes'>1500</capacity>", element.toXml());
    }
}
