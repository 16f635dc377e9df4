package org.virtworkbench.ui.inventory.explorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.inventory.GuestFolder.Grouping;

/** Gives the tree its elements, from the pictures that it keeps of each host. UI thread. */
final class ExplorerContent implements ITreeContentProvider {

    private final Map<Host, HostTree> trees = new HashMap<>();
    private Grouping grouping;

    ExplorerContent(Grouping grouping) {
        this.grouping = grouping;
    }

    Grouping grouping() {
        return grouping;
    }

    /** Groups guests in another way. The caller refreshes the viewer. */
    void group(Grouping chosen) {
        grouping = chosen;
        trees.clear();
    }

    /** Takes the picture of a host anew, and says what differs from the one that the viewer has. */
    List<HostTree.Edit> update(Host host, Set<?> renamed) {
        HostTree older = trees.get(host);
        if (older == null) {
            return List.of();
        }
        HostTree now = HostTree.of(host, grouping);
        trees.put(host, now);
        return now.since(older, renamed);
    }

    /** Forgets a host. */
    void forget(Host host) {
        trees.remove(host);
    }

    @Override
    public Object[] getElements(Object input) {
        return ((Inventory) input).getHosts().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        Host host = hostOf(parent);
        return host == null ? new Object[0]
                : trees.computeIfAbsent(host, key -> HostTree.of(key, grouping)).below(parent).toArray();
    }

    @Override
    public boolean hasChildren(Object parent) {
        Host host = hostOf(parent);
        return host != null && !trees.computeIfAbsent(host, key -> HostTree.of(key, grouping)).below(parent).isEmpty();
    }

    @Override
    public Object getParent(Object element) {
        Host host = hostOf(element);
        if (host == null || element == host) {
            return null;
        }
        HostTree tree = trees.computeIfAbsent(host, key -> HostTree.of(key, grouping));
        return tree.children().entrySet().stream().filter(entry -> entry.getValue().contains(element)).map(Map.Entry::getKey).findFirst()
                .orElse(null);
    }

    /** {@return the host that an element of the tree belongs to, or null} */
    static Host hostOf(Object element) {
        return switch (element) {
            case GuestFolder folder -> folder.host();
            case Section section -> section.host();
            case Pending pending -> pending.pool().getHost();
            case EObject object -> container(object);
            default -> null;
        };
    }

    private static Host container(EObject object) {
        EObject candidate = object;
        while (candidate != null && !(candidate instanceof Host)) {
            candidate = candidate.eContainer();
        }
        return (Host) candidate;
    }
}
