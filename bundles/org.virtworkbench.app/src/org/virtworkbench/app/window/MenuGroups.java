package org.virtworkbench.app.window;

import java.util.Iterator;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuSeparator;
import org.eclipse.emf.ecore.EObject;

/**
 * Says of the groups in menus that they are visible, though they paint nothing. The workbench would say so as its first work after the window is painted, and as it
 * tells everybody, all menus would be filled at once, while the person waits. UI thread.
 */
final class MenuGroups {

    private MenuGroups() {
    }

    /** Says so without telling anybody, of those that the menus have now. */
    static void settle(MApplication application) {
        for (Iterator<EObject> all = ((EObject) application).eAllContents(); all.hasNext();) {
            EObject element = all.next();
            if (element instanceof MMenuSeparator group && element.eContainer() instanceof MMenu && !group.isVisible()) {
                element.eSetDeliver(false);
                group.setVisible(true);
                element.eSetDeliver(true);
            }
        }
    }
}
