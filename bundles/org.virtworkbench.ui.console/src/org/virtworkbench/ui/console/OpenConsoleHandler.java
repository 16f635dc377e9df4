package org.virtworkbench.ui.console;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
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
        open(window.getActivePage(), new ArrayDeque<>(guests(event.getApplicationContext())), window.getService(Failures.class));
        return null;
    }

    /** Opens one now and the others one after the other, each when all that waits for the UI thread had its turn: before timers it would have none. */
    private static void open(IWorkbenchPage page, Queue<Guest> guests, Failures failures) {
        Shell shell = page.getWorkbenchWindow().getShell();
        if (guests.isEmpty() || shell == null || shell.isDisposed()) {
            return;
        }
        try {
            Guest guest = guests.remove();
            Optional<IEditorPart> opened = guest.getHost() == null ? Optional.empty() : Editors.showConsole(page, guest); // it may have gone
            shell.getDisplay().asyncExec(guests.isEmpty() ? () -> activate(page, opened) : () -> open(page, guests, failures));
        } catch (PartInitException e) {
            failures.show(e.getStatus());
        }
    }

    /** Gives the last one the keyboard. */
    private static void activate(IWorkbenchPage page, Optional<IEditorPart> opened) {
        opened.filter(editor -> page.findEditor(editor.getEditorInput()) != null).ifPresent(page::activate);
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
