package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.model.inventory.Host;

/**
 * Does a {@link HostAction} to the hosts that are selected or around what is selected; refreshing concerns all hosts when nothing is selected. The action's
 * name stands behind the class in plugin.xml.
 */
public final class HostActionHandler extends AbstractHandler implements IExecutableExtension {

    private HostAction action;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) throws CoreException {
        action = HostAction.of(data).orElseThrow(() -> new CoreException(Status.error("No action has the name " + data)));
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(hosts(context).stream().anyMatch(action::appliesTo));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Connections connections = window.getService(Connections.class);
        hosts(event.getApplicationContext()).stream().filter(action::appliesTo).forEach(host -> action.run(connections, host));
        return null;
    }

    private List<Host> hosts(Object context) {
        List<Host> around = Selections.hostsAround(context);
        if (!around.isEmpty() || action != HostAction.REFRESH) {
            return around;
        }
        return PlatformUI.getWorkbench().getService(InventoryService.class).inventory().getHosts();
    }
}
