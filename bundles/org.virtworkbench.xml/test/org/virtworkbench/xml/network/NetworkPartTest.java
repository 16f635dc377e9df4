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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of networks are told apart by what they mean, and what a host chooses by itself is no change of anybody. */
class NetworkPartTest {

    private static final String LIVE = """
            <network connections='3'>
              <name>n</name>
              <forward dev='eth0' mode='nat'>
                <nat>
                  <port start='1024' end='65535'/>
                </nat>
                <interface dev='eth0' connections='1'/>
              </forward>
              <bridge name='virbr7' stp='on' delay='0'/>
              <mac address='52:54:00:00:00:01'/>
              <dns>
                <host ip='10.0.0.9'><hostname>a</hostname></host>
                <txt name='x' value='y'/>
              </dns>
              <ip address='10.0.0.1' netmask='255.255.255.0'>
                <dhcp><range start='10.0.0.2' end='10.0.0.9'/></dhcp>
              </ip>
            </network>
            """;

    private static final String NEXT = """
            <network><name>n</name><forward mode='nat' dev='eth0'/><ip netmask='255.255.255.0' address='10.0.0.1'><dhcp>
            <range end='10.0.0.9' start='10.0.0.2'/></dhcp></ip><dns><txt name='x' value='y'/>
            <host ip='10.0.0.9'><hostname>a</hostname></host></dns></network>
            """;

    private static List<NetworkPart> pending(String live, String next) throws Exception {
        return NetworkPart.pending(NetworkDocument.parse(live), NetworkDocument.parse(next));
    }

    @Test
    void whatTheHostChoseWaitsForNothing() throws Exception {
        assertEquals(List.of(), pending(LIVE, NEXT));
        assertEquals(List.of(),
                pending("<network><forward mode='hostdev'><pf dev='e'/><address type='pci' bus='1'/></forward></network>",
                        "<network><forward mode='hostdev'><pf dev='e'/></forward></network>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "<forward mode='nat' dev='eth0'/>|<forward mode='route' dev='eth0'/>|FORWARD",
            "<forward mode='nat' dev='eth0'/>|<forward mode='nat'/>|FORWARD", "<forward mode='nat' dev='eth0'/>||FORWARD",
            "<name>n</name>|<name>n</name><bridge name='b'/>|BRIDGE", "<name>n</name>|<name>n</name><mac address='52:54:00:00:00:02'/>|MAC",
            "<name>n</name>|<name>n</name><mtu size='9000'/>|MTU", "<name>n</name>|<name>n</name><domain name='d'/>|DOMAIN",
            "10.0.0.1'|10.0.0.7'|ADDRESSES", "10.0.0.2'|10.0.0.3'|DHCP", "<txt name='x' value='y'/>||DNS",
            "<hostname>a</hostname>|<hostname>b</hostname>|DNS", "<name>n</name>|<name>n</name><vlan><tag id='3'/></vlan>|VLAN",
            "<name>n</name>|<name>n</name><bandwidth><inbound average='3'/></bandwidth>|BANDWIDTH",
            "<name>n</name>|<name>n</name><portgroup name='p'/>|PORT_GROUPS",
            "<name>n</name>|<name>n</name><route address='10.1.0.0' prefix='16' gateway='10.0.0.4'/>|ROUTES",
            "<network>|<network trustGuestRxFilters='yes'>|TRUST_FILTERS", "<network>|<network ipv6='yes'>|OTHER",
            "<name>n</name>|<name>n</name><title>t</title>|OTHER" })
    void everyPartThatChangesIsTold(String from, String to, NetworkPart part) throws Exception {
        assertEquals(List.of(part), pending(LIVE, NEXT.replace(from, to == null ? "" : to)));
    }

    @Test
    void whatSaysNothingIsNoDifference() throws Exception {
        assertEquals(List.of(), NetworkPart.differing(NetworkDocument.parse("<network><dns/><ip address='10.0.0.1'><dhcp/></ip></network>"),
                NetworkDocument.parse("<network>\n<!-- x --><ip address='10.0.0.1'></ip></network>")));
    }

    @ParameterizedTest
    @CsvSource({ "netmask='255.255.255.0',prefix='24',true", "prefix='24',family='ipv4' prefix='24',true", "prefix='8','',true",
            "prefix='24',prefix='25',false", "prefix='24',netmask='255.0.255.0',false", "prefix='24','',false" })
    void aNetmaskIsItsPrefix(String one, String other, boolean same) throws Exception {
        assertEquals(same ? List.of() : List.of(NetworkPart.ADDRESSES),
                NetworkPart.differing(NetworkDocument.parse("<network><ip address='10.0.0.1' " + one + "/></network>"),
                        NetworkDocument.parse("<network><ip address='10.0.0.1' " + other + "/></network>")));
    }
}
