package org.virtworkbench.ui.editor;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.virtworkbench.model.inventory.Host;

/**
 * What a host's editor shows. Two inputs are equal when they name the same host, whatever it is called.
 *
 * @param hostId id of the host's profile
 * @param name as it was last known
 */
public record HostEditorInput(String hostId, String name) implements PlainEditorInput, IPersistableElement {

    private static final String HOST = "host";
    private static final String NAME = "name";

    /** {@return the input for a host of the inventory} */
    public static HostEditorInput of(Host host) {
        return new HostEditorInput(host.getId(), host.getName());
    }

    static HostEditorInput read(IMemento memento) {
        return new HostEditorInput(memento.getString(HOST), memento.getString(NAME));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(HOST, hostId);
        memento.putString(NAME, name);
    }

    @Override
    public String getFactoryId() {
        return HostEditorInputFactory.ID;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostEditorInput that && hostId.equals(that.hostId);
    }

    @Override
    public int hashCode() {
        return hostId.hashCode();
    }
}
