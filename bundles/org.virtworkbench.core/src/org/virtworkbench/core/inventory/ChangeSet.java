package org.virtworkbench.core.inventory;

import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * All that changed in the inventory with one flush. Objects are those of the live model.
 *
 * @param added objects that came, without what they contain
 * @param removed objects that went, without what they contained, each with the object that it was in
 * @param changed objects that stayed, with the features that differ; an object whose contained list changed is there with that list's feature
 */
public record ChangeSet(Set<EObject> added, Map<EObject, EObject> removed, Map<EObject, Set<EStructuralFeature>> changed) {

    /** {@return whether nothing changed} */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /**
     * {@return whether one of these features of an object changed}
     *
     * @param object of the model
     * @param features any of these; none means any at all
     */
    public boolean concerns(EObject object, EStructuralFeature... features) {
        Set<EStructuralFeature> differing = changed.get(object);
        if (differing == null) {
            return false;
        }
        if (features.length == 0) {
            return true;
        }
        for (EStructuralFeature feature : features) {
            if (differing.contains(feature)) {
                return true;
            }
        }
        return false;
    }
}
