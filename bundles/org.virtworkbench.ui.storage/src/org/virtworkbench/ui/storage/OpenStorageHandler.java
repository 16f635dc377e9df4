package org.virtworkbench.ui.storage;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.editor.Editors;

/** Opens the storage of the selected host, with the selected pool. */
public final class OpenStorageHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(host(context).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Object context = event.getApplicationContext();
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            Optional<Host> host = host(context);
            if (host.isPresent()) {
                Editors.openStorage(page, host.get(), selected(context).filter(StoragePool.class::isInstance).map(StoragePool.class::cast));
            }
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    /** The host that is selected, or in which something other than a guest is selected. */
    private static Optional<Host> host(Object context) {
        EObject object = selected(context).filter(element -> !(element instanceof Guest)).orElse(null);
        while (object != null && !(object instanceof Host)) {
            object = object instanceof Guest ? null : object.eContainer();
        }
        return Optional.ofNullable((Host) object);
    }

    private static Optional<EObject> selected(Object context) {
        if (context instanceof IEvaluationContext variables) {
            for (String name : new String[] { ISources.ACTIVE_MENU_SELECTION_NAME, ISources.ACTIVE_CURRENT_SELECTION_NAME }) {
                if (HandlerUtil.getVariable(variables, name) instanceof IStructuredSelection found) {
                    return found.size() == 1 ? object(found.getFirstElement()) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<EObject> object(Object element) {
        return element instanceof EObject object ? Optional.of(object) : Optional.ofNullable(Adapters.adapt(element, Host.class));
    }
}
