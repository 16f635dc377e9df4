package org.virtworkbench.ui.network;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.editor.Editors;

/** Opens the networks of the selected host, also when it has none yet, or selects the selected network there. */
public final class OpenNetworksHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(selected(context).flatMap(OpenNetworksHandler::host).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<EObject> selected = selected(event.getApplicationContext());
        Optional<Host> host = selected.flatMap(OpenNetworksHandler::host);
        if (host.isPresent()) {
            try {
                Editors.openNetworks(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), host.get(),
                        selected.filter(Network.class::isInstance).map(Network.class::cast));
            } catch (PartInitException e) {
                throw new ExecutionException(e.getMessage(), e);
            }
        }
        return null;
    }

    private static Optional<Host> host(EObject object) {
        return object instanceof Network network ? Optional.ofNullable(network.getHost())
                : Optional.of(object).filter(Host.class::isInstance).map(Host.class::cast);
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
