package org.virtworkbench.core.internal.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.virtworkbench.core.inventory.ChangeSet;

/** The one adapter on the whole inventory: turns EMF's notifications into one change set a flush. Lives in the model's realm. */
final class ChangeCollector extends AdapterImpl {

    /** Mostly one feature of an object changed, as its sample in each guest: such sets are shared. */
    private final Map<EStructuralFeature, Set<EStructuralFeature>> alone = new HashMap<>();
    private Set<EObject> added = new LinkedHashSet<>();
    private Map<EObject, EObject> removed = new LinkedHashMap<>();
    private Map<EObject, Set<EStructuralFeature>> changed = new LinkedHashMap<>();

    /** Watches an object and all that it contains. */
    void watch(EObject object) {
        object.eAdapters().add(this);
        for (EObject child : object.eContents()) {
            watch(child);
        }
    }

    private void forget(EObject object) {
        object.eAdapters().remove(this);
        changed.remove(object);
        added.remove(object);
        for (EObject child : object.eContents()) {
            forget(child);
        }
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (notification.isTouch() || !(notification.getFeature() instanceof EStructuralFeature feature)) {
            return;
        }
        EObject owner = (EObject) notification.getNotifier();
        if (feature instanceof EReference reference && reference.isContainment()) {
            switch (notification.getEventType()) {
                case Notification.ADD -> come((EObject) notification.getNewValue());
                case Notification.ADD_MANY -> ((List<?>) notification.getNewValue()).forEach(child -> come((EObject) child));
                case Notification.REMOVE -> go((EObject) notification.getOldValue(), owner);
                case Notification.REMOVE_MANY -> ((List<?>) notification.getOldValue()).forEach(child -> go((EObject) child, owner));
                default -> {
                    // a move: the feature of the owner says it
                }
            }
        }
        if (!isNew(owner)) {
            changed.merge(owner, alone.computeIfAbsent(feature, Set::of), ChangeCollector::both);
        }
    }

    private static Set<EStructuralFeature> both(Set<EStructuralFeature> some, Set<EStructuralFeature> more) {
        if (some.containsAll(more)) {
            return some;
        }
        Set<EStructuralFeature> both = some instanceof LinkedHashSet ? some : new LinkedHashSet<>(some);
        both.addAll(more);
        return both;
    }

    private void come(EObject object) {
        EObject owner = object.eContainer();
        watch(object);
        if (!isNew(owner)) {
            added.add(object);
        }
    }

    private void go(EObject object, EObject owner) {
        boolean cameNow = added.contains(object) || isNew(owner);
        forget(object);
        if (!cameNow) {
            removed.put(object, owner);
        }
    }

    /** {@return whether an object or one that it is in came with this flush} */
    private boolean isNew(EObject object) {
        for (EObject each = object; each != null && !added.isEmpty(); each = each.eContainer()) {
            if (added.contains(each)) {
                return true;
            }
        }
        return false;
    }

    /** {@return all that changed since the call before} */
    ChangeSet take() {
        removed.keySet().removeIf(object -> object.eContainer() != null);
        ChangeSet changes = new ChangeSet(added, removed, changed);
        added = new LinkedHashSet<>();
        removed = new LinkedHashMap<>();
        changed = new LinkedHashMap<>();
        return changes;
    }
}
