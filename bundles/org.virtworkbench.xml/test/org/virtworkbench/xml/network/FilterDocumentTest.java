package org.virtworkbench.xml.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.xml.XmlSyntaxException;

/** Filters as libvirt writes them. */
class FilterDocumentTest {

    private static final String WRITTEN = """
            <filter name='%1$s' chain='root' priority='-700'>
              <uuid>c0a7a18a-0c4d-4f9a-9a0b-3c1f0b7f1d2e</uuid>
              <filterref filter='to %1$s'/>
              <filterref filter='with %1$s'>
                <parameter name='IP' value='10.0.0.1'/>
              </filterref>
              <rule action='drop' direction='in' priority='500'/>
            </filter>
            """;

    @Test
    void readsWhatLibvirtDidNotEscape() throws XmlSyntaxException {
        for (String name : List.of("a<b", "it's & so", "<filter name='x' chain='y'>", "$1\\", "&lt;<")) {
            FilterDocument filter = FilterDocument.parse(FilterDocument.mended(WRITTEN.formatted(name)));
            assertEquals(name, filter.filterName());
            assertEquals(List.of("to " + name, "with " + name), filter.includes());
            assertEquals(1, filter.rules());
        }
    }

    @Test
    void leavesWhatIsWellFormedAsItIs() {
        String xml = WRITTEN.formatted("a&lt;b &apos;");
        assertSame(xml, FilterDocument.mended(xml));
    }
}
