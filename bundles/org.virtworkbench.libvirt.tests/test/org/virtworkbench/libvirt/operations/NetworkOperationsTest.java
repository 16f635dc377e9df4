package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.FilterRecord;
import org.virtworkbench.core.driver.HostInterfaces;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.NetworkUpdate;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.network.DefineFilterOperation;
import org.virtworkbench.core.network.DefineNetworkOperation;
import org.virtworkbench.core.network.DeleteFilterOperation;
import org.virtworkbench.core.network.NetworkAction;
import org.virtworkbench.core.network.NetworkActionOperation;
import org.virtworkbench.core.network.NetworkCheck;
import org.virtworkbench.core.network.NetworkDraft;
import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.core.network.NetworkPlan;
import org.virtworkbench.core.network.RedefineNetworkOperation;
import org.virtworkbench.core.network.RestartNetworkOperation;
import org.virtworkbench.core.network.Surroundings;
import org.virtworkbench.core.network.UpdateNetworkOperation;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkPart;
import org.virtworkbench.xml.network.NetworkTable;

/** Networks of a real host: every mode of a draft is accepted against libvirt's schema, and each operation ends as its virsh command does. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
class NetworkOperationsTest {

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });
    private HypervisorConnection connection;

    NetworkOperationsTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws HypervisorException {
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new NobodyThere(), new OpenAttempt());
        removeAll();
    }

    @AfterEach
    void close() throws HypervisorException {
        removeAll();
        driver.close();
    }

    private void removeAll() throws HypervisorException {
        for (NetworkRecord network : connection.networks().list()) {
            if (network.active()) {
                connection.networks().stop(network.uuid());
            }
            connection.networks().undefine(network.uuid());
        }
    }

    private Target target(Optional<UUID> network, String name) {
        return new Target("h", host.name(), host.uri(Transport.UNIX), network, name);
    }

    @ParameterizedTest
    @EnumSource(NetworkMode.class)
    void aDaemonAcceptsEveryModeAndKeepsWhatWasSaid(NetworkMode mode) throws Exception {
        String device = mode.needsDevice() ? "eth0" : "";
        NetworkDraft draft = new NetworkDraft("it's <a> net", mode, device, "10.77.1.1/24", "10.77.1.10-10.77.1.20",
                "fd00:77::1/64", "fd00:77::10-fd00:77::20", "lab.example");
        UUID uuid = connection.networks().define(draft.xml());
        NetworkDocument kept = NetworkDocument.parse(connection.networks().xml(uuid));
        NetworkDocument said = NetworkDocument.parse(draft.xml());
        assertEquals(said.name(), kept.name());
        assertEquals(List.of(), NetworkPart.pending(kept, said));
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
    void aListOfVirtualFunctionsIsRefusedForNothingButThatTheHostLacksThem() throws Exception {
        NetworkDraft draft = new NetworkDraft("vfs", NetworkMode.SRIOV, "0000:03:10.1, 03:10.3", "", "", "", "", "");
        assertEquals(Optional.empty(), draft.problem(Surroundings.UNKNOWN));
        HypervisorException refused = assertThrows(HypervisorException.class, () -> connection.networks().define(draft.xml()));
        assertTrue(refused.getMessage().contains("/sys/bus/pci/devices/0000:03:10."), refused.getMessage());
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

    @ParameterizedTest
    @CsvSource({ "BRIDGE,ovs0,true", "MACVTAP_PASSTHROUGH,eth0,false", "SRIOV,eth0,false" })
    void tagsOfVlansAreTakenByTheModesThatHaveThem(NetworkMode mode, String device, boolean openVswitch) throws Exception {
        NetworkDocument network = NetworkDocument.parse(new NetworkDraft("tagged", mode, device, "", "", "", "", "").xml());
        NetworkField.OPEN_VSWITCH.write(network.root(), openVswitch ? "yes" : "");
        NetworkField.VLANS.write(network.root(), openVswitch ? "42, 47" : "42");
        assertTrue(mode.takesVlans());
        UUID uuid = connection.networks().define(network.toXml());
        NetworkDocument kept = NetworkDocument.parse(connection.networks().xml(uuid));
        assertEquals(NetworkField.VLANS.read(network.root()), NetworkField.VLANS.read(kept.root()));
        assertEquals(openVswitch ? "yes" : "", NetworkField.OPEN_VSWITCH.read(kept.root()));
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

    @ParameterizedTest
    @CsvSource({ "MACVTAP,bridge", "MACVTAP_VEPA,vepa", "MACVTAP_PRIVATE,private", "MACVTAP_PASSTHROUGH,passthru" })
    void aGuestIsReallyAttachedToADeviceOfTheHost(NetworkMode mode, String kernelsWord) throws Exception {
        host.exec("ip", "link", "add", "vwup", "type", "veth", "peer", "name", "vwfar");
        host.exec("ip", "link", "set", "vwup", "up");
        try {
            NetworkDraft draft = new NetworkDraft("it's direct", mode, "vwup", "", "", "", "", "");
            run(new DefineNetworkOperation(target(Optional.empty(), ""), draft.name(), draft.xml(), true, false), false);
            UUID guest = connection.guests().define("""
                    <domain type='qemu'>
                      <name>attached</name>
                      <memory unit='MiB'>32</memory>
                      <os><type arch='x86_64' machine='q35'>hvm</type></os>
                      <devices>
                        <interface type='network'>
                          <mac address='52:54:00:77:00:01'/>
                          <source network="it's direct"/>
                          <model type='virtio'/>
                        </interface>
                      </devices>
                    </domain>
                    """, true);
            try {
                connection.guests().start(guest, true, false); // QEMU has the device open from its start on
                String links = host.exec("ip", "-details", "link", "show", "type", "macvtap");
                assertTrue(links.contains("@vwup") && links.contains("52:54:00:77:00:01") && links.contains("mode " + kernelsWord), links);
                connection.guests().forceOff(guest);
                assertEquals("", host.exec("ip", "link", "show", "type", "macvtap"));
            } finally {
                connection.guests().undefine(guest, Set.of());
            }
        } finally {
            host.exec("ip", "link", "delete", "vwup");
        }
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
                UpdateNetworkOperation operation = new UpdateNetworkOperation(target(Optional.of(uuid), "it's edited"), update, true);
                if (byShell) {
                    shell(operation.virshCommand());
                } else {
                    operation.run(connection, SubMonitor.convert(new NullProgressMonitor()));
                }
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
        new RedefineNetworkOperation(target, draft.toXml()).run(connection, SubMonitor.convert(new NullProgressMonitor()));
        NetworkDocument next = NetworkDocument.parse(connection.networks().inactiveXml(uuid));
        assertEquals(List.of(NetworkPart.MTU), NetworkPart.pending(NetworkDocument.parse(connection.networks().xml(uuid)), next));
        new RestartNetworkOperation(target).run(connection, SubMonitor.convert(new NullProgressMonitor()));
        assertEquals(List.of(), NetworkPart.pending(NetworkDocument.parse(connection.networks().xml(uuid)), next));
    }

    @Test
    void filtersAreMadeChangedAndForgottenAsVirshDoes() throws Exception {
        String filter = "<filter name='vw-filter' chain='root'><filterref filter='other'/><rule action='drop' direction='in'/></filter>";
        for (boolean byShell : new boolean[] { false, true }) {
            Operation define = new DefineFilterOperation(target(Optional.empty(), ""), "vw-filter", filter);
            run(define, byShell);
            FilterRecord made = connection.networks().filters().list().getFirst();
            assertEquals(new FilterRecord(made.uuid(), "vw-filter", "root", 1, List.of("other")), made);
            String changed = connection.networks().filters().xml(made.uuid()).replace("'drop'", "'reject'");
            assertEquals(made.uuid(), connection.networks().filters().define(changed));
            assertTrue(connection.networks().filters().xml(made.uuid()).contains("'reject'"));
            assertEquals(HypervisorException.Kind.OTHER, assertThrows(HypervisorException.class,
                    () -> connection.networks().filters().define("<filter name='x'><rule action='maybe' direction='in'/></filter>"))
                    .kind());
            DeleteFilterOperation delete = new DeleteFilterOperation(target(Optional.empty(), ""), made.uuid(), "vw-filter");
            run(delete, byShell);
            assertEquals(Optional.of(true), delete.verify(connection));
            assertEquals(HypervisorException.Kind.NOT_FOUND,
                    assertThrows(HypervisorException.class, () -> connection.networks().filters().xml(made.uuid())).kind());
        }
    }

    /** virsh takes names that libvirt's own schema refuses, and that libvirt writes as they are. */
    @Test
    void filtersAreReadWhateverIsInTheirNames(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("filter.xml");
        for (String name : List.of("a<b", "it's & so")) {
            String written = name.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
            Files.writeString(file, "<filter name='" + written + "' chain='ipv4'><filterref filter='to-" + written
                    + "'/><rule action='drop' direction='in'/></filter>");
            host.virsh("nwfilter-define", file.toString());
            FilterRecord found = connection.networks().filters().list().getFirst();
            assertEquals(new FilterRecord(found.uuid(), name, "ipv4", 1, List.of("to-" + name)), found);
            connection.networks().filters().undefine(found.uuid());
        }
    }

    @Test
    void theHostsOwnInterfacesAreListed() throws Exception {
        HostInterfaces interfaces = connection.networks().interfaces();
        assertTrue(interfaces.all().stream().anyMatch(each -> each.name().equals("lo")), interfaces::toString);
    }

    private void run(Operation operation, boolean byShell) throws Exception {
        if (byShell) {
            shell(operation.virshCommand());
        } else {
            operation.run(connection, SubMonitor.convert(new NullProgressMonitor()));
        }
    }

    private void does(Operation operation, boolean byShell) throws Exception {
        run(operation, byShell);
        assertEquals(Optional.of(true), operation.verify(connection), operation.name());
    }

    private static void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-ec", command).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes());
        assertEquals(0, shell.waitFor(), command + '\n' + said);
    }
}
