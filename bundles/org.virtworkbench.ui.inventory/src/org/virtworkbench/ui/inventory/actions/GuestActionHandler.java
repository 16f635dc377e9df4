package org.virtworkbench.ui.inventory.actions;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Settings;

/** Does a {@link GuestAction} to those of the selected guests that it applies to. Its id stands behind the class in plugin.xml. */
public final class GuestActionHandler extends GuestHandler implements IExecutableExtension {

    private GuestAction action;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) throws CoreException {
        action = Arrays.stream(GuestAction.values()).filter(each -> each.id().equals(data)).findFirst()
                .orElseThrow(() -> new CoreException(Status.error("No action has the id " + data)));
    }

    @Override
    protected boolean appliesTo(Guest guest) {
        return action.appliesTo(guest);
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, List<Guest> guests) {
        Applicability fit = Applicability.of(guests, action::appliesTo);
        if (needsQuestion(fit) && !new DangerDialog(window.getShell(), action, fit).ask()) {
            return;
        }
        // A guest may have changed while the question stood.
        List<Guest> now = fit.guests().stream().filter(guest -> guest.getHost() != null && action.appliesTo(guest)).toList();
        window.getService(Tasks.class).submit(now.stream().map(action::on).toList());
        StatusLine.show(window, fit.leftOut());
    }

    private boolean needsQuestion(Applicability fit) {
        return action.isDangerous() && (Settings.confirmDangerous() || fit.guests().size() > 1);
    }
}
