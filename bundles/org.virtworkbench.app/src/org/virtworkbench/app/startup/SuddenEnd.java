package org.virtworkbench.app.startup;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * The system ends the program: by SIGTERM, SIGINT or SIGHUP, as at the end of a desktop session. The window is closed without a question, which nobody would
 * answer in time, and its layout is kept.
 */
final class SuddenEnd {

    /** Systems wait longer before they kill. */
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

    private final IWorkbench workbench;
    private final Thread hook = new Thread(this::end, "sudden-end");
    private final CountDownLatch kept = new CountDownLatch(1);
    private volatile boolean begun;

    SuddenEnd(IWorkbench workbench) {
        this.workbench = workbench;
    }

    /** Begins to wait for it. */
    void expect() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** {@return whether the program is being ended by the system} */
    boolean hasBegun() {
        return begun;
    }

    /** The layout is kept: there is nothing more to wait for. */
    void layoutKept() {
        kept.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the system is ending the program already
        }
    }

    private void end() {
        begun = true;
        Display display = workbench.getDisplay();
        try {
            display.asyncExec(this::closeWindow);
            kept.await(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (SWTException e) {
            // the display is gone, and the window with it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeWindow() {
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                closeUnsaved(page);
            }
        }
        if (!workbench.close()) {
            ILog.of(SuddenEnd.class).warn("The window did not let itself be closed");
            kept.countDown();
        }
    }

    /** The workbench would ask for each of them. */
    private static void closeUnsaved(IWorkbenchPage page) {
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart editor = reference.getEditor(false);
            if (editor != null && editor.isDirty()) {
                page.closeEditor(editor, false);
            }
        }
    }
}
