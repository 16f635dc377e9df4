package org.virtworkbench.app.window;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** The window that the command line speaks of. UI thread. */
public final class MainWindow {

    private MainWindow() {
    }

    /**
     * {@return the window that the person looks at, else any}
     *
     * @param workbench that runs
     * @throws IllegalStateException when it has no window any more
     */
    public static IWorkbenchWindow of(IWorkbench workbench) {
        IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
        if (active != null) {
            return active;
        }
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            return window;
        }
        throw new IllegalStateException("The last window was closed");
    }
}
