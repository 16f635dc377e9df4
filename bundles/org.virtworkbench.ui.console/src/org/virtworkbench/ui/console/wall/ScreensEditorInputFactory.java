package org.virtworkbench.ui.console.wall;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Opens the wall again when the window comes up with what was open. */
public final class ScreensEditorInputFactory implements IElementFactory {

    static final String ID = "org.virtworkbench.ui.console.screens.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new ScreensEditorInput();
    }
}
