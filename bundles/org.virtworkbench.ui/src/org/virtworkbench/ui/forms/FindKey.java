package org.virtworkbench.ui.forms;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ActiveShellExpression;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** The key that goes to the filter of guests from anywhere goes to another field while that or its text has the focus. UI thread. */
final class FindKey {

    private static final String FILTER = "org.virtworkbench.ui.filter"; //$NON-NLS-1$

    private final IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
    private final IHandler toField;
    private IHandlerActivation active;

    private FindKey(Text field) {
        toField = new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                field.setFocus();
                field.selectAll();
                return null;
            }
        };
    }

    /**
     * Binds the key.
     *
     * @param field where it goes
     * @param text in which the field finds
     */
    static void on(Text field, Control text) {
        FindKey key = new FindKey(field);
        for (Control control : List.of(field, text)) {
            control.addListener(SWT.FocusIn, event -> key.activate(control.getShell()));
            control.addListener(SWT.FocusOut, event -> key.deactivate());
            control.addListener(SWT.Dispose, event -> key.deactivate());
        }
    }

    private void activate(Shell shell) {
        if (active == null) {
            active = handlers.activateHandler(FILTER, toField, new ActiveShellExpression(shell)); // more special than the command's own
        }
    }

    private void deactivate() {
        if (active != null) {
            handlers.deactivateHandler(active);
            active = null;
        }
    }
}
