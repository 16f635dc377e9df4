package org.virtworkbench.ui.inventory.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.inventory.GuestFolder.Grouping;
import org.virtworkbench.ui.inventory.explorer.Section.Kind;

/**
 * What hangs below a host in the tree: parents with their children, unsorted. A picture of one moment; two of them tell what to put in and take out.
 *
 * @param children of the host itself, of its folders, sections and pools
 */
record HostTree(Map<Object, Set<Object>> children) {

    /** Nothing. */
    static final HostTree EMPTY = new HostTree(Map.of());

    /**
     * Something to do to a tree.
     *
     * @param parent below which
     * @param removed children that go, with all below them
     * @param added children that come
     */
    record Edit(Object parent, List<Object> removed, List<Object> added) {
    }

    /** {@return the picture of a host as it is now; called in the model's realm} */
    static HostTree of(Host host, Grouping grouping) {
        Map<Object, Set<Object>> children = new LinkedHashMap<>();
        children.put(host, new LinkedHashSet<>());
        for (Guest guest : host.getGuests()) {
            place(guest, host, grouping, children);
        }
        if (!host.getPools().isEmpty()) {
            Section storage = new Section(host, Kind.STORAGE);
            children.get(host).add(storage);
            children.put(storage, new LinkedHashSet<>(host.getPools()));
            host.getPools().forEach(pool -> children.put(pool, volumes(pool)));
        }
        if (!host.getNetworks().isEmpty()) {
            Section networks = new Section(host, Kind.NETWORKS);
            children.get(host).add(networks);
            children.put(networks, new LinkedHashSet<>(host.getNetworks()));
        }
        return new HostTree(children);
    }

    /** {@return the children of a host, folder, section or pool} */
    Set<Object> below(Object parent) {
        return children.getOrDefault(parent, Set.of());
    }

    /**
     * {@return what turns the older picture into this one, parents before what is below them}
     *
     * @param older what is on screen
     * @param renamed elements that are the same, but belong at another place
     */
    List<Edit> since(HostTree older, Set<?> renamed) {
        List<Edit> edits = new ArrayList<>();
        older.children.forEach((parent, before) -> {
            Set<Object> now = children.get(parent);
            if (now != null) {
                List<Object> removed = before.stream().filter(child -> !now.contains(child) || renamed.contains(child)).toList();
                List<Object> added = now.stream().filter(child -> !before.contains(child) || renamed.contains(child)).toList();
                if (!removed.isEmpty() || !added.isEmpty()) {
                    edits.add(new Edit(parent, removed, added));
                }
            }
        });
        return edits;
    }

    private static void place(Guest guest, Host host, Grouping grouping, Map<Object, Set<Object>> children) {
        if (grouping == Grouping.TAG && !guest.getTags().isEmpty()) {
            for (String tag : guest.getTags()) {
                GuestFolder folder = new GuestFolder(host, Grouping.TAG, tag);
                children.get(host).add(folder);
                children.computeIfAbsent(folder, key -> new LinkedHashSet<>()).add(guest);
            }
        } else if (grouping == Grouping.FOLDER && !guest.getFolder().isEmpty()) {
            children.get(folder(host, guest.getFolder(), children)).add(guest);
        } else {
            children.get(host).add(guest);
        }
    }

    private static GuestFolder folder(Host host, String path, Map<Object, Set<Object>> children) {
        GuestFolder folder = new GuestFolder(host, Grouping.FOLDER, path);
        if (!children.containsKey(folder)) {
            int slash = path.lastIndexOf('/');
            Object parent = slash <= 0 ? host : folder(host, path.substring(0, slash), children);
            children.get(parent).add(folder);
            children.put(folder, new LinkedHashSet<>());
        }
        return folder;
    }

    private static Set<Object> volumes(StoragePool pool) {
        return pool.isVolumesKnown() ? new LinkedHashSet<>(pool.getVolumes()) : Set.of(new Pending(pool));
    }
}
