package org.virtworkbench.core.inventory;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;

/** The live inventory; an OSGi service. Every method is called in the {@link ModelRealm}; nobody but the publisher writes to the model. */
public interface InventoryService {

    /** {@return the live inventory} */
    Inventory inventory();

    /** {@return the host with a profile id} */
    Optional<Host> host(String id);

    /** {@return the guest of a host, by uuid, in constant time} */
    Optional<Guest> guest(String host, UUID guest);

    /**
     * Hears of changes, once a flush, in the realm, after the model changed.
     *
     * @param listener takes them
     * @return ends it
     */
    Subscription subscribe(Consumer<ChangeSet> listener);

    /** Ends something that was subscribed. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
