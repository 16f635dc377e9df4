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
        Queue<Guest> guests = new ArrayDeque<>(guests(event.getApplicationContext()));
        if (!guests.isEmpty()) {
            open(window.getActivePage(), guests, window.getService(Failures.class));
        }
        return null;
    }

    /**
     * Shows one now, and gives it the keyboard when all that waits for the UI thread had its turn. The others come behind it, each in a turn of its own: before
     * timers there would be none between them.
     */
    private static void open(IWorkbenchPage page, Queue<Guest> guests, Failures failures) {
        try {
            Optional<IEditorPart> shown = Editors.showConsole(page, guests.remove());
            later(page, () -> {
                shown.filter(editor -> page.findEditor(editor.getEditorInput()) != null).ifPresent(page::activate);
                openBehind(page, guests, failures);
            });
        } catch (PartInitException e) {
            failures.show(e.getStatus());
        }
    }

    private static void openBehind(IWorkbenchPage page, Queue<Guest> guests, Failures failures) {
        Guest guest = guests.poll();
        if (guest == null) {
            return;
        }
        later(page, () -> {
            try {
                if (guest.getHost() != null) { // it may have gone meanwhile
                    Editors.openConsoleBehind(page, guest);
                }
                openBehind(page, guests, failures);
            } catch (PartInitException e) {
                failures.show(e.getStatus());
            }
        });
    }

    private static void later(IWorkbenchPage page, Runnable step) {
        Shell shell = page.getWorkbenchWindow().getShell();
        if (shell != null && !shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    step.run();
                }
            });
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
