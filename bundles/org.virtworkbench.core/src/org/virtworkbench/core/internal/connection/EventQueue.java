package org.virtworkbench.core.internal.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.virtworkbench.core.driver.HypervisorEvent;

/** Events that wait for their host's worker: one for each object and kind, in the order they came first. Guarded by the mailbox. */
final class EventQueue {

    /** What tells two events apart that must both be kept. */
    private record Key(Object object, Object kind) {

        static Key of(HypervisorEvent event) {
            return switch (event) {
                case HypervisorEvent.GuestChanged guest -> new Key(guest.guest(), guest.change());
                case HypervisorEvent.PoolChanged pool -> new Key(pool.pool(), pool.detail());
                case HypervisorEvent.NetworkChanged network -> new Key(network.network(), network.detail());
                case HypervisorEvent.SecretChanged secret -> new Key(secret.secret(), secret.detail());
                // what came or went is read anew as a whole
                case HypervisorEvent.DeviceChanged device -> new Key(HypervisorEvent.DeviceChanged.class, "");
                case HypervisorEvent.LinkLost lost -> new Key(HypervisorEvent.LinkLost.class, "");
            };
        }
    }

    private final int capacity;
    private final Map<Key, HypervisorEvent> events = new LinkedHashMap<>();
    private boolean overflown;

    EventQueue(int capacity) {
        this.capacity = capacity;
    }

    void add(HypervisorEvent event) {
        Key key = Key.of(event);
        if (events.size() >= capacity && !events.containsKey(key)) {
            overflown = true;
        } else {
            events.put(key, event);
        }
    }

    List<HypervisorEvent> take() {
        List<HypervisorEvent> taken = new ArrayList<>(events.values());
        events.clear();
        return taken;
    }

    /** {@return whether events were dropped since the call before} */
    boolean takeOverflow() {
        boolean was = overflown;
        overflown = false;
        return was;
    }

    boolean isEmpty() {
        return events.isEmpty() && !overflown;
    }
}
