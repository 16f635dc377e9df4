package org.virtworkbench.ui.inventory.explorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
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

    private final TreeViewer viewer;
    private final ExplorerContent content;
    private final Expansion expansion;
    private final LabelQueue labels;

    ExplorerUpdater(TreeViewer viewer, ExplorerContent content, Expansion expansion) {
        this.viewer = viewer;
        this.content = content;
        this.expansion = expansion;
        labels = new LabelQueue(viewer);
    }

    /** Shows what changed. */
    void update(ChangeSet changes) {
        Inventory inventory = (Inventory) viewer.getInput();
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
                relabelled.addAll(allBelow(host));
            }
        });
        if (changes.concerns(inventory, Literals.INVENTORY__HOSTS) && added.isEmpty() && changes.removed().isEmpty()) {
            reorder(inventory);
        }
        added.forEach(this::add);
        dirty.removeAll(added);
        dirty.forEach(host -> apply(host, renamed));
        labels.update(relabelled);
    }

    /** Opens an element and what is below it where it is to stand open. */
    void expand(Object element) {
        if (content.hasChildren(element) && expansion.isExpanded(element)) {
            viewer.setExpandedState(element, true);
            for (Object child : content.getChildren(element)) {
                if (!(child instanceof Guest)) {
                    expand(child);
                }
            }
        }
    }

    private void add(Host host) {
        viewer.add(viewer.getInput(), host);
        expand(host);
    }

    private void remove(Host host) {
        viewer.remove(host);
        content.forget(host);
    }

    private void apply(Host host, Set<EObject> renamed) {
        List<HostTree.Edit> edits = content.update(host, renamed);
        if (edits.isEmpty()) {
            return;
        }
        ISelection selection = viewer.getSelection();
        for (HostTree.Edit edit : edits) {
            if (!edit.removed().isEmpty()) {
                viewer.remove(edit.parent(), edit.removed().toArray());
            }
            if (!edit.added().isEmpty()) {
                viewer.add(edit.parent(), edit.added().toArray());
                expand(edit.parent());
            }
        }
        if (!viewer.getSelection().equals(selection) && selection instanceof IStructuredSelection wanted
                && wanted.stream().anyMatch(element -> ExplorerContent.hostOf(element) != null)) {
            viewer.setSelection(selection, false);
        }
        viewer.update(host, null);
        Set<Object> folders = new HashSet<>();
        edits.forEach(edit -> addFolders(edit.parent(), folders));
        viewer.update(folders.toArray(), null);
    }

    private void addFolders(Object element, Set<Object> into) {
        for (Object folder = element; folder instanceof GuestFolder; folder = content.getParent(folder)) {
            into.add(folder);
        }
    }

    private void reorder(Inventory inventory) {
        ISelection selection = viewer.getSelection();
        Object[] expanded = viewer.getExpandedElements();
        viewer.remove(inventory.getHosts().toArray());
        viewer.add(inventory, inventory.getHosts().toArray());
        viewer.setExpandedElements(expanded);
        viewer.setSelection(selection, false);
    }

    private List<Object> allBelow(Host host) {
        List<Object> all = new ArrayList<>();
        collect(host, all);
        return all;
    }

    private void collect(Object parent, List<Object> into) {
        for (Object child : content.getChildren(parent)) {
            into.add(child);
            collect(child, into);
        }
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
