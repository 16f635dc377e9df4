package org.virtworkbench.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;

/** What can't be is found, and told at the field where it stands. */
class NetworkCheckTest {

    private static final Surroundings AROUND = new Surroundings(Map.of("other", List.of("10.9.0.1/16")),
            Map.of("eth0", List.of("192.0.2.7/24"), "virbr1", List.of("10.0.0.1/24")));

    private static final String GOOD = """
            <network>
              <name>n</name>
              <forward mode='nat'><nat><address start='192.0.2.10' end='192.0.2.20'/><port start='1024' end='2048'/></nat></forward>
              <bridge name='virbr1'/><vlan><tag id='7'/></vlan><mtu size='1400'/><domain name='lab.example'/>
              <dns><forwarder addr='9.9.9.9'/><txt name='t' value='v'/><host ip='10.0.0.9'><hostname>a</hostname></host>
                <srv service='ldap' protocol='tcp' domain='d' target='t' port='389' priority='1' weight='2'/></dns>
              <bandwidth><inbound average='100' peak='200' burst='50'/></bandwidth>
              <portgroup name='p' default='yes'><vlan><tag id='42'/></vlan></portgroup>
              <portgroup name='q'/>
              <ip address='10.0.0.1' prefix='24'>
                <dhcp>
                  <range start='10.0.0.2' end='10.0.0.9'/>
                  <host mac='52:54:00:00:00:01' name='w' ip='10.0.0.20'/>
                  <host mac='52:54:00:00:00:02' name='x' ip='10.0.0.21'/>
                </dhcp>
              </ip>
              <route address='10.20.0.0' prefix='16' gateway='10.0.0.2' metric='2'/>
              <route family='ipv6' address='fd00:20::' prefix='64' gateway='fd00::2'/>
              <ip family='ipv6' address='fd00::1' prefix='64'><dhcp><host id='0:1' name='six' ip='fd00::5'/></dhcp></ip>
            </network>
            """;

    private static List<NetworkProblem> problems(String xml) throws Exception {
        return NetworkCheck.of(NetworkDocument.parse(xml), AROUND);
    }

    @Test
    void nothingIsWrongWithWhatIsRight() throws Exception {
        assertEquals(List.of(), problems(GOOD));
        assertEquals(List.of(), problems("<network/>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "name='virbr1'|name='sixteen-letters!'|BRIDGE|0", "size='1400'|size='20'|MTU|0",
            "size='1400'|size='many'|MTU|0", "'lab.example'|'-lab'|DOMAIN|0", "average='100'|average='0'|IN_AVERAGE|0",
            "average='100' |nothing='' |IN_AVERAGE|0", "burst='50'|burst='-1'|IN_BURST|0", "name='q'|name='p'|GROUP_NAME|1",
            "name='q'|name='q' default='yes'|GROUP_DEFAULT|1", "tag id='42'|tag id='4096'|GROUP_VLANS|0",
            "tag id='7'|tag id='seven'|VLANS|0", "start='192.0.2.10'|start='192.0.2.30'|NAT_ADDRESSES|0",
            "end='192.0.2.20'|end=''|NAT_ADDRESSES|0", "start='192.0.2.10' end='192.0.2.20'|start='fd00::1' end='fd00::2'|NAT_ADDRESSES|0",
            "end='2048'|end='1024'|NAT_PORTS|0", "start='1024'|start='0'|NAT_PORTS|0", "end='2048'|end='65536'|NAT_PORTS|0",
            "address='10.20.0.0'|address='10.20.0.7'|ROUTE_TARGET|0",
            "address='10.20.0.0' prefix='16' gateway='10.0.0.2'|address='fd00:20::' prefix='64' gateway='fd00::2'|ROUTE_TARGET|1",
            "address='10.20.0.0'|address='ten'|ROUTE_TARGET|0", "gateway='10.0.0.2'|gateway='10.0.1.2'|ROUTE_GATEWAY|0",
            "gateway='10.0.0.2'|gateway='10.0.0.1'|ROUTE_GATEWAY|0", "gateway='10.0.0.2'|gateway='fd00::2'|ROUTE_GATEWAY|0",
            "gateway='10.0.0.2'||ROUTE_GATEWAY|0", "metric='2'|metric='0'|ROUTE_METRIC|0", "metric='2'|metric='2.5'|ROUTE_METRIC|0",
            "ip address='10.0.0.1'|ip address='10.0.0.300'|ADDRESS|0", "ip address='10.0.0.1'|ip address='10.0.0.0'|ADDRESS|0",
            "ip address='10.0.0.1'|ip address='10.0.0.5'|RANGES|0", "end='10.0.0.9'|end='10.0.1.9'|RANGES|0",
            "end='10.0.0.9'|end='10.0.0.1'|RANGES|0", "end='10.0.0.9'|end=''|RANGES|0", "52:54:00:00:00:02|52:54:00:00:00:01|HOST_MAC|1",
            "52:54:00:00:00:02|53:54:00:00:00:02|HOST_MAC|1", "52:54:00:00:00:02|52-54-00-00-00-02|HOST_MAC|1",
            "mac='52:54:00:00:00:02' name='x'|nothing=''|HOST_MAC|1", "name='x'|name='w'|HOST_NAME|1", "name='x'|name='a b'|HOST_NAME|1",
            "10.0.0.21|10.0.0.20|HOST_IP|1", "10.0.0.21|10.0.0.1|HOST_IP|1", "10.0.0.21|10.1.0.21|HOST_IP|1", "10.0.0.21|here|HOST_IP|1",
            "ip='10.0.0.21'||HOST_IP|1", "id='0:1'|id='x'|HOST_ID|2", "id='0:1'|mac='52:54:00:00:00:03'|HOST_MAC|2",
            "ip='10.0.0.9'|ip='nine'|DNS_IP|0", "<hostname>a</hostname>||DNS_NAMES|0", "<hostname>a|<hostname>a/b|DNS_NAMES|0",
            "addr='9.9.9.9'|addr='dns'|FORWARDER_ADDRESS|0", "addr='9.9.9.9'||FORWARDER_ADDRESS|0",
            "name='t' value|name='t t' value|TXT_NAME|0",
            "value='v'||TXT_VALUE|0", "'tcp'|'sctp'|SRV_PROTOCOL|0", "port='389'|port='0'|SRV_PORT|0",
            "weight='2'|weight='70000'|SRV_WEIGHT|0",
            "target='t'||SRV_TARGET|0", "service='ldap'||SRV_SERVICE|0" })
    void whatIsWrongIsToldAtItsField(String from, String to, NetworkField field, int row) throws Exception {
        assertTrue(GOOD.contains(from), from);
        List<NetworkProblem> problems = problems(GOOD.replace(from, to == null ? "" : to));
        assertTrue(problems.stream().anyMatch(each -> each.field() == field && each.row() == row && !each.text().contains("{")),
                problems::toString);
    }

    @Test
    void addressesOfOthersAreInTheWay() throws Exception {
        assertEquals("10.9.1.1/24 overlaps 10.9.0.1/16 of the network other.",
                problems("<network><ip address='10.9.1.1' prefix='24'/></network>").getFirst().text());
        assertEquals("192.0.2.1/25 overlaps 192.0.2.7/24 of the host\u2019s interface eth0.",
                problems("<network><ip address='192.0.2.1' prefix='25'/></network>").getFirst().text());
        assertEquals("10.3.0.1/16 overlaps another address of this network.",
                problems("<network><ip address='10.3.1.1' prefix='24'/><ip address='10.3.0.1' prefix='16'/></network>").getFirst().text());
    }

    @ParameterizedTest
    @EnumSource(NetworkMode.class)
    void everyModeIsRecognisedAndCanBecomeEveryOther(NetworkMode mode) throws Exception {
        for (NetworkMode other : NetworkMode.values()) {
            NetworkDocument network = NetworkDocument
                    .parse(new NetworkDraft("n", mode, mode.needsDevice() ? "eth0" : "", "10.0.0.1/24", "", "", "", "lab").xml());
            assertEquals(mode, NetworkMode.of(network).orElseThrow());
            other.apply(network);
            assertEquals(other, NetworkMode.of(network).orElseThrow(), mode + " to " + other);
            assertEquals(mode.hasAddresses() && other.hasAddresses(), network.root().child("ip").isPresent(), mode + " to " + other);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "10.0.0.2' end='10.0.0.9|10.0.0.10", "10.0.0.20' end='10.0.0.254|10.0.0.2",
            "10.0.0.2' end='10.0.0.19|10.0.0.22" })
    void aFreeAddressIsProposed(String range, String free) throws Exception {
        NetworkDocument network = NetworkDocument.parse(GOOD.replace("10.0.0.2' end='10.0.0.9", range));
        assertEquals(free, FreeAddress.of(network).orElseThrow());
    }

    @Test
    void noAddressIsProposedWhereNoneIsFree() throws Exception {
        assertTrue(FreeAddress
                .of(NetworkDocument.parse(
                        "<network><ip address='10.0.0.1' prefix='30'><dhcp><range start='10.0.0.2' end='10.0.0.2'/></dhcp></ip></network>"))
                .isEmpty());
        assertTrue(FreeAddress.of(NetworkDocument.parse("<network><ip address='fd00::1' prefix='64'/></network>")).isEmpty());
    }
}
