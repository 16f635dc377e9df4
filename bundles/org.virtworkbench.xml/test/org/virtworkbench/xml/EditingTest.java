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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

class EditingTest {

    private static void edits(String before, Consumer<XmlElement> edit, String after) throws XmlSyntaxException {
        XmlDocument document = XmlDocument.parse(before);
        edit.accept(document.root());
        assertEquals(after, document.toXml());
        assertEquals(after, XmlDocument.parse(after).toXml());
    }

    @Test
    void settingOneValueChangesThatPlaceAlone() throws Exception {
        XmlDocument document = XmlDocument.parse(Samples.DOMAIN);
        document.root().setValue("memory", "4096");
        document.root().setValue("devices/disk/driver/@cache", "a'b");
        document.root().setValue("title", "<new>");
        String expected = Samples.DOMAIN.replace(">2048<", ">4096<").replace("cache='none'", "cache='a&apos;b'").replace(
                "Front &lt;end&gt;",
                "&lt;new&gt;");
        assertEquals(expected, document.toXml());
    }

    @Test
    void settingTheSameValueChangesNothing() throws Exception {
        XmlDocument document = XmlDocument.parse(Samples.DOMAIN);
        document.root().setValue("name", "web & mail");
        document.root().setValue("unknown-of-the-future/@attr", "\n\t\"");
        assertEquals(Samples.DOMAIN, document.toXml());
    }

    @Test
    void attributesKeepQuotesAndSpace() throws Exception {
        edits("<a  b = \"1\"\tc='2' />", root -> root.setAttribute("b", "x\"'\n"), "<a  b = \"x&quot;'&#10;\"\tc='2' />");
        edits("<a b=\"1\" />", root -> root.setAttribute("c", "2"), "<a b=\"1\" c=\"2\" />");
        edits("<a\n  b='1'\n/>", root -> root.setAttribute("c", "2"), "<a\n  b='1'\n  c='2'\n/>");
        edits("<a b='1'  c='2'/>", root -> root.removeAttribute("b"), "<a  c='2'/>");
        edits("<a b='1'><c/></a>", root -> root.setValue("c/@d", "2"), "<a b='1'><c d='2'/></a>");
    }

    @Test
    void textKeepsCommentsBesideIt() throws Exception {
        edits("<a><!-- x -->1<!-- y --></a>", root -> root.setText("2"), "<a><!-- x -->2<!-- y --></a>");
        edits("<a>1<!-- x -->2</a>", root -> root.setText("3"), "<a>3<!-- x --></a>");
        edits("<a />", root -> root.setText("1"), "<a>1</a>");
        edits("<a>1</a >", root -> root.setText("2"), "<a>2</a >");
        edits("<a><![CDATA[1]]></a>", root -> root.setText("&"), "<a>&amp;</a>");
    }

    @Test
    void newElementsStandInTheOrderOfTheSchema() throws Exception {
        edits("<domain>\n  <name>x</name>\n  <devices/>\n</domain>\n", root -> {
            root.ensure("vcpu").setText("2");
            root.ensure("title").setText("t");
            root.ensure("os", "type").setText("hvm");
            root.ensure("on_crash").setText("destroy");
        }, """
                <domain>
                  <name>x</name>
                  <title>t</title>
                  <vcpu>2</vcpu>
                  <os>
                    <type>hvm</type>
                  </os>
                  <on_crash>destroy</on_crash>
                  <devices/>
                </domain>
                """);
    }

    @Test
    void newElementsStandBeforeThoseOfHigherRank() throws Exception {
        edits("<domain>\n\t<!-- about devices -->\n\t<devices/>\n</domain>", root -> root.setValue("name", "x"),
                "<domain>\n\t<name>x</name>\n\t<!-- about devices -->\n\t<devices/>\n</domain>");
        edits("<network>\n <ip/>\n</network>", root -> root.setValue("bridge/@name", "br"),
                "<network>\n <bridge name='br'/>\n <ip/>\n</network>");
        edits("<volume><name>v</name><target/></volume>", root -> root.setValue("capacity", "1"),
                "<volume><name>v</name><capacity>1</capacity><target/></volume>");
    }

    @Test
    void moreOfAKindStandsBehindTheLast() throws Exception {
        edits("<devices>\n  <disk a='1'/> <!-- one -->\n  <!-- two -->\n  <disk a='2'/>\n  <video/>\n</devices>", root -> root.add("disk"),
                "<devices>\n  <disk a='1'/> <!-- one -->\n  <!-- two -->\n  <disk a='2'/>\n  <disk/>\n  <video/>\n</devices>");
        edits("<os>\n  <boot dev='hd'/> <!-- first -->\n</os>", root -> root.add("boot"),
                "<os>\n  <boot dev='hd'/> <!-- first -->\n  <boot/>\n</os>");
    }

    @Test
    void indentationIsThatOfTheDocument() throws Exception {
        edits("<domain>\r\n\t<os>\r\n\t</os>\r\n</domain>", root -> root.setValue("os/type", "hvm"),
                "<domain>\r\n\t<os>\r\n\t\t<type>hvm</type>\r\n\t</os>\r\n</domain>");
        edits("<domain><os/></domain>", root -> root.setValue("os/type", "hvm"), "<domain><os><type>hvm</type></os></domain>");
        edits("<domain/>", root -> root.setValue("os/type", "hvm"), "<domain>\n  <os>\n    <type>hvm</type>\n  </os>\n</domain>");
    }

    @Test
    void insertedElementsAreIndentedLikeTheirSiblings() throws Exception {
        XmlElement disk = XmlElement.parse("<disk>\n  <source>\n    <host/>\n  </source>\n</disk>");
        edits("<domain>\r\n    <devices>\r\n        <video/>\r\n    </devices>\r\n</domain>", root -> root.ensure("devices").add(disk),
                "<domain>\r\n    <devices>\r\n        <disk>\r\n          <source>\r\n            <host/>\r\n          </source>\r\n"
                        + "        </disk>\r\n        <video/>\r\n    </devices>\r\n</domain>");
    }

    @Test
    void removingTakesTheLineToo() throws Exception {
        edits("<a>\n  <b/>\n  <c/>\n</a>", root -> root.child("b").orElseThrow().remove(), "<a>\n  <c/>\n</a>");
        edits("<a>\n  <b/>\n  <c/>\n</a>", root -> root.child("c").orElseThrow().remove(), "<a>\n  <b/>\n</a>");
        edits("<a>\n  <b/>\n</a>", root -> root.child("b").orElseThrow().remove(), "<a/>");
        edits("<a><b/><c/></a>", root -> root.child("b").orElseThrow().remove(), "<a><c/></a>");
        edits("<a>text<b/>more</a>", root -> root.setValue("b", Optional.empty()), "<a>textmore</a>");
    }

    @Test
    void addingAndRemovingLeavesNoTrace() throws Exception {
        XmlDocument document = XmlDocument.parse(Samples.DOMAIN);
        XmlElement added = document.root().ensure("devices").add("disk");
        document.root().ensure("memoryBacking").ensure("hugepages");
        assertFalse(document.toXml().equals(Samples.DOMAIN));
        added.remove();
        document.root().setValue("memoryBacking", Optional.empty());
        assertEquals(Samples.DOMAIN, document.toXml());
    }

    @Test
    void copiesBringTheirNamespaces() throws Exception {
        XmlElement root = XmlDocument.parse("<a xmlns:x='u' xmlns='d'><x:b x:c='1'><e/></x:b></a>").root();
        XmlElement copy = root.elements().getFirst().copy();
        assertEquals("<x:b xmlns:x='u' xmlns='d' x:c='1'><e/></x:b>", copy.toXml());
        assertEquals("u", copy.namespace());
        assertEquals("d", copy.elements().getFirst().namespace());
    }

    @Test
    void refusesWhatCannotBeWritten() throws Exception {
        XmlElement root = XmlDocument.parse("<a><b/></a>").root();
        assertThrows(IllegalArgumentException.class, () -> root.setAttribute("x", "\0"));
        assertThrows(IllegalArgumentException.class, () -> root.setAttribute("1x", "1"));
        assertThrows(IllegalArgumentException.class, () -> root.setAttribute("p:x", "1"));
        assertThrows(IllegalArgumentException.class, () -> root.add("a b"));
        assertThrows(IllegalStateException.class, () -> root.setText("x"));
        assertThrows(IllegalArgumentException.class, () -> root.setValue("b", "\ud800"));
        assertEquals("<a><b/></a>", root.toXml());
    }
}
