package org.virtworkbench.ui.console;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.editor.Editors;

/** Opens the consoles of the selected guests. */
public final class OpenConsoleHandler extends AbstractHandler {

    /** More tabs at once are of no use to anybody. */
    private static final int MOST = 10;

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!guests(context).isEmpty());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Guest> guests = guests(event.getApplicationContext());
        if (guests.size() == 1) {
            open(window, guests.getFirst());
        } else if (!guests.isEmpty()) {
            TabSteps steps = new TabSteps(window.getActivePage(), window.getService(Failures.class));
            steps.inFront(page -> tab(page, guests.getFirst()));
            guests.stream().skip(1).forEach(guest -> steps.behind(page -> tab(page, guest)));
            steps.begin();
        }
        return null;
    }

    private static Optional<IEditorReference> tab(IWorkbenchPage page, Guest guest) throws PartInitException {
        return guest.getHost() == null ? Optional.empty() : Optional.of(Editors.addConsole(page, guest)); // it may have gone meanwhile
    }

    /** Shows it now, and gives it the keyboard when all that waits for the UI thread had its turn. */
    private static void open(IWorkbenchWindow window, Guest guest) {
        IWorkbenchPage page = window.getActivePage();
        try {
            Optional<IEditorPart> shown = Editors.showConsole(page, guest);
            window.getShell().getDisplay().asyncExec(
                    () -> shown.filter(editor -> page.findEditor(editor.getEditorInput()) != null).ifPresent(page::activate));
        } catch (PartInitException e) {
            window.getService(Failures.class).show(e.getStatus());
        }
    }

    private static List<Guest> guests(Object context) {
        if (context instanceof IEvaluationContext variables) {
            for (String name : List.of(ISources.ACTIVE_MENU_SELECTION_NAME, ISources.ACTIVE_CURRENT_SELECTION_NAME)) {
                if (HandlerUtil.getVariable(variables, name) instanceof IStructuredSelection found) {
                    return ((List<?>) found.toList()).stream().filter(Guest.class::isInstance).map(Guest.class::cast)
                            .filter(guest -> guest.getHost() != null).limit(MOST).toList();
                }
            }
        }
        return List.of();
    }
}
