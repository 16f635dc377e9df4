package org.virtworkbench.core.internal.event;

import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.inventory.Subscribers;
import org.virtworkbench.core.inventory.InventoryService.Subscription;

/** Tells of guests that rebooted, which leaves no trace in the model: they run before and after. Any thread. */
@Component(service = GuestReboots.class)
public final class GuestReboots {

    /**
     * A reboot.
     *
     * @param host id of the host's profile
     * @param guest uuid
     */
    public record Reboot(String host, UUID guest) {
    }

    private final Subscribers<Reboot> subscribers;

    /** @param trouble told when a listener fails */
    @Activate
    public GuestReboots(@Reference Trouble trouble) {
        subscribers = new Subscribers<>(trouble);
    }

    /**
     * Hears of reboots, on a thread of a host: what takes long is to be done elsewhere.
     *
     * @param listener takes them
     * @return ends it
     */
    public Subscription subscribe(Consumer<Reboot> listener) {
        return subscribers.add(listener);
    }

    /** Tells of one. */
    public void tell(Reboot reboot) {
        subscribers.tell(reboot);
    }
}
