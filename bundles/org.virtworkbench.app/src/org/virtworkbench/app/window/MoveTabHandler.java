package org.virtworkbench.app.window;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Moves the editor on top beside the others, or into a window of its own, and back. */
public final class MoveTabHandler extends AbstractHandler {

    private static final String OWN_WINDOW = "org.virtworkbench.app.ownWindow";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IEditorPart editor = window.getActivePage().getActiveEditor();
        if (editor != null) {
            TabPlace place = new TabPlace(window, editor);
            if (!place.isMovable()) {
                return null;
            }
            if (event.getCommand().getId().equals(OWN_WINDOW)) {
                place.toOwnWindow();
            } else {
                place.beside();
            }
        }
        return null;
    }
}
