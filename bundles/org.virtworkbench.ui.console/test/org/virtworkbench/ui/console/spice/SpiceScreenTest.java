package org.virtworkbench.ui.console.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

class SpiceScreenTest {

    private static Optional<SpiceScreen> screen(String graphics, String uri) throws XmlSyntaxException {
        return SpiceScreen.of(DomainDocument.parse("<domain type='kvm' id='1'><name>a</name><devices>" + graphics + "</devices></domain>"),
                ConnectionUri.parse(uri));
    }

    @Test
    void isReachedWhereItListens() throws XmlSyntaxException {
        String open = "<graphics type='vnc' port='5900'/><graphics type='spice' port='5901' tlsPort='5902' listen='0.0.0.0' passwd='s\\ecret'/>";
        SpiceScreen remote = screen(open, "qemu+tls://big.example/system").orElseThrow();
        assertEquals(
                "[virt-viewer]\ntype=spice\ndelete-this-file=1\ntitle=web\nhost=big.example\nport=5901\ntls-port=5902\npassword=s\\\\ecret\n",
                remote.connectionFile("web"));
        assertFalse(remote.toString().contains("ecret"));
        assertEquals("127.0.0.1", screen(open, "qemu:///system").orElseThrow().host());
    }

    @Test
    void isNotReachedOnAnotherHostThatListensToItselfAlone() throws XmlSyntaxException {
        String own = "<graphics type='spice' port='5901' listen='127.0.0.1'/>";
        assertTrue(screen(own, "qemu+ssh://big.example/system").isEmpty());
        assertTrue(screen(own, "qemu:///system").isPresent());
        assertTrue(screen("<graphics type='spice' autoport='yes' port='-1'/>", "qemu:///system").isEmpty());
    }
}
