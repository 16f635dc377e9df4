package org.virtworkbench.ui.console;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.editor.Editors;

/**
 * Opens the consoles of several guests, the first one in front of the others, in steps so short, and with such gaps between them, that the window goes on
 * answering. UI thread.
 */
final class ConsoleSteps {

    /** So long the UI thread does what else there is, such as to paint the last console's tab. */
    private static final int GAP_MILLIS = 8;

    /** Something that is done without a pause. */
    @FunctionalInterface
    private interface Step {
        void run() throws PartInitException;
    }

    private final IWorkbenchPage page;
    private final Failures failures;
    private final Display display;
    private final Queue<Step> steps = new ArrayDeque<>();

    /**
     * @param page where
     * @param failures says what failed; the rest is left out then
     */
    ConsoleSteps(IWorkbenchPage page, Failures failures) {
        this.page = page;
        this.failures = failures;
        display = page.getWorkbenchWindow().getShell().getDisplay();
    }

    /** Begins. */
    void open(List<Guest> guests) {
        guests.forEach(guest -> new Console(guest, guest == guests.getFirst()));
        next();
    }

    private void next() {
        Step step = page.getWorkbenchWindow().getShell() == null ? null : steps.poll(); // the window may have been closed meanwhile
        if (step == null) {
            return;
        }
        try {
            step.run();
            display.timerExec(GAP_MILLIS, () -> display.asyncExec(this::next)); // behind what came before
        } catch (PartInitException e) {
            failures.show(e.getStatus());
        }
    }

    /** One of them; guest and tab may be gone at each step. */
    private final class Console {

        private final Guest guest;
        private Optional<IEditorReference> tab = Optional.empty();

        Console(Guest guest, boolean inFront) {
            this.guest = guest;
            steps.add(this::addTab);
            steps.add(this::part); // otherwise it would be made when its tab is chosen
            if (inFront) {
                steps.add(() -> part().ifPresent(page::activate));
            }
        }

        private void addTab() throws PartInitException {
            if (guest.getHost() != null) {
                tab = Optional.of(Editors.addConsole(page, guest));
            }
        }

        private Optional<IWorkbenchPart> part() {
            return tab.filter(Arrays.asList(page.getEditorReferences())::contains).map(there -> there.getPart(true));
        }
    }
}
