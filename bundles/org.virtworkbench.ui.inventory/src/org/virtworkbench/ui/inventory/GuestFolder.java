package org.virtworkbench.ui.inventory;

import java.util.List;

import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/**
 * Guests of one host that a person put together: by a folder, or by a tag.
 *
 * @param host the live host
 * @param grouping what they have in common
 * @param path the folder's path such as {@code shop/web}, or the tag
 */
public record GuestFolder(Host host, Grouping grouping, String path) {

    private static final char SEPARATOR = '/';

    /** What guests are put together by. */
    public enum Grouping {
        /** By the folder in their metadata. */
        FOLDER,
        /** By each of their tags. */
        TAG,
        /** Not at all. */
        NONE
    }

    /** {@return its name: the last part of a folder's path, or the tag} */
    public String name() {
        return grouping == Grouping.FOLDER ? path.substring(path.lastIndexOf(SEPARATOR) + 1) : path;
    }

    /** {@return the guests in it and below it, in the host's order; called in the model's realm} */
    public List<Guest> guests() {
        return host.getGuests().stream().filter(this::holds).toList();
    }

    private boolean holds(Guest guest) {
        return grouping == Grouping.TAG ? guest.getTags().contains(path)
                : guest.getFolder().equals(path) || guest.getFolder().startsWith(path + SEPARATOR);
    }
}
