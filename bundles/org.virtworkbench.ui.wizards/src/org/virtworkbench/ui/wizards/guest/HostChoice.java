package org.virtworkbench.ui.wizards.guest;

import java.util.List;

import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Host;

/** The hosts on which a guest can be made. */
final class HostChoice {

    private HostChoice() {
    }

    /** {@return the hosts that are connected and may be changed, in the person's order} Called in the model's realm. */
    static List<Target> all(InventoryService inventory) {
        return inventory.inventory().getHosts().stream().filter(HostChoice::fits).map(Targets::of).toList();
    }

    /** {@return whether guests can be made on a host} Called in the model's realm. */
    static boolean fits(Host host) {
        return host.getState() == ConnectionState.CONNECTED && !host.isReadOnly();
    }
}
