package org.virtworkbench.app.welcome;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.LocalHypervisor;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.CssClass;

/** The card of this computer: each hypervisor found on it with a button, or with what keeps it from being reached. UI thread. */
final class LocalCard {

    private final WelcomeCard card;
    private final Consumer<LocalHypervisor> chosen;

    LocalCard(Composite parent, Icons icons, Colors colors, Consumer<LocalHypervisor> chosen) {
        this.chosen = chosen;
        card = new WelcomeCard(parent, icons, colors, "large/host", Messages.Welcome_local, Messages.Welcome_localText);
        CssClass.MUTED.on(WelcomeCard.label(card.content(), Messages.Welcome_looking));
    }

    Control control() {
        return card;
    }

    /** Shows what was found; a hypervisor that is a host already says so. */
    void show(List<LocalHypervisor> found, List<ConnectionProfile> known) {
        if (card.isDisposed()) {
            return;
        }
        for (Control child : card.content().getChildren()) {
            child.dispose();
        }
        if (found.isEmpty()) {
            CssClass.MUTED.on(WelcomeCard.label(card.content(), Messages.Welcome_localNone));
        }
        for (LocalHypervisor hypervisor : found) {
            if (known.stream().anyMatch(profile -> profile.uri().equals(hypervisor.uri()))) {
                CssClass.MUTED.on(WelcomeCard.label(card.content(), NLS.bind(Messages.Welcome_localKnown, hypervisor.name())));
            } else if (hypervisor.reachable()) {
                card.addButton(card.content(), NLS.bind(Messages.Welcome_localButton, hypervisor.uri()), () -> chosen.accept(hypervisor));
            } else {
                WelcomeCard.label(card.content(), hypervisor.name());
                CssClass.MUTED.on(WelcomeCard.label(card.content(), hypervisor.hint()));
            }
        }
        card.getParent().getParent().layout(true, true);
        grow();
    }

    /** Makes a host of a hypervisor and connects it. */
    void add(LocalHypervisor hypervisor, Connections connections) {
        String id = UUID.randomUUID().toString();
        connections.add(new ConnectionProfile(id, hypervisor.name(), hypervisor.uri(), true, false));
        connections.connect(id);
    }

    private void grow() {
        for (Composite parent = card.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrolledComposite scroller) {
                scroller.setMinSize(scroller.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT));
                scroller.layout(true, true);
                return;
            }
        }
    }
}
