package org.virtworkbench.ui.network;

import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.ui.editor.PlainEditorInput;

/**
 * What the editor of one network shows. Two inputs are equal when they name the same network, whatever it is called.
 *
 * @param hostId id of the host's profile
 * @param uuid the network's
 * @param network its name as it was last known
 */
public record NetworkEditorInput(String hostId, UUID uuid, String network) implements PlainEditorInput, IPersistableElement {

    private static final String HOST = "host";
    private static final String UUID_KEY = "uuid";
    private static final String NAME = "name";

    static NetworkEditorInput of(Network network) {
        return new NetworkEditorInput(network.getHost().getId(), network.getUuid(), network.getName());
    }

    static NetworkEditorInput read(IMemento memento) {
        return new NetworkEditorInput(memento.getString(HOST), UUID.fromString(memento.getString(UUID_KEY)), memento.getString(NAME));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(HOST, hostId);
        memento.putString(UUID_KEY, uuid.toString());
        memento.putString(NAME, network);
    }

    @Override
    public String getFactoryId() {
        return NetworkEditorInputFactory.ID;
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.Details_title, network);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkEditorInput that && hostId.equals(that.hostId) && uuid.equals(that.uuid);
    }

    @Override
    public int hashCode() {
        return 31 * hostId.hashCode() + uuid.hashCode();
    }
}
