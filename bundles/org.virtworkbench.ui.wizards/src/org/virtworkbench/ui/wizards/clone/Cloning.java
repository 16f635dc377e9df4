package org.virtworkbench.ui.wizards.clone;

import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.ui.Icons;

/** Makes guests like another one. UI thread. */
public final class Cloning {

    private Cloning() {
    }

    /**
     * Asks how a guest is cloned, and does it.
     *
     * @param window in front of which it is asked
     * @param guest the original
     */
    public static void ask(IWorkbenchWindow window, Target guest) {
        CloneDialog dialog = new CloneDialog(window.getShell(), window.getService(Icons.class), window.getService(Connections.class),
                guest);
        if (dialog.open() == Window.OK) {
            window.getService(Tasks.class).submit(dialog.operations());
        }
    }
}
