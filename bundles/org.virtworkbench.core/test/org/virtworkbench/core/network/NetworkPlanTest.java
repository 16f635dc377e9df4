package org.virtworkbench.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.NetworkUpdate;
import org.virtworkbench.core.driver.NetworkUpdate.Command;
import org.virtworkbench.core.driver.NetworkUpdate.Section;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkPart;

/** What a network takes at once goes as updates, in an order that libvirt accepts; the rest goes into its definition. */
class NetworkPlanTest {

    private static final String BEFORE = """
            <network>
              <name>n</name>
              <forward mode='bridge' dev='eth0'><interface dev='eth0'/></forward>
              <dns><host ip='10.0.0.9'><hostname>a</hostname></host><forwarder addr='9.9.9.9'/></dns>
              <ip address='10.0.0.1' prefix='24'>
                <dhcp>
                  <range start='10.0.0.2' end='10.0.0.9'/>
                  <host mac='52:54:00:00:00:01' name='w' ip='10.0.0.20'/>
                </dhcp>
              </ip>
              <ip family='ipv6' address='fd00::1' prefix='64'/>
              <portgroup name='p'/>
            </network>
            """;

    private static NetworkPlan plan(String from, String to) throws Exception {
        assertTrue(BEFORE.contains(from));
        return NetworkPlan.between(NetworkDocument.parse(BEFORE), NetworkDocument.parse(BEFORE.replace(from, to)));
    }

    @Test
    void nothingIsDoneWhereNothingIsSaid() throws Exception {
        assertTrue(plan("\n  <name>n</name>", "<name>n</name><!-- new -->").isEmpty());
    }

    @Test
    void aFixedAddressIsModifiedByItsMac() throws Exception {
        NetworkPlan plan = plan("ip='10.0.0.20'", "ip='10.0.0.21'");
        assertEquals(List.of(new NetworkUpdate(Command.MODIFY, Section.DHCP_HOST, 0,
                "<host mac='52:54:00:00:00:01' name='w' ip='10.0.0.21'/>")), plan.updates());
        assertEquals(List.of(NetworkPart.DHCP), plan.atOnce());
        assertEquals(List.of(), plan.later());
    }

    @Test
    void aRangeIsTakenAwayBeforeItsSuccessorComes() throws Exception {
        NetworkPlan plan = plan("end='10.0.0.9'", "end='10.0.0.8'");
        assertEquals(List.of(new NetworkUpdate(Command.DELETE, Section.DHCP_RANGE, 0, "<range start='10.0.0.2' end='10.0.0.9'/>"),
                new NetworkUpdate(Command.ADD, Section.DHCP_RANGE, 0, "<range start='10.0.0.2' end='10.0.0.8'/>")), plan.updates());
    }

    @Test
    void namesAndTextsComeAndGo() throws Exception {
        NetworkPlan plan = plan("<host ip='10.0.0.9'><hostname>a</hostname></host>",
                "<txt name='x' value='y'/><srv service='s' protocol='tcp'/>");
        assertEquals(List.of(Section.DNS_HOST, Section.DNS_TXT, Section.DNS_SRV),
                plan.updates().stream().map(NetworkUpdate::section).toList());
        assertEquals(List.of(NetworkPart.DNS), plan.atOnce());
        assertEquals(List.of(), plan.later());
    }

    @Test
    void nameServersWaitWhileNamesDoNot() throws Exception {
        NetworkPlan plan = plan("<hostname>a</hostname></host><forwarder addr='9.9.9.9'/>", "<hostname>b</hostname></host>");
        assertEquals(List.of(Command.DELETE, Command.ADD), plan.updates().stream().map(NetworkUpdate::command).toList());
        assertEquals(List.of(NetworkPart.DNS), plan.atOnce());
        assertEquals(List.of(NetworkPart.DNS), plan.later());
    }

    @Test
    void interfacesComeWhileTheWayStaysTheSame() throws Exception {
        NetworkPlan plan = plan("<interface dev='eth0'/>", "<interface dev='eth0'/><interface dev='eth1'/>");
        assertEquals(List.of(new NetworkUpdate(Command.ADD, Section.FORWARD_INTERFACE, -1, "<interface dev='eth1'/>")), plan.updates());
        assertEquals(List.of(), plan.later());
        NetworkPlan other = plan("<forward mode='bridge' dev='eth0'><interface dev='eth0'/>",
                "<forward mode='vepa'><interface dev='eth1'/>");
        assertEquals(List.of(), other.updates());
        assertEquals(List.of(NetworkPart.FORWARD), other.later());
    }

    @Test
    void nothingBelowAnAddressThatChangesGoesAtOnce() throws Exception {
        NetworkPlan plan = plan("<ip address='10.0.0.1' prefix='24'>\n    <dhcp>",
                "<ip address='10.0.0.3' prefix='24'>\n    <dhcp><range start='10.0.0.30' end='10.0.0.40'/>");
        assertEquals(List.of(), plan.updates());
        assertEquals(List.of(NetworkPart.ADDRESSES, NetworkPart.DHCP), plan.later());
        assertEquals(List.of(), plan.atOnce());
    }

    @Test
    void aFixedIpv6AddressBelongsToItsOwnAddress() throws Exception {
        NetworkPlan plan = plan("prefix='64'/>", "prefix='64'><dhcp><host id='0:1' name='six' ip='fd00::5'/></dhcp></ip>");
        assertEquals(List.of(new NetworkUpdate(Command.ADD, Section.DHCP_HOST, 1, "<host id='0:1' name='six' ip='fd00::5'/>")),
                plan.updates());
    }

    @Test
    void aPortGroupIsModifiedByItsName() throws Exception {
        NetworkPlan plan = plan("<portgroup name='p'/>", "<portgroup name='p' default='yes'/><portgroup name='q'/>");
        assertEquals(List.of(Command.MODIFY, Command.ADD), plan.updates().stream().map(NetworkUpdate::command).toList());
        assertEquals(List.of(NetworkPart.PORT_GROUPS), plan.atOnce());
    }

    @Test
    void theMtuWaits() throws Exception {
        NetworkPlan plan = plan("<name>n</name>", "<name>n</name><mtu size='1400'/>");
        assertEquals(List.of(), plan.updates());
        assertEquals(List.of(NetworkPart.MTU), plan.later());
    }
}
