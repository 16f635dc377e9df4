package org.virtworkbench.app.window;

import java.util.Iterator;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.menu.MToolBar;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.emf.ecore.EObject;

/** Keeps the bars of the window where they are: without handles to drag them by. */
final class FixedBars {

    private FixedBars() {
    }

    /**
     * Fixes all that were declared. To be called before the window is made of them.
     *
     * @param application of the workbench
     */
    static void fix(MApplication application) {
        for (Iterator<EObject> all = ((EObject) application).eAllContents(); all.hasNext();) {
            if (all.next() instanceof MToolBar bar && !bar.getTags().contains(IPresentationEngine.NO_MOVE)) {
                bar.getTags().add(IPresentationEngine.NO_MOVE);
            }
        }
    }
}
