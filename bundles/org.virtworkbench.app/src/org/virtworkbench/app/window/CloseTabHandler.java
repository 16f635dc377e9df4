package org.virtworkbench.app.window;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Closes the editor on top, unless it is the guests. */
public final class CloseTabHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        IEditorPart editor = page.getActiveEditor();
        if (editor != null && GuestsTab.isCloseable(editor)) {
            page.closeEditor(editor, true);
        }
        return null;
    }
}
