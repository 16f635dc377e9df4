package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.ui.forms.ListDialog;

/** Who uses a network. UI thread. */
final class NetworkUsers {

    private NetworkUsers() {
    }

    /** {@return whether an interface of a guest is in a network of this name} */
    static boolean uses(NetworkInterface nic, String network) {
        return nic.getType().equals("network") && nic.getSource().equals(network);
    }

    /** {@return names of the guests with an interface in the network, in their order} */
    static List<String> guests(Network network) {
        return network.getHost().getGuests().stream()
                .filter(guest -> guest.getInterfaces().stream().anyMatch(nic -> uses(nic, network.getName()))).map(Guest::getName).sorted()
                .toList();
    }

    /** Tells whose link breaks when a network is started again. {@return whether it is to be done} */
    static boolean confirmRestart(Shell shell, Network network) {
        List<String> lines = new ArrayList<>();
        for (Guest guest : network.getHost().getGuests()) {
            boolean runs = guest.getState() != GuestState.SHUT_OFF && guest.getState() != GuestState.CRASHED;
            if (runs && guest.getInterfaces().stream().anyMatch(nic -> uses(nic, network.getName()))) {
                lines.add(guest.getName());
            }
        }
        lines.sort(String.CASE_INSENSITIVE_ORDER);
        String text = lines.isEmpty() ? Messages.Restart_nobody : Messages.Restart_text;
        return new ListDialog(shell, new ListDialog.Question(Messages.Restart_title, NLS.bind(Messages.Restart_headline, network.getName()),
                text, lines, "", false)).open() == Window.OK;
    }
}
