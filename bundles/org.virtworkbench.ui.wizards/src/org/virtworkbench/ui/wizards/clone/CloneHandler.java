package org.virtworkbench.ui.wizards.clone;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.core.creation.CloneGuestOperation;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.model.inventory.Guest;

/** Clones the selected guest, after asking how. */
public final class CloneHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(guest(context).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        guest(event.getApplicationContext()).ifPresent(guest -> Cloning.ask(window, Targets.of(guest)));
        return null;
    }

    /** What is selected in the context menu's part while that is open, else in the active part. */
    private static Optional<Guest> guest(Object context) {
        for (String name : List.of(ISources.ACTIVE_MENU_SELECTION_NAME, ISources.ACTIVE_CURRENT_SELECTION_NAME)) {
            if (context != null && HandlerUtil.getVariable(context, name) instanceof IStructuredSelection found) {
                return found.size() == 1 && found.getFirstElement() instanceof Guest guest && CloneGuestOperation.appliesTo(guest)
                        ? Optional.of(guest)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
