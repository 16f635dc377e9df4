package org.virtworkbench.ui.inventory.explorer;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.HostObject;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.Volume;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.inventory.NaturalOrder;

/** Hosts as the person put them; below a host folders, guests, storage, networks, each by name. */
final class ExplorerOrder extends ViewerComparator {

    private static final int SECTIONS = 3;

    private final NaturalOrder natural = new NaturalOrder();

    @Override
    public int category(Object element) {
        return switch (element) {
            case GuestFolder folder -> 0;
            case Section section -> SECTIONS + section.kind().ordinal();
            default -> 1;
        };
    }

    @Override
    public int compare(Viewer viewer, Object a, Object b) {
        if (a instanceof Host first && b instanceof Host second && viewer.getInput() instanceof Inventory inventory) {
            return Integer.compare(inventory.getHosts().indexOf(first), inventory.getHosts().indexOf(second));
        }
        int order = Integer.compare(category(a), category(b));
        return order != 0 ? order : natural.compare(name(a), name(b));
    }

    private static String name(Object element) {
        return switch (element) {
            case GuestFolder folder -> folder.name();
            case HostObject object -> object.getName();
            case Volume volume -> volume.getName();
            default -> "";
        };
    }
}
