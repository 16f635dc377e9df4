package org.virtworkbench.ui.console;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies or saves a picture of the screen in the console that is used, by its key. */
public final class ScreenshotHandler extends AbstractHandler {

    /** Identifier of the command that copies. */
    static final String COPY = "org.virtworkbench.ui.console.copyScreenshot";
    /** Identifier of the command that saves. */
    static final String SAVE = "org.virtworkbench.ui.console.saveScreenshot";

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof ConsoleEditor console) {
            if (event.getCommand().getId().equals(COPY)) {
                console.copyPicture();
            } else {
                console.savePicture();
            }
        }
        return null;
    }
}
