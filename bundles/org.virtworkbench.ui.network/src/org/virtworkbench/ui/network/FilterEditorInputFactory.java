package org.virtworkbench.ui.network;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the input of a filter's editor again from what was kept of it, so that editors come back with the next start. */
public final class FilterEditorInputFactory implements IElementFactory {

    /** The identifier in the plugin.xml. */
    static final String ID = "org.virtworkbench.ui.network.filter.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return FilterEditorInput.read(memento);
    }
}
