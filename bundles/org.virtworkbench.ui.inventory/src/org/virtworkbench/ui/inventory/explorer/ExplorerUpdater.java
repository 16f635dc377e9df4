package org.virtworkbench.ui.inventory.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.inventory.GuestFolder;

/** Puts what a {@link ChangeSet} names into the tree, and touches nothing else. UI thread. */
final class ExplorerUpdater {

    private static final Set<EStructuralFeature> STRUCTURE = Set.of(Literals.HOST__GUESTS, Literals.HOST__POOLS, Literals.HOST__NETWORKS,
            Literals.GUEST__FOLDER, Literals.GUEST__TAGS, Literals.STORAGE_POOL__VOLUMES, Literals.STORAGE_POOL__VOLUMES_KNOWN,
            Literals.HOST_OBJECT__NAME);
    private static final Set<EStructuralFeature> LABEL = Set.of(Literals.HOST__NAME, Literals.HOST__URI, Literals.HOST__STATE,
            Literals.HOST__PROBLEM, Literals.HOST__RECONNECT_ATTEMPT, Literals.HOST__NEXT_ATTEMPT, Literals.HOST__READ_ONLY,
            Literals.HOST__GUESTS,
            Literals.HOST_OBJECT__NAME, Literals.GUEST__STATE, Literals.GUEST__MANAGED_SAVE, Literals.GUEST__TEMPLATE,
            Literals.STORAGE_POOL__STATE, Literals.STORAGE_POOL__AVAILABLE, Literals.STORAGE_POOL__CAPACITY, Literals.NETWORK__ACTIVE,
            Literals.VOLUME__NAME);

    private static final int MANY = 1_000;
    private static final int SHORTEST_DELAY_MS = 200;
    private static final int LONGEST_DELAY_MS = 2000;
    /** The next look comes after so many times as long as the last one took. */
    private static final int PAUSE = 20;

    private final ExplorerTree tree;
    private final ExplorerContent content;
    private final LabelQueue labels;
    private final Map<Host, Set<EObject>> delayed = new HashMap<>();
    private int delay = SHORTEST_DELAY_MS;

    ExplorerUpdater(ExplorerTree tree, ExplorerContent content) {
        this.tree = tree;
        this.content = content;
        labels = new LabelQueue(tree);
    }

    /** Shows what changed. */
    void update(ChangeSet changes) {
        Inventory inventory = tree.getInput();
        changes.removed().keySet().stream().filter(Host.class::isInstance).map(Host.class::cast).forEach(this::remove);
        Set<Host> dirty = new LinkedHashSet<>();
        List<Host> added = new ArrayList<>();
        for (EObject object : changes.added()) {
            if (object instanceof Host host) {
                added.add(host);
            } else {
                addHost(object, dirty);
            }
        }
        changes.removed().forEach((object, container) -> addHost(container, dirty));
        Set<EObject> renamed = new HashSet<>();
        Set<Object> relabelled = new LinkedHashSet<>();
        changes.changed().forEach((object, features) -> {
            if (features.stream().anyMatch(STRUCTURE::contains)) {
                addHost(object, dirty);
            }
            if (features.contains(Literals.HOST_OBJECT__NAME)) {
                renamed.add(object);
            }
            if (features.stream().anyMatch(LABEL::contains)) {
                relabelled.add(object);
            }
            if (object instanceof Host host && features.contains(Literals.HOST__STATE)) {
                tree.rows().seen().stream().filter(element -> ExplorerContent.hostOf(element) == host).forEach(relabelled::add);
            }
        });
        if (changes.concerns(inventory, Literals.INVENTORY__HOSTS) && added.isEmpty() && changes.removed().isEmpty()) {
            reorder();
        }
        added.forEach(this::add);
        dirty.removeAll(added);
        dirty.forEach(host -> applySoon(host, renamed));
        labels.update(relabelled);
    }

    /** A host with many guests is looked through as a whole: not for each few that come while all are being fetched. */
    private void applySoon(Host host, Set<EObject> renamed) {
        if (host.getGuests().size() < MANY) {
            apply(host, renamed);
            return;
        }
        if (delayed.isEmpty()) {
            tree.getControl().getDisplay().timerExec(delay, this::applyDelayed);
        }
        delayed.computeIfAbsent(host, key -> new HashSet<>()).addAll(renamed);
    }

    private void applyDelayed() {
        Map<Host, Set<EObject>> now = Map.copyOf(delayed);
        delayed.clear();
        if (!tree.getControl().isDisposed()) {
            long begin = System.nanoTime();
            now.forEach(this::apply);
            delay = Math.clamp(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) * PAUSE, SHORTEST_DELAY_MS, LONGEST_DELAY_MS);
        }
    }

    private void add(Host host) {
        tree.rows().add(Optional.empty(), List.of(host));
    }

    private void remove(Host host) {
        tree.rows().remove(Optional.empty(), List.of(host));
        content.forget(host);
    }

    private void apply(Host host, Set<EObject> renamed) {
        List<HostTree.Edit> edits = content.update(host, renamed);
        if (edits.isEmpty()) {
            return;
        }
        IStructuredSelection selection = tree.getSelection();
        Set<Object> counted = new HashSet<>(Set.of(host));
        for (HostTree.Edit edit : edits) {
            if (!edit.removed().isEmpty()) {
                tree.rows().remove(Optional.of(edit.parent()), edit.removed());
            }
            if (!edit.added().isEmpty()) {
                tree.rows().add(Optional.of(edit.parent()), edit.added());
            }
            addFolders(edit.parent(), counted);
        }
        tree.restore(selection);
        tree.update(counted);
    }

    private void addFolders(Object element, Set<Object> into) {
        for (Object folder = element; folder instanceof GuestFolder; folder = content.above(folder).orElse(null)) {
            into.add(folder);
        }
    }

    private void reorder() {
        IStructuredSelection selection = tree.getSelection();
        tree.rows().rebuild();
        tree.restore(selection);
    }

    private static void addHost(EObject object, Set<Host> into) {
        if (object instanceof Host || object instanceof Guest || object instanceof StoragePool || object.eContainer() instanceof Host) {
            Host host = ExplorerContent.hostOf(object);
            if (host != null) {
                into.add(host);
            }
        }
    }
}
