package org.virtworkbench.app.window;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Gives windows that tabs were taken into the title of the tab that is used there: the workbench gives them none. UI thread. */
final class OwnWindowTitles implements IPartListener2 {

    private OwnWindowTitles() {
    }

    /** Begins. */
    static void on(IWorkbenchPage page) {
        page.addPartListener(new OwnWindowTitles());
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        show(reference);
    }

    @Override
    public void partVisible(IWorkbenchPartReference reference) {
        show(reference);
    }

    private static void show(IWorkbenchPartReference reference) {
        IWorkbenchPart part = reference.getPart(false);
        Shell shell = part == null ? null : part.getSite().getShell();
        if (shell != null && shell != reference.getPage().getWorkbenchWindow().getShell() && !shell.getText().equals(part.getTitle())) {
            shell.setText(part.getTitle());
        }
    }
}
