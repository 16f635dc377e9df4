package org.virtworkbench.ui.wizards.guest;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.widgets.ToolTip;

/** Opens the wizard that makes a guest, on the host to which the selection belongs. */
public final class NewGuestHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try (ToolTip tip = ToolTip.without(event.getTrigger())) {
            new GuestCreation(window, host(HandlerUtil.getCurrentSelection(event))).open();
        }
        return null;
    }

    private static String host(ISelection selection) {
        if (selection instanceof IStructuredSelection some && some.getFirstElement() instanceof EObject object) {
            for (EObject at = object; at != null; at = at.eContainer()) {
                if (at instanceof Host host) {
                    return host.getId();
                }
            }
        }
        return ""; //$NON-NLS-1$
    }
}
