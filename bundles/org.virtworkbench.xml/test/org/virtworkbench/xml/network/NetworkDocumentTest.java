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
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NetworkDocumentTest {

    @Test
    void readsANetwork() throws Exception {
        NetworkDocument network = NetworkDocument.parse("""
                <network connections='2'>
                  <name>lab</name>
                  <forward mode='route' dev='eth0'/>
                  <bridge name='virbr7' stp='on' delay='0'/>
                  <mtu size='9000'/>
                  <domain name='lab.example'/>
                  <ip address='10.7.0.1' netmask='255.255.240.0'>
                    <dhcp><range start='10.7.0.10' end='10.7.0.90'/><range start='10.7.1.10' end='10.7.1.90'/></dhcp>
                  </ip>
                  <ip family='ipv6' address='fd00:7::1' prefix='64'/>
                  <ip address='10.8.0.1' netmask='255.0.255.0'/>
                </network>
                """);
        assertEquals(Optional.of("lab"), network.name());
        assertEquals(Optional.of("route"), network.forwardMode());
        assertEquals(Optional.of("virbr7"), network.bridge());
        assertEquals(Optional.of(9000), network.mtu());
        assertEquals(List.of(
                new NetworkDocument.Subnet("10.7.0.1", Optional.of(20), true, List.of("10.7.0.10-10.7.0.90", "10.7.1.10-10.7.1.90")),
                new NetworkDocument.Subnet("fd00:7::1", Optional.of(64), false, List.of()),
                new NetworkDocument.Subnet("10.8.0.1", Optional.empty(), false, List.of())), network.subnets());
    }

    @Test
    void readsAddressesHoweverTheirMaskIsWritten() throws Exception {
        NetworkDocument network = NetworkDocument.parse("""
                <network>
                  <ip address='192.168.5.1' netmask='255.255.254.0'><dhcp/></ip>
                  <ip address='10.1.2.3'/>
                  <ip family='ipv6' address='fd00::1' prefix='80'/>
                  <ip family='ipv6' address='fd01::1'/>
                  <ip family='ipv4' address='172.20.0.1' prefix='28'/>
                  <ip address='172.20.0.1'/>
                  <ip address='192.168.0.1'/>
                  <ip address='odd'/>
                </network>
                """);
        assertEquals(List.of("192.168.5.1/23", "10.1.2.3/8", "fd00::1/80", "fd01::1/64", "172.20.0.1/28", "172.20.0.1/16", "192.168.0.1/24",
                "odd"),
                network.subnets().stream().map(each -> each.address() + each.prefix().map(prefix -> "/" + prefix).orElse("")).toList());
        assertEquals(List.of(0), IntStream.range(0, 8).filter(i -> network.subnets().get(i).isDhcp()).boxed().toList());
    }

    @Test
    void isolatedAndDefaultForwarding() throws Exception {
        assertEquals(Optional.empty(), NetworkDocument.parse("<network/>").forwardMode());
        assertEquals(Optional.of("nat"), NetworkDocument.parse("<network><forward/></network>").forwardMode());
    }
}
