package org.virtworkbench.ui.inventory.guests;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.editor.GuestsEditorInput;

/** Shows the table of guests and puts the cursor into its filter, from anywhere in the window. */
public final class FocusFilterHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            if (page.openEditor(new GuestsEditorInput(), Editors.GUESTS) instanceof GuestsEditor editor) {
                editor.focusFilter();
            }
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
