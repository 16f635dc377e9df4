package org.virtworkbench.ui.console;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.editor.Editors;

/** Opens the consoles of the selected guests. */
public final class OpenConsoleHandler extends AbstractHandler {

    /** More tabs at once are of no use to anybody. */
    private static final int MOST = 10;

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!guests(context).isEmpty());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            for (Guest guest : guests(event.getApplicationContext())) {
                Editors.openConsole(page, guest);
            }
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    private static List<Guest> guests(Object context) {
        if (context instanceof IEvaluationContext variables) {
            for (String name : List.of(ISources.ACTIVE_MENU_SELECTION_NAME, ISources.ACTIVE_CURRENT_SELECTION_NAME)) {
                if (HandlerUtil.getVariable(variables, name) instanceof IStructuredSelection found) {
                    return ((List<?>) found.toList()).stream().filter(Guest.class::isInstance).map(Guest.class::cast)
                            .filter(guest -> guest.getHost() != null).limit(MOST).toList();
                }
            }
        }
        return List.of();
    }
}
