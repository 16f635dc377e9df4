package org.virtworkbench.ui.wizards.host;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.Host;

/** Opens the properties of the selected host. */
public final class HostPropertiesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof Host host) {
            Optional<ConnectionProfile> profile = window.getService(Connections.class).profiles().stream()
                    .filter(known -> known.id().equals(host.getId())).findFirst();
            profile.ifPresent(known -> HostWizardDialog.open(window, Optional.of(known)));
        }
        return null;
    }
}
