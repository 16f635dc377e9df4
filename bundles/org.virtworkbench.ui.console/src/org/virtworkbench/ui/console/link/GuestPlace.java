package org.virtworkbench.ui.console.link;

import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;

/**
 * Where a guest is: at first where its console was opened, and from then on wherever it goes. It has gone to another host when it ran, runs here no more, and runs
 * there: so a copy of a guest that is off, or one that was switched on elsewhere, is never taken for it. UI thread.
 */
final class GuestPlace {

    private final InventoryService inventory;
    private final UUID uuid;
    private String host;
    private boolean ran;

    /**
     * @param inventory the live model
     * @param guest as it was opened
     */
    GuestPlace(InventoryService inventory, ScreenLink.Target guest) {
        this.inventory = inventory;
        this.uuid = guest.uuid();
        this.host = guest.host();
    }

    /** {@return id of its host} */
    String hostId() {
        return host;
    }

    /** {@return its host, while that is configured} */
    Optional<Host> host() {
        return inventory.host(host);
    }

    /** {@return the guest, while it is in the model} */
    Optional<Guest> guest() {
        return inventory.guest(host, uuid);
    }

    /** {@return whether all that is known of it is as it is now} */
    boolean isConnected() {
        return host().filter(GuestPlace::isConnected).isPresent();
    }

    /** {@return whether it is there and not off} */
    boolean isActive() {
        return isConnected() && guest().filter(GuestPlace::isActive).isPresent();
    }

    /** Follows the guest. {@return whether it is somewhere else now} */
    boolean follow() {
        if (isActive()) {
            ran = true;
            return false;
        }
        Optional<String> elsewhere = elsewhere();
        elsewhere.ifPresent(found -> host = found);
        return elsewhere.isPresent();
    }

    /** {@return whether {@link #follow} would find it somewhere else} */
    boolean hasGone() {
        return !isActive() && elsewhere().isPresent();
    }

    private Optional<String> elsewhere() {
        return !ran ? Optional.empty()
                : inventory.inventory().getHosts().stream().filter(each -> !each.getId().equals(host) && isConnected(each)).map(Host::getId)
                        .filter(each -> inventory.guest(each, uuid).filter(GuestPlace::isActive).isPresent()).findFirst();
    }

    private static boolean isConnected(Host host) {
        return host.getState() == ConnectionState.CONNECTED;
    }

    private static boolean isActive(Guest guest) {
        return switch (guest.getState()) {
            case SHUT_OFF, CRASHED -> false;
            default -> true;
        };
    }
}
