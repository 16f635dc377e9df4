package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Networks of a real host, which has none of them at first and at the end. */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
abstract class NetworkOnHost {

    final TestHost host;
    HypervisorConnection connection;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });

    NetworkOnHost(TestHost host) {
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

    Target target(Optional<UUID> network, String name) {
        return new Target("h", host.name(), host.uri(Transport.UNIX), network, name);
    }

    void run(Operation operation, boolean byShell) throws Exception {
        if (byShell) {
            shell(operation.virshCommand());
        } else {
            operation.run(connection, SubMonitor.convert(new NullProgressMonitor()));
        }
    }

    void does(Operation operation, boolean byShell) throws Exception {
        run(operation, byShell);
        assertEquals(Optional.of(true), operation.verify(connection), operation.name());
    }

    private static void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-ec", command).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes());
        assertEquals(0, shell.waitFor(), command + '\n' + said);
    }
}
