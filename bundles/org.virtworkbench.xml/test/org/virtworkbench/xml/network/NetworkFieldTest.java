/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.xml.XmlElement;

/** What is written into a network's document changes that one place, and what is read again is what was written. */
class NetworkFieldTest {

    private static final String NETWORK = """
            <!-- kept -->
            <network connections='2' odd:mark='1' xmlns:odd='urn:odd'>
              <name>lab</name>  <!-- here too -->
              <forward mode='nat'><nat ipv6='yes'/></forward>
              <bridge name="virbr7" zone='dmz' stp='on' delay='0'/>
              <domain name='lab.example' localOnly='yes'/>
              <dns enable='yes'>
                <host ip='10.7.0.9'><hostname>a</hostname><!-- why --><hostname>b</hostname></host>
              </dns>
              <ip address='10.7.0.1' netmask='255.255.240.0'>
                <tftp root='/t'/>
                <dhcp>
                  <range start='10.7.0.10' end='10.7.0.90'><lease expiry='1' unit='hours'/></range>
                  <host mac='52:54:00:00:00:01' name='w' ip='10.7.0.20'><lease expiry='0'/></host>
                  <bootp file='x'/>
                </dhcp>
              </ip>
              <ip family='ipv6' address='fd00:7::1' prefix='64'/>
              <route family='ipv6' address='fd00:8::' prefix='64' gateway='fd00:7::2' metric="3"/>
              <portgroup name='p'><virtualport type='openvswitch'/></portgroup>
              <odd:thing/>
            </network>
            """;

    private static NetworkDocument network() throws Exception {
        return NetworkDocument.parse(NETWORK);
    }

    @ParameterizedTest
    @EnumSource(NetworkField.class)
    void writingWhatIsThereChangesNothing(NetworkField field) throws Exception {
        NetworkDocument network = network();
        field.write(network.root(), field.read(network.root()));
        for (NetworkTable table : NetworkTable.values()) {
            for (XmlElement row : table.rows(network)) {
                table.change(network, row, table.read(row));
            }
        }
        assertEquals(NETWORK, network.toXml());
    }

    @ParameterizedTest
    @EnumSource(value = NetworkField.class, names = { "DEVICES", "PHYSICAL_FUNCTION", "VIRTUAL_FUNCTIONS", "BRIDGE", "DOMAIN",
            "DOMAIN_LOCAL",
            "MTU", "TRUST_FILTERS", "IN_AVERAGE", "IN_PEAK", "IN_BURST", "OUT_AVERAGE", "OUT_PEAK", "OUT_BURST", "OPEN_VSWITCH",
            "VLANS", "NAT_ADDRESSES", "NAT_PORTS", "NAT_IPV6", "ISOLATED_PORTS" })
    void whatIsWrittenAndTakenAwayLeavesNothing(NetworkField field) throws Exception {
        NetworkDocument network = NetworkDocument.parse("<network>\n  <name>n</name>\n  <forward mode='nat'/>\n</network>\n");
        String before = network.toXml();
        String value = switch (field) {
            case VIRTUAL_FUNCTIONS -> "0000:03:10.1, 0000:03:10.3";
            case OPEN_VSWITCH -> "yes";
            default -> "77";
        };
        field.write(network.root(), value);
        assertEquals(value, field.read(network.root()));
        assertEquals(value, field.read(NetworkDocument.parse(network.toXml()).root()));
        field.write(network.root(), "");
        assertEquals(before, network.toXml());
    }

    @Test
    void anAddressKeepsHowItsMaskIsWrittenUntilThatChanges() throws Exception {
        NetworkDocument network = network();
        XmlElement ip = NetworkTable.ADDRESSES.rows(network).getFirst();
        assertEquals("10.7.0.1/20", NetworkField.ADDRESS.read(ip));
        NetworkField.ADDRESS.write(ip, "10.7.1.1/20");
        assertEquals(NETWORK.replace("address='10.7.0.1' netmask", "address='10.7.1.1' netmask"), network.toXml());
        NetworkField.ADDRESS.write(ip, "10.7.1.1/21");
        assertEquals(NETWORK.replace("address='10.7.0.1' netmask='255.255.240.0'", "address='10.7.1.1' prefix='21'"), network.toXml());
        NetworkField.ADDRESS.write(ip, "fd00::9/64");
        assertTrue(ip.toXml().startsWith("<ip address='fd00::9' family='ipv6' prefix='64'>"), ip.toXml());
    }

    @Test
    void aRangeThatStaysKeepsItsLease() throws Exception {
        NetworkDocument network = network();
        XmlElement ip = NetworkTable.ADDRESSES.rows(network).getFirst();
        NetworkField.RANGES.write(ip, "10.7.0.10 - 10.7.0.90, 10.7.1.1-10.7.1.9");
        assertEquals("10.7.0.10-10.7.0.90, 10.7.1.1-10.7.1.9", NetworkField.RANGES.read(ip));
        assertTrue(network.toXml().contains("<range start='10.7.0.10' end='10.7.0.90'><lease expiry='1' unit='hours'/></range>\n"
                + "      <range start='10.7.1.1' end='10.7.1.9'/>\n"), network.toXml());
        NetworkField.RANGES.write(ip, "");
        assertEquals("", NetworkField.RANGES.read(ip));
        assertTrue(network.toXml().contains("<bootp file='x'/>"));
    }

    @Test
    void rowsComeAndGoWithoutATrace() throws Exception {
        for (NetworkTable table : NetworkTable.values()) {
            NetworkDocument network = NetworkDocument.parse("""
                    <network>
                      <name>n</name>
                      <ip address='10.7.0.1' prefix='24'/>
                      <ip family='ipv6' address='fd00::1' prefix='64'/>
                    </network>
                    """);
            String before = network.toXml();
            Map<NetworkField, String> values = new EnumMap<>(NetworkField.class);
            table.fields().forEach(field -> values.put(field, "7"));
            values.put(NetworkField.ADDRESS, "10.9.0.1/24");
            values.put(NetworkField.ROUTE_TARGET, "fd00:9::/64");
            values.put(NetworkField.RANGES, "10.9.0.2-10.9.0.3");
            XmlElement row = table.add(network, values);
            values.keySet().retainAll(table.fields());
            assertEquals(values, table.read(row), table.name());
            assertFalse(before.equals(network.toXml()));
            table.remove(row);
            assertEquals(before, network.toXml(), table.name());
        }
    }

    @Test
    void aFixedAddressGoesWhereItsFamilyIs() throws Exception {
        NetworkDocument network = NetworkDocument
                .parse(NETWORK.replace(" odd:mark='1' xmlns:odd='urn:odd'", "").replace("<odd:thing/>", ""));
        XmlElement row = NetworkTable.DHCP_HOSTS.rows(network).getFirst();
        XmlElement moved = NetworkTable.DHCP_HOSTS.change(network, row,
                Map.of(NetworkField.HOST_NAME, "w", NetworkField.HOST_IP, "fd00:7::5"));
        assertEquals(List.of(moved), NetworkTable.DHCP_HOSTS.rows(network));
        assertEquals("fd00:7::1/64", NetworkField.ADDRESS.read(moved.parent().orElseThrow().parent().orElseThrow()));
        assertEquals("<host name='w' ip='fd00:7::5'><lease expiry='0'/></host>", moved.toXml());
    }

    @Test
    void theFirstOfTheDevicesIsSaidTwiceAsLibvirtDoes() throws Exception {
        NetworkDocument network = NetworkDocument
                .parse("<network><forward dev='eth0' mode='bridge'><interface dev='eth0'/><interface dev='eth1'/></forward></network>");
        NetworkField.DEVICES.write(network.root(), "eth1, eth2");
        assertEquals("<network><forward dev='eth1' mode='bridge'><interface dev='eth1'/><interface dev='eth2'/></forward></network>",
                network.toXml());
    }

    @Test
    void aBridgeOfTheHostDoesNotTurnIntoAnInterfaceWhileItsNameIsRetyped() throws Exception {
        NetworkDocument network = NetworkDocument.parse("<network><forward mode='bridge'/><bridge name='br0'/></network>");
        NetworkField.BRIDGE.write(network.root(), "");
        assertEquals("<network><forward mode='bridge'/><bridge name=''/></network>", network.toXml());
    }

    @Test
    void aSpanIsReadAsItIsTypedAndKeepsWhatElseIsSaid() throws Exception {
        NetworkDocument network = NetworkDocument.parse("<network><forward><nat ipv6='yes'/></forward></network>");
        for (String typed : List.of("1", "10", "1024", "1024-", "1024-6", "1024-65535")) {
            NetworkField.NAT_PORTS.write(network.root(), typed);
            assertEquals(typed, NetworkField.NAT_PORTS.read(network.root()));
        }
        assertEquals("<network><forward><nat ipv6='yes'><port start='1024' end='65535'/></nat></forward></network>", network.toXml());
        NetworkField.NAT_PORTS.write(network.root(), " 1024 \u2013 2048 ");
        assertEquals("1024-2048", NetworkField.NAT_PORTS.read(network.root()));
        NetworkField.NAT_PORTS.write(network.root(), "");
        NetworkField.NAT_IPV6.write(network.root(), "");
        assertEquals("<network><forward/></network>", network.toXml());
    }

    @Test
    void portsOfAnotherKindStayUntilTheyBecomeThoseOfOpenVswitch() throws Exception {
        NetworkDocument network = NetworkDocument.parse("<network><virtualport type='802.1Qbh'><parameters/></virtualport></network>");
        NetworkField.OPEN_VSWITCH.write(network.root(), "");
        assertTrue(network.toXml().contains("802.1Qbh"));
        NetworkField.OPEN_VSWITCH.write(network.root(), "yes");
        assertTrue(network.toXml().contains("<virtualport type='openvswitch'/>"), network.toXml());
        assertFalse(network.toXml().contains("802.1Qbh"));
    }

    @Test
    void functionsAreReadHoweverTheirNumbersAreWritten() throws Exception {
        NetworkDocument network = NetworkDocument.parse("""
                <network><forward mode='hostdev'><address type='pci' domain='0' bus='3' slot='16' function='1'/>\
                <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x3'/></forward></network>""");
        assertEquals("0000:03:10.1, 0000:03:10.3", NetworkField.VIRTUAL_FUNCTIONS.read(network.root()));
        assertTrue(NetworkField.isPciAddress("03:10.1"));
        assertFalse(NetworkField.isPciAddress("03:10.8"));
    }
}
