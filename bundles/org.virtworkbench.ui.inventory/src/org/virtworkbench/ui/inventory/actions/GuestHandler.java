package org.virtworkbench.ui.inventory.actions;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.model.inventory.Guest;

/** A command on the selected guests: enabled when at least one of them allows it. */
abstract class GuestHandler extends AbstractHandler {

    @Override
    public final void setEnabled(Object context) {
        setBaseEnabled(isEnabledFor(Selections.guests(context)));
    }

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        List<Guest> guests = Selections.guests(event.getApplicationContext());
        if (isEnabledFor(guests)) {
            run(event, HandlerUtil.getActiveWorkbenchWindowChecked(event), guests);
        }
        return null;
    }

    /** {@return whether something can be done to these} */
    protected boolean isEnabledFor(List<Guest> guests) {
        return guests.stream().anyMatch(this::appliesTo);
    }

    /** {@return whether it makes sense for a guest now} */
    protected abstract boolean appliesTo(Guest guest);

    /**
     * Does it to those that it applies to.
     *
     * @param event what called it
     * @param window where dialogs belong
     * @param guests all that are selected
     * @throws ExecutionException when something of the workbench fails
     */
    protected abstract void run(ExecutionEvent event, IWorkbenchWindow window, List<Guest> guests) throws ExecutionException;
}
