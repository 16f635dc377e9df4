package org.virtworkbench.ui.inventory.deleted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletedGuest.State;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.forms.ListDialog;

/**
 * What a person can do with deleted guests. UI thread.
 *
 * @param deleted the guests
 * @param inventory tells which names are taken
 */
record DeletedActions(DeletedGuests deleted, InventoryService inventory) {

    /** {@return those that were deleted last, together, and can still be brought back without asking} */
    List<DeletedGuest> last() {
        List<DeletedGuest> counting = deleted.all().stream().filter(guest -> guest.state() == State.COUNTING).toList();
        return counting.stream().filter(guest -> guest.kept().group().equals(counting.getFirst().kept().group())).toList();
    }

    /** Brings guests back; asks for another name where one is taken. */
    void restore(Shell shell, List<DeletedGuest> guests) {
        List<String> unhindered = new ArrayList<>();
        for (DeletedGuest guest : guests) {
            String name = guest.kept().target().objectName();
            Set<String> taken = names(guest);
            if (!taken.contains(name)) {
                unhindered.add(guest.id());
                continue;
            }
            InputDialog dialog = new InputDialog(shell, Messages.Deleted_restore, NLS.bind(Messages.Deleted_otherName, name),
                    free(name, taken), text -> GuestName.problem(text).orElse(taken.contains(text) ? Messages.Deleted_nameTaken : null));
            if (dialog.open() == Window.OK) {
                deleted.restore(guest.id(), dialog.getValue());
            }
        }
        if (!unhindered.isEmpty()) {
            deleted.restore(unhindered);
        }
    }

    private Set<String> names(DeletedGuest guest) {
        return inventory.host(guest.kept().target().host())
                .map(host -> host.getGuests().stream().map(Guest::getName).collect(Collectors.toSet())).orElse(Set.of());
    }

    private static String free(String name, Set<String> taken) {
        int number = 2;
        while (taken.contains(name + '-' + number)) {
            number++;
        }
        return name + '-' + number;
    }

    /** Lets the disks of guests go now, after asking. */
    void remove(Shell shell, List<DeletedGuest> guests) {
        List<String> disks = guests.stream().flatMap(guest -> guest.kept().disks().stream().map(disk -> disk.path())).toList();
        if (ask(shell, Messages.Deleted_remove, Messages.Deleted_removeHeadline,
                disks.isEmpty() ? Messages.Deleted_removeNoDisks : Messages.Deleted_removeText, guests, disks)) {
            deleted.remove(guests.stream().map(DeletedGuest::id).toList());
        }
    }

    /** Forgets guests and leaves their disks, after asking. */
    void forget(Shell shell, List<DeletedGuest> guests) {
        if (ask(shell, Messages.Deleted_forget, Messages.Deleted_forgetHeadline, Messages.Deleted_forgetText, guests, List.of())) {
            deleted.forget(guests.stream().map(DeletedGuest::id).toList());
        }
    }

    private static boolean ask(Shell shell, String title, String headline, String text, List<DeletedGuest> guests, List<String> lines) {
        Object subject = guests.size() == 1 ? guests.getFirst().kept().target().objectName()
                : NLS.bind(Messages.Deleted_many, Integer.valueOf(guests.size()));
        return new ListDialog(shell, new ListDialog.Question(title, NLS.bind(headline, subject), text, lines, "", false)) //$NON-NLS-1$
                .open() == Window.OK;
    }

    /** {@return names of guests for a sentence: one, or the first and how many more} */
    static String subject(List<DeletedGuest> guests) {
        String first = Optional.of(guests.getFirst()).map(guest -> guest.kept().target().objectName()).orElseThrow();
        return guests.size() == 1 ? first : NLS.bind(Messages.Deleted_andMore, first, Integer.valueOf(guests.size() - 1));
    }
}
