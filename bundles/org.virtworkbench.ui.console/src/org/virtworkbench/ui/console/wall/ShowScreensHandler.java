package org.virtworkbench.ui.console.wall;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.console.TabSteps;
import org.virtworkbench.ui.editor.Editors;

/** Opens the wall or brings it to the top. */
public final class ShowScreensHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        new TabSteps(window.getActivePage(), window.getService(Failures.class))
                .inFront(page -> Optional.of(Editors.add(page, new ScreensEditorInput(), ScreensEditor.ID))).begin();
        return null;
    }
}
