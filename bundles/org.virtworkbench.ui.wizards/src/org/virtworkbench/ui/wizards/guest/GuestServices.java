package org.virtworkbench.ui.wizards.guest;

import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.os.OsDatabase;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.tasks.TaskNotices;
import org.virtworkbench.ui.theme.Colors;

/**
 * The services that making a guest needs.
 *
 * @param inventory the live model
 * @param connections to the hosts
 * @param tasks runs what makes the guest
 * @param systems knows operating systems
 * @param icons of the product
 * @param colors of the product
 * @param failures shows what went wrong
 * @param notices tells how tasks ended
 */
record GuestServices(InventoryService inventory, Connections connections, Tasks tasks, OsDatabase systems, Icons icons, Colors colors,
        Failures failures, TaskNotices notices) {

    /** {@return the services that a window finds} */
    static GuestServices from(IServiceLocator window) {
        return new GuestServices(window.getService(InventoryService.class), window.getService(Connections.class),
                window.getService(Tasks.class), window.getService(OsDatabase.class), window.getService(Icons.class),
                window.getService(Colors.class), window.getService(Failures.class),
                window.getService(TaskNotices.class));
    }
}
