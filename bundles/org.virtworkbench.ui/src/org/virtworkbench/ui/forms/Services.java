package org.virtworkbench.ui.forms;

import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.history.SampleHistory;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.theme.Colors;

/**
 * The services that the pages of an editor share.
 *
 * @param inventory the live model
 * @param connections to the hosts
 * @param history of samples
 * @param icons of the product
 * @param colors of the product
 * @param failures shows what went wrong
 */
public record Services(InventoryService inventory, Connections connections, SampleHistory history, Icons icons, Colors colors,
        Failures failures) {

    /** {@return the services that a part's site finds} */
    static Services from(IServiceLocator site) {
        return new Services(site.getService(InventoryService.class), site.getService(Connections.class),
                site.getService(SampleHistory.class), site.getService(Icons.class), site.getService(Colors.class),
                site.getService(Failures.class));
    }
}
