package org.virtworkbench.ui.console;

import java.util.List;
import java.util.function.Function;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.console.link.Trouble;
import org.virtworkbench.ui.widgets.EmptyState.Action;

/** What a person can do about a missing screen. */
final class ConsoleActions implements ConsoleTexts.Remedies {

    private static final String START = "org.virtworkbench.ui.guest.start";

    private final ConsoleEditor editor;
    private final Function<Trouble, List<Action>> offers;

    ConsoleActions(ConsoleEditor editor, Function<Trouble, List<Action>> offers) {
        this.editor = editor;
        this.offers = offers;
    }

    @Override
    public void startGuest() {
        editor.guest().ifPresent(this::start);
    }

    private void start(Guest guest) {
        IHandlerService handlers = editor.getSite().getService(IHandlerService.class);
        IEvaluationContext context = handlers.createContextSnapshot(false);
        StructuredSelection selection = new StructuredSelection(guest);
        context.addVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME, selection);
        context.addVariable(ISources.ACTIVE_MENU_SELECTION_NAME, selection);
        try {
            handlers.executeCommandInContext(
                    new ParameterizedCommand(editor.getSite().getService(ICommandService.class).getCommand(START), null), null, context);
        } catch (CommandException e) {
            editor.getSite().getService(Failures.class).show(Messages.State_start, e);
        }
    }

    @Override
    public void connectHost() {
        editor.getSite().getService(Connections.class).connect(editor.hostId());
    }

    @Override
    public List<Action> offers(Trouble trouble) {
        return offers.apply(trouble);
    }
}
