package org.virtworkbench.libvirt.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.libvirt.internal.call.XmlTree;

/** Reading of network documents. */
class NetworkXmlTest {

    @Test
    void readsAddressesHoweverTheirMaskIsWritten() {
        XmlTree network = XmlTree.parse("""
                <network>
                  <ip address='192.168.5.1' netmask='255.255.254.0'><dhcp/></ip>
                  <ip address='10.1.2.3'/>
                  <ip family='ipv6' address='fd00::1' prefix='80'/>
                  <ip family='ipv6' address='fd01::1'/>
                  <ip family='ipv4' address='172.20.0.1' prefix='28'/>
                </network>
                """);
        assertEquals(List.of("192.168.5.1/23", "10.1.2.3/8", "fd00::1/80", "fd01::1/64", "172.20.0.1/28"), NetworkXml.addresses(network));
        assertTrue(NetworkXml.hasDhcp(network));
    }

    @Test
    void tellsForwardingFromIsolation() {
        assertEquals("", NetworkXml.forwardMode(XmlTree.parse("<network><name>a</name></network>")));
        assertEquals("nat", NetworkXml.forwardMode(XmlTree.parse("<network><forward/></network>")));
        assertEquals("route", NetworkXml.forwardMode(XmlTree.parse("<network><forward mode='route'/></network>")));
        assertFalse(NetworkXml.hasDhcp(XmlTree.parse("not xml")));
    }
}
