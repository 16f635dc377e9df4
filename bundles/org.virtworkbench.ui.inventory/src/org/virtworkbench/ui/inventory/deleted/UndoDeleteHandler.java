package org.virtworkbench.ui.inventory.deleted;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.inventory.InventoryService;

/** Brings back the guests that were deleted last. */
public final class UndoDeleteHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!actions(PlatformUI.getWorkbench()).last().isEmpty());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        DeletedActions actions = actions(window);
        List<DeletedGuest> last = actions.last();
        if (!last.isEmpty()) {
            actions.restore(window.getShell(), last);
        }
        return null;
    }

    private static DeletedActions actions(IServiceLocator services) {
        return new DeletedActions(services.getService(DeletedGuests.class), services.getService(InventoryService.class));
    }
}
