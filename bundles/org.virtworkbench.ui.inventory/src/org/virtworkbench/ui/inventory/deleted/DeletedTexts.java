package org.virtworkbench.ui.inventory.deleted;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.ui.format.Format;

/** What is said of deleted guests. */
final class DeletedTexts {

    private DeletedTexts() {
    }

    /** {@return how long a guest can still be brought back, in whole seconds; empty when there is no end to it} */
    static Optional<Duration> left(DeletedGuest guest, Instant now) {
        return guest.due().map(due -> Duration.ofSeconds(Math.max(0, Math.ceilDiv(Duration.between(now, due).toMillis(), 1000L))));
    }

    /** {@return how long that is, as a clock shows it: "14:59", "1:02:03"} */
    static String clock(Duration left) {
        long hours = left.toHours();
        return hours > 0 ? String.format("%d:%02d:%02d", hours, left.toMinutesPart(), left.toSecondsPart()) //$NON-NLS-1$
                : String.format("%d:%02d", left.toMinutesPart(), left.toSecondsPart()); //$NON-NLS-1$
    }

    /** {@return what goes with a guest} */
    static String disks(DeletedGuest guest) {
        int count = guest.kept().disks().size();
        if (count == 0) {
            return Messages.Deleted_disksStay;
        }
        return NLS.bind(count == 1 ? Messages.Deleted_oneDisk : Messages.Deleted_manyDisks,
                new Object[] { Integer.valueOf(count), Format.bytes(guest.bytes()) });
    }

    /** {@return what becomes of a guest} */
    static String fate(DeletedGuest guest, Instant now) {
        return switch (guest.state()) {
            case LEAVING -> Messages.Deleted_leaving;
            case GOING -> Messages.Deleted_going;
            case RETURNING -> Messages.Deleted_returning;
            case HELD -> NLS.bind(Messages.Deleted_held, guest.note().lines().findFirst().orElse("")).strip(); //$NON-NLS-1$
            case COUNTING -> NLS.bind(guest.kept().disks().isEmpty() ? Messages.Deleted_forgottenIn : Messages.Deleted_goesIn,
                    left(guest, now).map(DeletedTexts::clock).orElse("")); //$NON-NLS-1$
        };
    }

    /** {@return all that is known of what becomes of a guest, for a tool tip} */
    static String details(DeletedGuest guest, Instant now) {
        return guest.note().isEmpty() ? fate(guest, now) : guest.note();
    }
}
