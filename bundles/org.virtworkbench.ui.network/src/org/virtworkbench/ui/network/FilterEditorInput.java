package org.virtworkbench.ui.network;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.virtworkbench.ui.editor.PlainEditorInput;

/**
 * What the editor of a network filter shows. Two inputs are equal when they name the same filter of a host; each new filter is one of its own.
 *
 * @param hostId id of the host's profile
 * @param filter its uuid; empty while it is new
 * @param filterName its name as it was last known; empty while it is new
 */
public record FilterEditorInput(String hostId, Optional<UUID> filter, String filterName) implements PlainEditorInput, IPersistableElement {

    private static final String HOST = "host";
    private static final String UUID_KEY = "uuid";
    private static final String NAME = "name";

    static FilterEditorInput read(IMemento memento) {
        return new FilterEditorInput(memento.getString(HOST), Optional.of(UUID.fromString(memento.getString(UUID_KEY))),
                memento.getString(NAME));
    }

    @Override
    public IPersistableElement getPersistable() {
        return filter.isPresent() ? this : null;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(HOST, hostId);
        memento.putString(UUID_KEY, filter.map(UUID::toString).orElse(""));
        memento.putString(NAME, filterName);
    }

    @Override
    public String getFactoryId() {
        return FilterEditorInputFactory.ID;
    }

    @Override
    public String getName() {
        return filter.isPresent() ? NLS.bind(Messages.Filter_title, filterName) : Messages.Filter_newTitle;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof FilterEditorInput that && filter.isPresent() && hostId.equals(that.hostId)
                && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return 31 * hostId.hashCode() + filter.hashCode();
    }
}
