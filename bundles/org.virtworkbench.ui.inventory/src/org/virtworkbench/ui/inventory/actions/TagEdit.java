package org.virtworkbench.ui.inventory.actions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.virtworkbench.core.operation.ChangeTagsOperation;
import org.virtworkbench.model.inventory.Guest;

/** What tags some guests have, and what a person wants them to have. */
final class TagEdit {

    /** Which of the guests have a tag. */
    enum Presence {
        NONE, SOME, ALL
    }

    private final Map<String, Presence> before = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
    private final Map<String, Presence> after;
    private final Optional<String> folderBefore;
    private Optional<String> folder = Optional.empty();

    /**
     * Begins with what is so now.
     *
     * @param guests that are edited
     * @param known further tags to offer
     */
    TagEdit(List<Guest> guests, Collection<String> known) {
        known.forEach(tag -> before.put(tag, Presence.NONE));
        for (Guest guest : guests) {
            for (String tag : guest.getTags()) {
                boolean all = guests.stream().allMatch(other -> other.getTags().contains(tag));
                before.put(tag, all ? Presence.ALL : Presence.SOME);
            }
        }
        after = new TreeMap<>(before);
        List<String> folders = guests.stream().map(Guest::getFolder).distinct().toList();
        folderBefore = folders.size() == 1 ? Optional.of(folders.get(0)) : Optional.empty();
    }

    /** {@return all tags, sorted, with who is to have them} */
    Map<String, Presence> tags() {
        return after;
    }

    /** {@return the folder of all guests; empty when they lie in different ones} */
    Optional<String> folder() {
        return folderBefore;
    }

    /** Gives a tag to all or none. */
    void set(String tag, boolean all) {
        after.put(tag, all ? Presence.ALL : Presence.NONE);
    }

    /** Moves all into a folder; an empty text is none. */
    void moveTo(String path) {
        folder = Optional.of(path.strip().replaceAll("/+", "/").replaceAll("^/|/$", ""))
                .filter(wanted -> !folderBefore.equals(Optional.of(wanted)));
    }

    /** Leaves each guest in the folder where it is. */
    void keepFolders() {
        folder = Optional.empty();
    }

    /** {@return what makes it so for a guest; empty when nothing is to be changed in it} Called in the model's realm. */
    Optional<ChangeTagsOperation> operation(Guest guest) {
        List<String> add = after.entrySet().stream().filter(entry -> entry.getValue() == Presence.ALL).map(Map.Entry::getKey)
                .filter(tag -> !guest.getTags().contains(tag)).toList();
        List<String> remove = after.entrySet().stream().filter(entry -> entry.getValue() == Presence.NONE).map(Map.Entry::getKey)
                .filter(guest.getTags()::contains).toList();
        Optional<String> move = folder.filter(path -> !path.equals(guest.getFolder()));
        boolean nothing = add.isEmpty() && remove.isEmpty() && move.isEmpty();
        return nothing ? Optional.empty() : Optional.of(ChangeTagsOperation.on(guest, add, remove, move));
    }
}
