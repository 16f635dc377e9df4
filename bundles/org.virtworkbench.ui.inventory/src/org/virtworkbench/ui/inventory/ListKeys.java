package org.virtworkbench.ui.inventory;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;

/** Keys such as Delete that are to act on what is selected, but only while a list has the focus: in a text they mean something else. UI thread. */
public final class ListKeys {

    /** The context in which keys for guests are bound. */
    public static final String GUESTS = "org.virtworkbench.ui.inventory.list";
    /** The context in which keys for deleted guests are bound. */
    public static final String DELETED = "org.virtworkbench.ui.inventory.deleted";

    private final IContextService contexts;
    private final String context;
    private IContextActivation active;

    private ListKeys(IContextService contexts, String context) {
        this.contexts = contexts;
        this.context = context;
    }

    /**
     * Binds the keys while a control has the focus.
     *
     * @param control table or tree
     * @param services of its part
     * @param context which keys: one of the constants
     */
    public static void on(Control control, IServiceLocator services, String context) {
        ListKeys keys = new ListKeys(services.getService(IContextService.class), context);
        control.addListener(SWT.FocusIn, event -> keys.activate());
        control.addListener(SWT.FocusOut, event -> keys.deactivate());
        control.addListener(SWT.Dispose, event -> keys.deactivate());
    }

    private void activate() {
        if (active == null) {
            active = contexts.activateContext(context);
        }
    }

    private void deactivate() {
        if (active != null) {
            contexts.deactivateContext(active);
            active = null;
        }
    }
}
