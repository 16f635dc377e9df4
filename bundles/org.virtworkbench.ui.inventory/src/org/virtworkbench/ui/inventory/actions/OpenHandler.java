package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.ui.editor.Editors;

/** Opens the editors of what is selected, guests and hosts. */
public final class OpenHandler extends AbstractHandler {

    /** More tabs at once are of no use to anybody. */
    private static final int MOST = 10;

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!objects(context).isEmpty());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            for (EObject object : objects(event.getApplicationContext())) {
                Editors.open(page, object);
            }
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    private static List<EObject> objects(Object context) {
        return Selections.selection(context).stream().filter(EObject.class::isInstance).map(EObject.class::cast).limit(MOST).toList();
    }
}
