package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
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
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.network.DefineNetworkOperation;
import org.virtworkbench.core.network.NetworkAction;
import org.virtworkbench.core.network.NetworkActionOperation;
import org.virtworkbench.core.network.NetworkDraft;
import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.network.NetworkDocument;

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

    private void does(Operation operation, boolean byShell) throws Exception {
        if (byShell) {
            shell(operation.virshCommand());
        } else {
            operation.run(connection, SubMonitor.convert(new NullProgressMonitor()));
        }
        assertEquals(Optional.of(true), operation.verify(connection), operation.name());
    }

    private static void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-ec", command).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes());
        assertEquals(0, shell.waitFor(), command + '\n' + said);
    }
}
