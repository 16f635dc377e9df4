package org.virtworkbench.ui.wizards.clone;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.model.inventory.Guest;

/** Clones the selected guest, after asking how. */
public final class CloneHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection some && some.getFirstElement() instanceof Guest guest) {
            Cloning.ask(window, Targets.of(guest));
        }
        return null;
    }
}
