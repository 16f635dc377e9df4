package org.virtworkbench.ui.inventory.explorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.inventory.GuestFolder.Grouping;

/** Gives the tree its elements, from the pictures that it keeps of each host. UI thread. */
final class ExplorerContent {

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

    /** {@return what is right below an element, in no order} */
    Set<Object> below(Object parent) {
        // guests have nothing below them: ten thousand of them are asked about
        Host host = parent instanceof Guest ? null : hostOf(parent);
        return host == null ? Set.of() : trees.computeIfAbsent(host, key -> HostTree.of(key, grouping)).below(parent);
    }

    /** {@return what an element is right below of; the first for a guest with several tags; empty for hosts, and for what is not in the tree} */
    Optional<Object> above(Object element) {
        Host host = hostOf(element);
        if (host == null || element == host) {
            return Optional.empty();
        }
        HostTree tree = trees.computeIfAbsent(host, key -> HostTree.of(key, grouping));
        return tree.children().entrySet().stream().filter(entry -> entry.getValue().contains(element)).map(Map.Entry::getKey).findFirst();
    }

    /** {@return the host that an element of the tree belongs to, or null} */
    static Host hostOf(Object element) {
        if (element instanceof EObject object) {
            return container(object);
        }
        if (element instanceof GuestFolder folder) {
            return folder.host();
        }
        if (element instanceof Section section) {
            return section.host();
        }
        return element instanceof Pending pending ? pending.pool().getHost() : null;
    }

    private static Host container(EObject object) {
        EObject candidate = object;
        while (candidate != null && !(candidate instanceof Host)) {
            candidate = candidate.eContainer();
        }
        return (Host) candidate;
    }
}
