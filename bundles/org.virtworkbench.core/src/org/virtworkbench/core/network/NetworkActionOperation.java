package org.virtworkbench.core.network;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.NetworkCalls;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.operation.PlaceOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;

/**
 * Does one thing to a network.
 *
 * @param target the network
 * @param action what
 */
public record NetworkActionOperation(Target target, NetworkAction action) implements PlaceOperation {

    @Override
    public String name() {
        return NLS.bind(switch (action) {
            case START -> Messages.start;
            case STOP -> Messages.stop;
            case AUTOSTART_ON -> Messages.autostartOn;
            case AUTOSTART_OFF -> Messages.autostartOff;
            case DELETE -> Messages.delete;
        }, target.objectName());
    }

    @Override
    public String virshCommand() {
        return switch (action) {
            case START -> VirshCommand.of(target, "net-start");
            case STOP -> VirshCommand.of(target, "net-destroy");
            case AUTOSTART_ON -> VirshCommand.of(target, "net-autostart");
            case AUTOSTART_OFF -> VirshCommand.of(target, "net-autostart", "--disable");
            case DELETE -> VirshCommand.of(target, "net-destroy") + '\n' + VirshCommand.of(target, "net-undefine");
        };
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        NetworkCalls networks = connection.networks();
        UUID network = target.object().orElseThrow();
        switch (action) {
            case START -> networks.start(network);
            case STOP -> networks.stop(network);
            case AUTOSTART_ON -> networks.setAutostart(network, true);
            case AUTOSTART_OFF -> networks.setAutostart(network, false);
            case DELETE -> delete(networks, network);
        }
    }

    private static void delete(NetworkCalls networks, UUID network) throws HypervisorException {
        Optional<NetworkRecord> found = networks.find(network);
        if (found.filter(NetworkRecord::active).isPresent()) {
            networks.stop(network);
        }
        if (found.filter(NetworkRecord::persistent).isPresent()) {
            networks.undefine(network);
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        Optional<NetworkRecord> network = connection.networks().find(target.object().orElseThrow());
        return switch (action) {
            case START -> network.map(NetworkRecord::active);
            case STOP -> Optional.of(network.filter(NetworkRecord::active).isEmpty());
            case AUTOSTART_ON -> network.map(NetworkRecord::autostart);
            case AUTOSTART_OFF -> network.map(found -> !found.autostart());
            case DELETE -> Optional.of(network.isEmpty());
        };
    }
}
