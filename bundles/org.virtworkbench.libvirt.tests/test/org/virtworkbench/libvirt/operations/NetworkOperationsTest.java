package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.HostInterfaces;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.network.DefineNetworkOperation;
import org.virtworkbench.core.network.NetworkAction;
import org.virtworkbench.core.network.NetworkActionOperation;
import org.virtworkbench.core.network.NetworkCheck;
import org.virtworkbench.core.network.NetworkDraft;
import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.core.network.Surroundings;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkPart;
import org.virtworkbench.xml.network.NetworkTable;

/** Each operation on networks ends as its virsh command does, and what a network says counts where it runs. */
class NetworkOperationsTest extends NetworkOnHost {

    NetworkOperationsTest(TestHost host) {
        super(host);
    }

    @Test
    void definesStartsAndRemovesAsVirshDoes() throws Exception {
        NetworkDraft draft = new NetworkDraft("it's one", NetworkMode.ISOLATED, "", "10.77.2.1/24", "10.77.2.10-10.77.2.20", "", "", "");
        for (boolean byShell : new boolean[] { false, true }) {
            DefineNetworkOperation define = new DefineNetworkOperation(target(Optional.empty(), ""), draft.name(), draft.xml(), true, true);
            does(define, byShell);
            NetworkRecord made = connection.networks().list().getFirst();
            assertTrue(made.active() && made.autostart() && made.persistent());
            assertEquals(List.of("10.77.2.1/24"), made.addresses());
            assertEquals(List.of(), connection.networks().leases(made.uuid()));
            for (NetworkAction action : List.of(NetworkAction.STOP, NetworkAction.START, NetworkAction.AUTOSTART_OFF,
                    NetworkAction.AUTOSTART_ON, NetworkAction.DELETE)) {
                does(new NetworkActionOperation(target(Optional.of(made.uuid()), draft.name()), action), byShell);
            }
            assertEquals(List.of(), connection.networks().list());
        }
    }

    @Test
    void aNetworkThatCannotStartIsForgottenAgain() throws Exception {
        NetworkDraft first = new NetworkDraft("first", NetworkMode.ISOLATED, "", "10.77.4.1/24", "", "", "", "");
        run(new DefineNetworkOperation(target(Optional.empty(), ""), "first", first.xml(), true, false), false);
        NetworkDraft second = new NetworkDraft("second", NetworkMode.ISOLATED, "", "10.77.4.9/24", "", "", "", "");
        DefineNetworkOperation define = new DefineNetworkOperation(target(Optional.empty(), ""), "second", second.xml(), true, true);
        CoreException refused = assertThrows(CoreException.class, () -> run(define, false));
        assertTrue(refused.getStatus().getMessage().contains("already in use"), refused.toString());
        assertEquals(List.of("first"), connection.networks().list().stream().map(NetworkRecord::name).toList());
    }

    @Test
    void translationRoutesAndIsolationCountWhereTheNetworkRuns() throws Exception {
        NetworkDocument network = NetworkDocument.parse(
                new NetworkDraft("lab", NetworkMode.NAT, "", "10.77.5.1/24", "", "fd00:77:5::1/64", "", "").xml());
        XmlElement root = network.root();
        root.setValue("bridge/@name", "vwroutes");
        NetworkField.NAT_ADDRESSES.write(root, "192.0.2.10-192.0.2.20");
        NetworkField.NAT_PORTS.write(root, "2000-3000");
        NetworkField.NAT_IPV6.write(root, "yes");
        NetworkField.ISOLATED_PORTS.write(root, "yes");
        NetworkTable.ROUTES.add(network, Map.of(NetworkField.ROUTE_TARGET, "10.78.0.0/16", NetworkField.ROUTE_GATEWAY, "10.77.5.2",
                NetworkField.ROUTE_METRIC, "3"));
        NetworkTable.ROUTES.add(network,
                Map.of(NetworkField.ROUTE_TARGET, "fd00:78::/64", NetworkField.ROUTE_GATEWAY, "fd00:77:5::2"));
        assertEquals(List.of(), NetworkCheck.of(network, Surroundings.UNKNOWN));
        UUID uuid = connection.networks().define(network.toXml());
        connection.networks().start(uuid);
        XmlElement kept = NetworkDocument.parse(connection.networks().xml(uuid)).root();
        for (NetworkField field : List.of(NetworkField.NAT_ADDRESSES, NetworkField.NAT_PORTS, NetworkField.NAT_IPV6,
                NetworkField.ISOLATED_PORTS)) {
            assertEquals(field.read(root), field.read(kept), field.name());
        }
        String route = host.exec("ip", "route", "show", "10.78.0.0/16");
        assertTrue(route.contains("via 10.77.5.2 dev vwroutes") && route.contains("metric 3"), route);
        assertTrue(host.exec("ip", "-6", "route").contains("fd00:78::/64 via fd00:77:5::2 dev vwroutes"));
        String rules = host.exec("iptables", "-t", "nat", "-S");
        assertTrue(rules.contains("--to-source 192.0.2.10-192.0.2.20:2000-3000"), rules);
    }

    /** Kernels without the queues for it refuse to limit anything; the person is told what it was that failed. */
    @Test
    void bandwidthIsLimitedOrItIsSaidWhatTheHostLacks() throws Exception {
        NetworkDocument network = NetworkDocument
                .parse(new NetworkDraft("slow", NetworkMode.ISOLATED, "", "10.77.6.1/24", "", "", "", "").xml());
        network.root().setValue("bridge/@name", "vwslow");
        NetworkField.IN_AVERAGE.write(network.root(), "1000");
        NetworkField.IN_PEAK.write(network.root(), "2000");
        NetworkField.IN_BURST.write(network.root(), "512");
        UUID uuid = connection.networks().define(network.toXml());
        XmlElement kept = NetworkDocument.parse(connection.networks().xml(uuid)).root();
        assertTrue(NetworkPart.same(network.root().child("bandwidth").orElseThrow(), kept.child("bandwidth").orElseThrow()), kept::toXml);
        NetworkActionOperation start = new NetworkActionOperation(target(Optional.of(uuid), "slow"), NetworkAction.START);
        try {
            run(start, false);
            String classes = host.exec("tc", "class", "show", "dev", "vwslow");
            assertTrue(classes.contains("rate 8Mbit ceil 16Mbit"), classes);
        } catch (CoreException refused) {
            String said = refused.getStatus().getMessage();
            assertTrue(said.contains("slow") && said.contains("tc ") && said.contains("act_police"), said);
            assertEquals(Optional.of(false), start.verify(connection));
        }
    }

    @Test
    void theHostsOwnInterfacesAreListed() throws Exception {
        HostInterfaces interfaces = connection.networks().interfaces();
        assertTrue(interfaces.all().stream().anyMatch(each -> each.name().equals("lo")), interfaces::toString);
    }
}
