package org.virtworkbench.ui.wizards.host;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.ui.widgets.ToolTip;

/** Opens the wizard that adds a host. */
public final class AddHostHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try (ToolTip tip = ToolTip.without(event.getTrigger())) {
            HostWizardDialog.open(window, Optional.empty());
        }
        return null;
    }
}
