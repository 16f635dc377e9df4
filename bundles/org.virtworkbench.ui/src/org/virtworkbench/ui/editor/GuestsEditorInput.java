package org.virtworkbench.ui.editor;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** What the table of guests shows: all of them. All inputs are equal. */
public record GuestsEditorInput() implements PlainEditorInput, IPersistableElement {

    @Override
    public String getName() {
        return Messages.GuestsEditorInput_name;
    }

    @Override
    public String getToolTipText() {
        return Messages.GuestsEditorInput_toolTip;
    }

    @Override
    public String getFactoryId() {
        return GuestsEditorInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        // there is nothing to tell
    }

    /** A record's own is made when it is first called: while the window opens. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GuestsEditorInput;
    }

    @Override
    public int hashCode() {
        return GuestsEditorInput.class.hashCode();
    }
}
