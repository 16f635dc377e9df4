package org.virtworkbench.ui.inventory.actions;

import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/** Says something short at the lower edge of the window. UI thread. */
final class StatusLine {

    private StatusLine() {
    }

    /**
     * Shows a text until another comes.
     *
     * @param window where
     * @param text what; empty to take away what is there
     */
    static void show(IWorkbenchWindow window, String text) {
        IWorkbenchPart part = window.getActivePage() == null ? null : window.getActivePage().getActivePart();
        String shown = text.isEmpty() ? null : text;
        if (part != null && part.getSite() instanceof IViewSite site) {
            site.getActionBars().getStatusLineManager().setMessage(shown);
        } else if (part != null && part.getSite() instanceof IEditorSite site) {
            site.getActionBars().getStatusLineManager().setMessage(shown);
        }
    }
}
