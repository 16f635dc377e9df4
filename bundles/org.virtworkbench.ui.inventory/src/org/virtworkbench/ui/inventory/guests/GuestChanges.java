package org.virtworkbench.ui.inventory.guests;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/**
 * What a change of the inventory means for guests: what changed in a host counts as changed in each of its guests.
 *
 * @param added guests that came
 * @param removed guests that went
 * @param changed guests that stayed, with the features of theirs and of their hosts that differ
 */
record GuestChanges(Set<Guest> added, Set<Guest> removed, Map<Guest, Set<EStructuralFeature>> changed) {

    /** {@return what a change set means} */
    static GuestChanges of(ChangeSet changes, Set<EStructuralFeature> hostFeatures) {
        Set<Guest> added = new LinkedHashSet<>();
        changes.added().forEach(object -> collect(object, added));
        Set<Guest> removed = new HashSet<>();
        changes.removed().keySet().forEach(object -> collect(object, removed));
        Map<Guest, Set<EStructuralFeature>> changed = new LinkedHashMap<>(); // as the guests of a host stand: almost sorted
        changes.changed().forEach((object, features) -> {
            if (object instanceof Guest guest) {
                merge(changed, guest, features);
            } else if (object instanceof Host host && features.stream().anyMatch(hostFeatures::contains)) {
                host.getGuests().forEach(guest -> merge(changed, guest, features));
            }
        });
        return new GuestChanges(added, removed, changed);
    }

    /** {@return the changed guests in which one of these features differs} */
    Collection<Guest> touching(Set<EStructuralFeature> features) {
        Set<Guest> touched = new LinkedHashSet<>();
        changed.forEach((guest, differing) -> {
            for (EStructuralFeature feature : differing) {
                if (features.contains(feature)) {
                    touched.add(guest);
                    break;
                }
            }
        });
        return touched;
    }

    private static void collect(EObject object, Set<Guest> into) {
        if (object instanceof Guest guest) {
            into.add(guest);
        } else if (object instanceof Host host) {
            into.addAll(host.getGuests());
        }
    }

    private static void merge(Map<Guest, Set<EStructuralFeature>> into, Guest guest, Set<EStructuralFeature> features) {
        into.merge(guest, features, (a, b) -> {
            Set<EStructuralFeature> union = new HashSet<>(a);
            union.addAll(b);
            return union;
        });
    }
}
