package org.virtworkbench.ui.inventory.explorer;

import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.inventory.GuestFolder.Grouping;

/**
 * What happens when guests are dropped in the tree: a folder takes them in, a tag is given to them, a guest takes them into its own folder, and their host
 * takes them out of any. Called in the model's realm.
 */
final class GuestDrop {

    private GuestDrop() {
    }

    /**
     * {@return the changes that a drop makes; empty when guests can't be dropped there, or nothing would change}
     *
     * @param guests what is dropped
     * @param target what it is dropped on
     * @param grouping how the tree puts guests together
     */
    static List<ChangeTagsOperation> operations(List<Guest> guests, Object target, Grouping grouping) {
        Optional<GuestFolder> place = place(target, grouping);
        if (place.isEmpty() || guests.stream().anyMatch(guest -> guest.getHost() != place.get().host())) {
            return List.of();
        }
        String path = place.get().path();
        return guests.stream().filter(ChangeTagsOperation::appliesTo).flatMap(guest -> change(guest, path, grouping).stream()).toList();
    }

    private static Optional<ChangeTagsOperation> change(Guest guest, String path, Grouping grouping) {
        if (grouping == Grouping.TAG) {
            return guest.getTags().contains(path) ? Optional.empty()
                    : Optional.of(ChangeTagsOperation.on(guest, List.of(path), List.of(), Optional.empty()));
        }
        return guest.getFolder().equals(path) ? Optional.empty()
                : Optional.of(ChangeTagsOperation.on(guest, List.of(), List.of(), Optional.of(path)));
    }

    private static Optional<GuestFolder> place(Object target, Grouping grouping) {
        return switch (target) {
            case GuestFolder folder -> Optional.of(folder);
            case Host host when grouping == Grouping.FOLDER -> Optional.of(new GuestFolder(host, grouping, ""));
            case Guest guest when grouping == Grouping.FOLDER && guest.getHost() != null ->
                Optional.of(new GuestFolder(guest.getHost(), grouping, guest.getFolder()));
            case null, default -> Optional.empty();
        };
    }
}
