package org.virtworkbench.ui.console.wall;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.virtworkbench.ui.editor.PlainEditorInput;

/** What the wall shows: the screens of all running guests. All inputs are equal. */
record ScreensEditorInput() implements PlainEditorInput, IPersistableElement {

    @Override
    public String getName() {
        return Messages.name;
    }

    @Override
    public String getFactoryId() {
        return ScreensEditorInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        // there is nothing to tell
    }

    @Override
    public String getToolTipText() {
        return Messages.toolTip;
    }
}
