package org.virtworkbench.ui.editor;

import java.util.UUID;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.virtworkbench.model.inventory.Guest;

/**
 * What a guest's editor shows. Names the guest without holding it, so that an editor may be there before its host is connected. Two inputs are equal when they
 * name the same guest, whatever it is called.
 *
 * @param hostId id of the host's profile
 * @param uuid the guest's
 * @param name as it was last known
 */
public record GuestEditorInput(String hostId, UUID uuid, String name) implements PlainEditorInput, IPersistableElement {

    private static final String HOST = "host";
    private static final String UUID_KEY = "uuid";
    private static final String NAME = "name";

    /** {@return the input for a guest of the inventory} */
    public static GuestEditorInput of(Guest guest) {
        return new GuestEditorInput(guest.getHost().getId(), guest.getUuid(), guest.getName());
    }

    static GuestEditorInput read(IMemento memento) {
        return new GuestEditorInput(memento.getString(HOST), UUID.fromString(memento.getString(UUID_KEY)), memento.getString(NAME));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(HOST, hostId);
        memento.putString(UUID_KEY, uuid.toString());
        memento.putString(NAME, name);
    }

    @Override
    public String getFactoryId() {
        return GuestEditorInputFactory.ID;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuestEditorInput that && hostId.equals(that.hostId) && uuid.equals(that.uuid);
    }

    @Override
    public int hashCode() {
        return 31 * hostId.hashCode() + uuid.hashCode();
    }
}
