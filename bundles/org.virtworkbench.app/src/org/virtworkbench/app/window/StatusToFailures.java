package org.virtworkbench.app.window;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.StatusManager;
import org.virtworkbench.ui.Failures;

/** Shows what the platform's status manager is told to show where all failures are shown. */
final class StatusToFailures extends AbstractStatusHandler {

    @Override
    public void handle(StatusAdapter adapter, int style) {
        if ((style & (StatusManager.SHOW | StatusManager.BLOCK)) != 0) {
            PlatformUI.getWorkbench().getService(Failures.class).show(adapter.getStatus());
        } else if ((style & StatusManager.LOG) != 0) {
            ILog.of(StatusToFailures.class).log(adapter.getStatus());
        }
    }
}
