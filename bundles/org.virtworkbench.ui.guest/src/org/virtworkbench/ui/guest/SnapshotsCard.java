package org.virtworkbench.ui.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Snapshot;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.Services;

/** The snapshots of a guest, each below the one that it came after. */
final class SnapshotsCard implements GuestPart {

    private final TreeFrame tree;
    private List<List<Object>> shown = List.of();

    SnapshotsCard(Composite parent, Services services) {
        Icons icons = services.icons();
        tree = new TreeFrame(new Card(parent, Messages.Snapshots_title).body(), icons, element -> ((SnapshotNode) element).children());
        tree.hint(Messages.Snapshots_none);
        tree.column(Messages.Snapshots_name, 38, of(SnapshotsCard::name),
                element -> icons.image(((SnapshotNode) element).snapshot().isCurrent() ? "snapshot-current" : "snapshot"));
        tree.column(Messages.Snapshots_created, 24, of(one -> one.getCreated() == null ? "" : Format.time(one.getCreated())),
                element -> null);
        tree.column(Messages.Snapshots_state, 12, of(Snapshot::getGuestState), element -> null);
        tree.column(Messages.Snapshots_description, 26, of(one -> one.getDescription().lines().findFirst().orElse("")), element -> null);
    }

    @Override
    public boolean show(Guest guest) {
        List<List<Object>> now = new ArrayList<>();
        guest.getSnapshots().forEach(one -> now.add(List.of(one, one.getName(), one.getParent(), one.isCurrent(), one.getDescription())));
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        tree.show(SnapshotNode.roots(guest.getSnapshots()));
        return true;
    }

    private static String name(Snapshot snapshot) {
        return snapshot.isCurrent() ? NLS.bind(Messages.Snapshots_current, snapshot.getName()) : snapshot.getName();
    }

    private static Function<Object, String> of(Function<Snapshot, String> text) {
        return element -> text.apply(((SnapshotNode) element).snapshot());
    }
}
