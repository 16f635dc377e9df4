package org.virtworkbench.ui.editor;

import org.eclipse.emf.ecore.EObject;

/** An editor of many objects, one of which it can select. */
@FunctionalInterface
public interface Revealing {

    /**
     * Selects an object and scrolls to it. UI thread.
     *
     * @param object of the inventory; ignored when it is not in there
     */
    void reveal(EObject object);
}
