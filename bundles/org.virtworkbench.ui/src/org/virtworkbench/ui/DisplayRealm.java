package org.virtworkbench.ui;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Component;
import org.virtworkbench.core.inventory.ModelRealm;

/**
 * The UI thread as the realm of the model. What comes before the application attached its display waits for it; what comes after the display is gone is
 * dropped, because nobody looks any more. Made when core first asks for it and not before: core's services begin while its class is loaded, and would find
 * it half made.
 */
@Component(service = { ModelRealm.class, DisplayRealm.class })
public final class DisplayRealm implements ModelRealm {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private Display display;

    /**
     * Starts to run what was asked for, in order, on the display's thread.
     *
     * @param toUse the application's display
     */
    public void attach(Display toUse) {
        synchronized (waiting) {
            display = toUse;
            while (!waiting.isEmpty()) {
                toUse.asyncExec(waiting.poll());
            }
        }
    }

    @Override
    public void execute(Runnable action) {
        synchronized (waiting) {
            if (display == null) {
                waiting.add(action);
                return;
            }
            try {
                display.asyncExec(action);
            } catch (SWTException e) {
                if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                    throw e;
                }
            }
        }
    }

    @Override
    public boolean isCurrent() {
        synchronized (waiting) {
            return display != null && !display.isDisposed() && display.getThread() == Thread.currentThread();
        }
    }
}
