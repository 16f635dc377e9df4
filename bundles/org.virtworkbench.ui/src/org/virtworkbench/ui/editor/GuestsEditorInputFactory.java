package org.virtworkbench.ui.editor;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the table of guests back with the next start, where it was. */
public final class GuestsEditorInputFactory implements IElementFactory {

    static final String ID = "org.virtworkbench.ui.editor.guests";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new GuestsEditorInput();
    }
}
