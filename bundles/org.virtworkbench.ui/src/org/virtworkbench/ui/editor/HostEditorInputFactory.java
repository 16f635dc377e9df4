package org.virtworkbench.ui.editor;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes a host editor's input again from what was kept of it, so that editors come back with the next start. */
public final class HostEditorInputFactory implements IElementFactory {

    /** The identifier in the plugin.xml. */
    public static final String ID = "org.virtworkbench.ui.editor.host";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return HostEditorInput.read(memento);
    }
}
