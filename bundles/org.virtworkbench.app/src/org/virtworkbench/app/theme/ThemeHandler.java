package org.virtworkbench.app.theme;

import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;

/** Changes the theme to that of the chosen radio item. */
public final class ThemeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String value = event.getParameter(RadioState.PARAMETER_ID);
        ThemeSwitch.choose(HandlerUtil.getActiveWorkbenchWindowChecked(event).getWorkbench(),
                ThemeChoice.valueOf(value.toUpperCase(Locale.ROOT)));
        return null;
    }
}
