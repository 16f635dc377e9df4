package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
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
import org.virtworkbench.core.network.NetworkDraft;
import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.core.network.NetworkPlan;
import org.virtworkbench.core.network.RedefineNetworkOperation;
import org.virtworkbench.core.network.RestartNetworkOperation;
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

/** Networks of a real host: every mode of a draft is accepted against libvirt's schema, and each operation ends as its virsh command does. */
@ExtendWith(TestHostExtension.class)
@Timeout(60)
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

    private record NobodyThere() implements CredentialPrompt {

        @Override
        public Optional<Credential> ask(CredentialRequest request) {
            return Optional.empty();
        }

        @Override
        public Optional<Keep> trust(TrustRequest request) {
            return Optional.empty();
        }
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
        NetworkDraft draft = new NetworkDraft("it's <a> net", mode, device, "10.77.1.1/24", "10.77.1.10", "10.77.1.20", "fd00:77::1/64",
                "lab.example");
        UUID uuid = connection.networks().define(draft.xml());
        NetworkDocument kept = NetworkDocument.parse(connection.networks().xml(uuid));
        NetworkDocument said = NetworkDocument.parse(draft.xml());
        assertEquals(said.name(), kept.name());
        assertEquals(said.forwardMode(), kept.forwardMode());
        assertEquals(said.subnets(), kept.subnets());
        assertEquals(said.domainName(), kept.domainName());
        if (mode == NetworkMode.BRIDGE) {
            assertEquals(Optional.of("eth0"), kept.bridge());
        }
    }

    @Test
    void definesStartsAndRemovesAsVirshDoes() throws Exception {
        NetworkDraft draft = new NetworkDraft("it's one", NetworkMode.ISOLATED, "", "10.77.2.1/24", "10.77.2.10", "10.77.2.20", "", "");
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
        assertEquals(Optional.empty(), draft.problem(Map.of()));
        HypervisorException refused = assertThrows(HypervisorException.class, () -> connection.networks().define(draft.xml()));
        assertTrue(refused.getMessage().contains("/sys/bus/pci/devices/0000:03:10."), refused.getMessage());
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
