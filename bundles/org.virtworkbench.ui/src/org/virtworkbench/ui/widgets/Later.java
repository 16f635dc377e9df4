package org.virtworkbench.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Hands what a worker found to the UI thread, which may have closed the window meanwhile: then nobody looks any more, and nothing is done. Any thread. */
public final class Later {

    private Later() {
    }

    /**
     * Does something on the UI thread, unless the display is gone before.
     *
     * @param display whose thread does it
     * @param action what is done
     */
    public static void run(Display display, Runnable action) {
        try {
            display.asyncExec(action);
        } catch (SWTException e) {
            ignoreDisposal(e);
        }
    }

    /**
     * Does something on the UI thread, unless the control is gone before.
     *
     * @param control that it is done for
     * @param action what is done
     */
    public static void run(Control control, Runnable action) {
        try {
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    action.run();
                }
            });
        } catch (SWTException e) {
            ignoreDisposal(e);
        }
    }

    private static void ignoreDisposal(SWTException e) {
        if (e.code != SWT.ERROR_DEVICE_DISPOSED && e.code != SWT.ERROR_WIDGET_DISPOSED) {
            throw e;
        }
    }
}
