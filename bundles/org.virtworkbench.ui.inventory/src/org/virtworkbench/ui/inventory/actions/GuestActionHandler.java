package org.virtworkbench.ui.inventory.actions;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Settings;
import org.virtworkbench.ui.forms.ListDialog;

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
        if (!startTemplates(window, fit)) {
            return;
        }
        // A guest may have changed while the question stood.
        List<Guest> now = fit.guests().stream().filter(guest -> guest.getHost() != null && action.appliesTo(guest)).toList();
        window.getService(Tasks.class).submit(now.stream().map(action::on).toList());
        StatusLine.show(window, fit.leftOut());
    }

    /** {@return whether all may be done as asked for} A template is started only after a question: what others are made from would change. */
    private boolean startTemplates(IWorkbenchWindow window, Applicability fit) {
        List<String> templates = fit.guests().stream().filter(Guest::isTemplate).map(Guest::getName).toList();
        if (action != GuestAction.START || templates.isEmpty()) {
            return true;
        }
        return new ListDialog(window.getShell(), new ListDialog.Question(Messages.Template_title, Messages.Template_headline,
                Messages.Template_text, templates, "", false)).open() == Window.OK;
    }

    private boolean needsQuestion(Applicability fit) {
        boolean several = fit.guests().size() > 1;
        return action.isDangerous() && (Settings.confirmDangerous() || several) || action.interrupts() && several;
    }
}
