package org.virtworkbench.ui;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.model.values.ConnectionProblem;

/**
 * The one place that shows what went wrong: what, why, and what to do. An OSGi service; any thread. What comes while a failure is on screen is added to it, so
 * that never two dialogs lie on each other.
 */
@Component(service = Failures.class)
public final class Failures {

    private final DisplayRealm realm;
    private final Icons icons;
    private FailureDialog open;

    /** Made by the service runtime. */
    @Activate
    public Failures(@Reference DisplayRealm realm, @Reference Icons icons) {
        this.realm = realm;
        this.icons = icons;
    }

    /** Shows why a host can't be reached. */
    public void show(ConnectionProblem problem) {
        realm.execute(() -> open(new Failure(problem.what(), problem.why(), problem.cure(), "")));
    }

    /** Shows and logs a status. What it says after a line break is what to do. */
    public void show(IStatus status) {
        if (status.isOK() || status.matches(IStatus.CANCEL)) {
            return;
        }
        ILog.of(Failures.class).log(status);
        realm.execute(() -> open(Failure.of(status)));
    }

    /**
     * Shows and logs a failure.
     *
     * @param what did not work: a sentence
     * @param cause why
     */
    public void show(String what, Throwable cause) {
        if (cause instanceof HypervisorException failure) {
            ILog.of(Failures.class).error(what, cause);
            realm.execute(() -> open(new Failure(what, failure.getMessage(), failure.problem().cure(), "")));
        } else if (cause instanceof CoreException failure) {
            show(failure.getStatus());
        } else {
            show(Status.error(what, cause));
        }
    }

    private void open(Failure failure) {
        if (open != null) {
            open.add(failure);
            return;
        }
        open = new FailureDialog(parent(), icons, failure);
        try {
            open.open();
        } finally {
            open = null;
        }
    }

    private static Shell parent() {
        Shell active = Display.getCurrent().getActiveShell();
        if (active != null) {
            return active;
        }
        Shell[] shells = Display.getCurrent().getShells();
        return shells.length == 0 ? null : shells[0];
    }
}
