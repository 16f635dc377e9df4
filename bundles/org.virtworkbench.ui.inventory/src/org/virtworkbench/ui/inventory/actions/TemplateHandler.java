package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;

/** Makes the selected guests templates, or ordinary guests again: {@code on} or {@code off} stands behind the class in plugin.xml. */
public final class TemplateHandler extends GuestHandler implements IExecutableExtension {

    private boolean template;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        template = "on".equals(data);
    }

    @Override
    protected boolean appliesTo(Guest guest) {
        return ChangeTagsOperation.appliesTo(guest) && guest.isPersistent() && guest.isTemplate() != template;
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, List<Guest> guests) {
        Applicability fit = Applicability.of(guests, this::appliesTo);
        window.getService(Tasks.class).submit(fit.guests().stream().map(guest -> ChangeTagsOperation.template(guest, template)).toList());
    }
}
