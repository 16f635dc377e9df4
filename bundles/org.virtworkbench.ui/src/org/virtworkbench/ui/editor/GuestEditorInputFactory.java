package org.virtworkbench.ui.editor;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes a guest editor's input again from what was kept of it, so that editors come back with the next start. */
public final class GuestEditorInputFactory implements IElementFactory {

    /** The identifier in the plugin.xml. */
    public static final String ID = "org.virtworkbench.ui.editor.guest";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return GuestEditorInput.read(memento);
    }
}
