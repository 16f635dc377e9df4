package org.virtworkbench.core.internal.deletion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletedGuest.State;
import org.virtworkbench.core.deletion.KeptGuest;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.inventory.Subscribers;
import org.virtworkbench.core.inventory.InventoryService.Subscription;

/** The deleted guests of now. Thread-safe. */
final class DeletedBook {

    private final Map<String, DeletedGuest> guests = new LinkedHashMap<>();
    private final Subscribers<Boolean> subscribers;

    /** @param trouble told when a listener fails */
    DeletedBook(Trouble trouble) {
        subscribers = new Subscribers<>(trouble);
    }

    Subscription subscribe(Runnable listener) {
        return subscribers.add(any -> listener.run());
    }

    /** Takes a guest that is new, in a state, or other facts about one that is known, which stays in its state. */
    void put(KeptGuest kept, State state, String note) {
        synchronized (this) {
            DeletedGuest known = guests.get(kept.id());
            guests.put(kept.id(), known == null ? new DeletedGuest(kept, state, Optional.empty(), note)
                    : new DeletedGuest(kept, known.state(), known.due(), known.note()));
        }
        subscribers.tell(true);
    }

    /**
     * Brings a guest into another state.
     *
     * @param id names it
     * @param from the states that it may be in
     * @param to the new one
     * @param due when its disks go by themselves
     * @param note for the person
     * @return the guest as it was; empty when it is not there or in another state
     */
    Optional<DeletedGuest> move(String id, Collection<State> from, State to, Optional<Instant> due, String note) {
        DeletedGuest known;
        synchronized (this) {
            known = guests.get(id);
            if (known == null || !from.contains(known.state())) {
                return Optional.empty();
            }
            guests.put(id, new DeletedGuest(known.kept(), to, due, note));
        }
        subscribers.tell(true);
        return Optional.of(known);
    }

    /** Forgets a guest. */
    void remove(String id) {
        boolean gone;
        synchronized (this) {
            gone = guests.remove(id) != null;
        }
        if (gone) {
            subscribers.tell(true);
        }
    }

    /** {@return all, newest first} */
    synchronized List<DeletedGuest> all() {
        List<DeletedGuest> all = new ArrayList<>(guests.values());
        all.sort((one, other) -> other.kept().deleted().compareTo(one.kept().deleted()));
        return all;
    }

    synchronized Optional<DeletedGuest> find(String id) {
        return Optional.ofNullable(guests.get(id));
    }
}
