package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.driver.NetworkUpdate;
import org.virtworkbench.core.network.NetworkPlan;
import org.virtworkbench.core.network.RedefineNetworkOperation;
import org.virtworkbench.core.network.RestartNetworkOperation;
import org.virtworkbench.core.network.UpdateNetworkOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkPart;

/** What is changed of a network that runs: at once where libvirt can, with its next start where not. */
class NetworkChangesTest extends NetworkOnHost {

    NetworkChangesTest(TestHost host) {
        super(host);
    }

    private static final String BEFORE = """
            <network>
              <name>it's edited</name>
              <forward mode='route'/>
              <bridge name='vwedit'/>
              <dns><host ip='10.77.3.9'><hostname>a</hostname></host><txt name='t' value='v'/></dns>
              <portgroup name='p'/>
              <ip address='10.77.3.1' prefix='24'>
                <dhcp>
                  <range start='10.77.3.10' end='10.77.3.90'/>
                  <host mac='52:54:00:00:00:01' name='w' ip='10.77.3.20'/>
                  <host mac='52:54:00:00:00:02' name='x' ip='10.77.3.21'/>
                </dhcp>
              </ip>
              <ip family='ipv6' address='fd00:77::1' prefix='64'/>
            </network>
            """;

    private static final String AFTER = """
            <network>
              <name>it's edited</name>
              <forward mode='route'><interface dev='lo'/></forward>
              <bridge name='vwedit'/>
              <dns>
                <txt name='u' value="it's &lt;new&gt;"/>
                <host ip='10.77.3.9'><hostname>a</hostname><hostname>b</hostname></host>
                <srv service='ldap' protocol='tcp' domain='d' target='t' port='389' priority='1' weight='2'/>
              </dns>
              <portgroup name='p' default='yes'/>
              <portgroup name='q'/>
              <ip address='10.77.3.1' prefix='24'>
                <dhcp>
                  <range start='10.77.3.10' end='10.77.3.50'/>
                  <range start='10.77.3.60' end='10.77.3.70'/>
                  <host mac='52:54:00:00:00:01' name='w2' ip='10.77.3.22'/>
                  <host mac='52:54:00:00:00:03' name='y' ip='10.77.3.21'/>
                </dhcp>
              </ip>
              <ip family='ipv6' address='fd00:77::1' prefix='64'><dhcp><host id='0:1:2:3' name='six' ip='fd00:77::5'/></dhcp></ip>
            </network>
            """;

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aNetworkThatRunsTakesEverythingThatLibvirtCanChangeAtOnce(boolean byShell) throws Exception {
        UUID uuid = connection.networks().define(BEFORE);
        connection.networks().start(uuid);
        NetworkDocument base = NetworkDocument.parse(connection.networks().inactiveXml(uuid));
        NetworkDocument draft = base.copy();
        NetworkDocument after = NetworkDocument.parse(AFTER);
        for (String part : List.of("forward", "dns", "portgroup", "ip")) {
            draft.root().elements(part).forEach(XmlElement::remove);
            after.root().elements(part).forEach(element -> draft.root().add(element.copy()));
        }
        for (NetworkPlan plan : List.of(NetworkPlan.between(base, draft), NetworkPlan.between(draft, base))) {
            assertEquals(List.of(), plan.later());
            for (NetworkUpdate update : plan.updates()) {
                run(new UpdateNetworkOperation(target(Optional.of(uuid), "it's edited"), update, true), byShell);
            }
            NetworkDocument live = NetworkDocument.parse(connection.networks().xml(uuid));
            NetworkDocument next = NetworkDocument.parse(connection.networks().inactiveXml(uuid));
            NetworkDocument wanted = plan.updates().stream().anyMatch(update -> update.xml().contains("ldap")
                    && update.command() == NetworkUpdate.Command.ADD) ? draft : base;
            assertEquals(List.of(), NetworkPart.differing(next, wanted));
            assertEquals(List.of(), NetworkPart.pending(live, next));
        }
    }

    @Test
    void whatWaitsIsThereAfterANewStart() throws Exception {
        UUID uuid = connection.networks().define(BEFORE);
        connection.networks().start(uuid);
        NetworkDocument draft = NetworkDocument.parse(connection.networks().inactiveXml(uuid));
        NetworkField.MTU.write(draft.root(), "1400");
        Target target = target(Optional.of(uuid), "it's edited");
        run(new RedefineNetworkOperation(target, draft.toXml()), false);
        NetworkDocument next = NetworkDocument.parse(connection.networks().inactiveXml(uuid));
        assertEquals(List.of(NetworkPart.MTU), NetworkPart.pending(NetworkDocument.parse(connection.networks().xml(uuid)), next));
        run(new RestartNetworkOperation(target), false);
        assertEquals(List.of(), NetworkPart.pending(NetworkDocument.parse(connection.networks().xml(uuid)), next));
    }
}
