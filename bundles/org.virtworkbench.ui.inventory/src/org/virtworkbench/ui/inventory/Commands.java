package org.virtworkbench.ui.inventory;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Settings;

/** Commands that are called from code. UI thread. */
public final class Commands {

    /** Adds a host; belongs to another bundle. */
    public static final String ADD_HOST = "org.virtworkbench.ui.host.add";
    /** Makes a guest; belongs to another bundle. */
    public static final String NEW_GUEST = "org.virtworkbench.ui.guest.new";
    /** Opens what is selected. */
    public static final String OPEN = "org.virtworkbench.ui.guest.open";
    /** Opens the consoles of the guests that are selected; belongs to another bundle. */
    public static final String CONSOLE = "org.virtworkbench.ui.guest.console";

    private Commands() {
    }

    /** {@return what a double click does with an element, as the person prefers} */
    public static String ofDoubleClick(Object element) {
        boolean console = element instanceof Guest guest && guest.getState() != GuestState.SHUT_OFF
                && guest.getState() != GuestState.CRASHED
                && Settings.doubleClickOpensConsole();
        return console ? CONSOLE : OPEN;
    }

    /**
     * Runs a command as if its menu item had been chosen.
     *
     * @param services of the part that calls
     * @param command identifier
     */
    public static void run(IServiceLocator services, String command) {
        try {
            services.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            services.getService(Failures.class).show(Status.error(e.getMessage(), e));
        }
    }
}
