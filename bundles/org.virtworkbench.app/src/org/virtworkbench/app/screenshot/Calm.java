package org.virtworkbench.app.screenshot;

import java.util.Collection;

import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/**
 * Decides from repeated looks whether the inventory shows what it is going to show: no host is on its way, what is known of a connected host's guests is
 * complete, and statistics came often enough for rates and lines.
 */
final class Calm {

    /** Rates need two samples, and a line a third one. */
    static final int ROUNDS = 3;
    /** How many looks in a row must find it calm, so that what was learned is painted too. */
    static final int LOOKS = 5;

    private int calmLooks;

    /**
     * Takes in one look.
     *
     * @param hosts all hosts of the inventory
     * @param rounds how often statistics of guests came
     * @return whether it came to rest
     */
    boolean look(Collection<Host> hosts, int rounds) {
        calmLooks = hosts.stream().allMatch(host -> isSettled(host, rounds)) ? calmLooks + 1 : 0;
        return calmLooks >= LOOKS;
    }

    private static boolean isSettled(Host host, int rounds) {
        return switch (host.getState()) {
            case CONNECTING, RECONNECTING -> false;
            case DISCONNECTED, FAILED -> true;
            case CONNECTED -> host.getGuests().isEmpty() || rounds >= ROUNDS && host.getGuests().stream().allMatch(Guest::isDetailsKnown);
        };
    }
}
