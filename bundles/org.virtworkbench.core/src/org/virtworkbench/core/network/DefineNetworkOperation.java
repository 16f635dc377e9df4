package org.virtworkbench.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.PlaceOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Makes a network: defines it and, as asked, starts it. When that fails, the definition goes again, so that it can be tried anew.
 *
 * @param target the host
 * @param network its name
 * @param xml its document
 * @param start whether it is started
 * @param autostart whether it starts with its host
 */
public record DefineNetworkOperation(Target target, String network, String xml, boolean start, boolean autostart)
        implements PlaceOperation {

    @Override
    public String name() {
        return NLS.bind(Messages.define, network);
    }

    @Override
    public String virshCommand() {
        List<String> lines = new ArrayList<>();
        lines.add(VirshCommand.withDocument(target, xml, "net-define", VirshCommand.INPUT));
        if (start) {
            lines.add(VirshCommand.onHostOf(target, "net-start", network));
        }
        if (autostart) {
            lines.add(VirshCommand.onHostOf(target, "net-autostart", network));
        }
        return String.join("\n", lines);
    }

    @Override
    public Optional<Object> exclusive() {
        return Optional.of("network " + network);
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        UUID uuid = connection.networks().define(xml);
        try {
            if (start) {
                connection.networks().start(uuid);
            }
            if (autostart) {
                connection.networks().setAutostart(uuid, true);
            }
        } catch (HypervisorException e) {
            connection.networks().undefine(uuid);
            throw e;
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return Optional.of(connection.networks().list().stream().anyMatch(found -> found.name().equals(network)));
    }
}
