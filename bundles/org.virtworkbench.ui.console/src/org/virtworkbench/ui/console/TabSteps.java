package org.virtworkbench.ui.console;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.ui.Failures;

/**
 * Opens tabs, in steps so short, and with such gaps between them, that the window goes on answering: making a tab, what it shows, and bringing it to the top
 * together take longer than a person is to wait for the next key. UI thread.
 */
public final class TabSteps {

    /** So long the UI thread does what else there is, such as to paint the last tab. */
    private static final int GAP_MILLIS = 16;
    /** So long what the tab in front shows has the UI thread for itself. */
    private static final int LONG_GAP_MILLIS = 80;

    /** Makes a tab. */
    @FunctionalInterface
    public interface Maker {
        /** {@return the tab; empty when what it was to show has gone} */
        Optional<IEditorReference> make(IWorkbenchPage page) throws PartInitException;
    }

    /** Something that is done without a pause. */
    @FunctionalInterface
    private interface Step {
        void run() throws PartInitException;
    }

    private final IWorkbenchPage page;
    private final Failures failures;
    private final Display display;
    private final Queue<Step> steps = new ArrayDeque<>();
    private int gap = GAP_MILLIS;

    /**
     * @param page where
     * @param failures says what failed; the rest is left out then
     */
    public TabSteps(IWorkbenchPage page, Failures failures) {
        this.page = page;
        this.failures = failures;
        display = page.getWorkbenchWindow().getShell().getDisplay();
    }

    /** Opens a tab and gives it the keyboard, before those that are asked for later. */
    public TabSteps inFront(Maker maker) {
        Tab tab = new Tab(maker);
        steps.add(() -> tab.stepped().ifPresent(SteppedPart::prepare));
        steps.add(() -> tab.part().ifPresent(page::bringToTop));
        steps.add(() -> tab.part().filter(TabSteps::isSeen).ifPresent(page::activate)); // or the person went on to another tab
        steps.add(() -> {
            tab.stepped().ifPresent(SteppedPart::complete);
            gap = LONG_GAP_MILLIS;
        });
        return this;
    }

    private static boolean isSeen(IWorkbenchPart part) {
        return part.getSite().getService(MPart.class).getWidget() instanceof Control shown && shown.isVisible();
    }

    /** Opens a tab behind what is shown then. */
    public TabSteps behind(Maker maker) {
        new Tab(maker);
        return this;
    }

    /** Begins. */
    public void begin() {
        if (page.getWorkbenchWindow().getShell() == null) {
            return; // it was closed meanwhile
        }
        Step step = steps.poll();
        if (step == null) {
            return;
        }
        try {
            gap = GAP_MILLIS;
            step.run();
            display.timerExec(gap, () -> display.asyncExec(this::begin)); // behind what came before
        } catch (PartInitException e) {
            failures.show(e.getStatus());
        }
    }

    /** One of them; it may have been closed at each step. */
    private final class Tab {

        private Optional<IEditorReference> tab = Optional.empty();

        Tab(Maker maker) {
            steps.add(() -> tab = maker.make(page));
            steps.add(this::part); // otherwise it would be made when its tab is chosen
        }

        private Optional<IWorkbenchPart> part() {
            return tab.filter(Arrays.asList(page.getEditorReferences())::contains).map(there -> there.getPart(true));
        }

        private Optional<SteppedPart> stepped() {
            return part().filter(SteppedPart.class::isInstance).map(SteppedPart.class::cast);
        }
    }
}
