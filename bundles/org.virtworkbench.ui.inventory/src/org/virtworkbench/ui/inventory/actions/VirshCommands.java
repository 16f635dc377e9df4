package org.virtworkbench.ui.inventory.actions;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
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

    /** Puts a text on the clipboard. */
    static void copy(String text) {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }
}
