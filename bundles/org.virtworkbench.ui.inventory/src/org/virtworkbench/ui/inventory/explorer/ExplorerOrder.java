package org.virtworkbench.ui.inventory.explorer;

import java.util.Comparator;

import org.virtworkbench.core.inventory.NaturalOrder;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.HostObject;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.Volume;
import org.virtworkbench.ui.inventory.GuestFolder;

/** Hosts as the person put them; below a host folders, guests, storage, networks, each by name. */
final class ExplorerOrder implements Comparator<Object> {

    private static final int SECTIONS = 3;

    private final Inventory inventory;
    private final NaturalOrder natural = new NaturalOrder();

    ExplorerOrder(Inventory inventory) {
        this.inventory = inventory;
    }

    @Override
    public int compare(Object a, Object b) {
        if (a instanceof Host first && b instanceof Host second) {
            return Integer.compare(inventory.getHosts().indexOf(first), inventory.getHosts().indexOf(second));
        }
        int order = Integer.compare(category(a), category(b));
        return order != 0 ? order : natural.compare(name(a), name(b));
    }

    private static int category(Object element) {
        if (element instanceof GuestFolder) {
            return 0;
        }
        return element instanceof Section section ? SECTIONS + section.kind().ordinal() : 1;
    }

    private static String name(Object element) {
        if (element instanceof HostObject object) {
            return object.getName();
        }
        if (element instanceof GuestFolder folder) {
            return folder.name();
        }
        return element instanceof Volume volume ? volume.getName() : "";
    }
}
