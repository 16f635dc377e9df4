package org.virtworkbench.ui.inventory.actions;

import java.util.List;
import java.util.stream.Collectors;

import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.model.inventory.Guest;

/** The command lines that do the same as actions. UI thread. */
final class VirshCommands {

    private VirshCommands() {
    }

    /** {@return what virsh would do for an action, one line a guest that it applies to} */
    static String of(GuestAction action, List<Guest> guests) {
        return guests.stream().filter(action::appliesTo).map(guest -> action.on(guest).virshCommand()).collect(Collectors.joining("\n"));
    }
}
