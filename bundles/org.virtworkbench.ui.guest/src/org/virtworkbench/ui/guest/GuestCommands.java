package org.virtworkbench.ui.guest;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Failures;

/** Runs the commands on guests, the same as in menus and toolbars, with one guest as the selection. */
final class GuestCommands {

    static final String EDIT_TEXTS = "editTexts";
    static final String EDIT_TAGS = "editTags";
    static final String CONSOLE = "console";

    private static final String PREFIX = "org.virtworkbench.ui.guest.";

    private final IWorkbenchPartSite site;
    private final Failures failures;

    GuestCommands(IWorkbenchPartSite site, Failures failures) {
        this.site = site;
        this.failures = failures;
    }

    void run(GuestAction action, Guest guest) {
        run(action.id(), guest);
    }

    void run(String id, Guest guest) {
        Command command = site.getService(ICommandService.class).getCommand(PREFIX + id);
        IHandlerService handlers = site.getService(IHandlerService.class);
        IEvaluationContext context = handlers.createContextSnapshot(false);
        StructuredSelection selection = new StructuredSelection(guest);
        context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, selection);
        context.addVariable(ISources.ACTIVE_MENU_SELECTION_NAME, selection);
        try {
            handlers.executeCommandInContext(new ParameterizedCommand(command, null), null, context);
        } catch (CommandException e) {
            failures.show(NLS.bind(Messages.Command_failed, guest.getName()), e);
        }
    }
}
