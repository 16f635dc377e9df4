package org.virtworkbench.app.window;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.emf.ecore.EObject;

/**
 * Editors of which the workbench kept the tab but not what they show: it saves its layout every few minutes, but what editors show only when it ends. A program
 * that was killed would show each as a tab with an error.
 */
final class LostTabs {

    /** The workbench's own words for a tab of an editor, and for what the editor kept. */
    static final String EDITOR = "org.eclipse.e4.ui.compatibility.editor";
    static final String KEPT = "memento";

    private LostTabs() {
    }

    /**
     * Takes them away. To be called before the window is made.
     *
     * @param application of the workbench
     */
    static void remove(MApplication application) {
        List<MPart> lost = new ArrayList<>();
        for (Iterator<EObject> all = ((EObject) application).eAllContents(); all.hasNext();) {
            if (all.next() instanceof MPart part && EDITOR.equals(part.getElementId()) && !part.getPersistedState().containsKey(KEPT)) {
                lost.add(part);
            }
        }
        lost.forEach(LostTabs::remove);
    }

    private static void remove(MPart part) {
        MElementContainer<MUIElement> tabs = part.getParent();
        if (tabs != null) {
            if (tabs.getSelectedElement() == part) {
                tabs.setSelectedElement(null);
            }
            tabs.getChildren().remove(part);
        }
    }
}
