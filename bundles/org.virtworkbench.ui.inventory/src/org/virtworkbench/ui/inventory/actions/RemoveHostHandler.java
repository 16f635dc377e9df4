package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.Host;

/** Forgets the selected hosts, after a question. Nothing on them is touched. */
public final class RemoveHostHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!Selections.hosts(context).isEmpty());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Host> hosts = Selections.hosts(event.getApplicationContext());
        if (hosts.isEmpty()) {
            return null;
        }
        String question = hosts.size() == 1 ? NLS.bind(Messages.RemoveHost_one, hosts.get(0).getName())
                : NLS.bind(Messages.RemoveHost_many, Integer.valueOf(hosts.size()));
        int answer = MessageDialog.open(MessageDialog.QUESTION, window.getShell(), Messages.RemoveHost_title,
                question + "\n\n" + Messages.RemoveHost_untouched, 0, Messages.RemoveHost_cancel, Messages.RemoveHost_remove);
        if (answer == 1) {
            Connections connections = window.getService(Connections.class);
            hosts.forEach(host -> connections.remove(host.getId()));
        }
        return null;
    }
}
