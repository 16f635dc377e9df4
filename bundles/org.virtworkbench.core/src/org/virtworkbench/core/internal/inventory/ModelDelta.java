package org.virtworkbench.core.internal.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.model.values.HostFacts;
import org.virtworkbench.model.values.HostSample;

/** Something that was learned, on its way into the model. Immutable. */
public sealed interface ModelDelta {

    /**
     * All configured hosts, in the person's order.
     *
     * @param profiles all of them
     */
    record Hosts(List<ConnectionProfile> profiles) implements ModelDelta {

        /** Copies the list. */
        public Hosts {
            profiles = List.copyOf(profiles);
        }
    }

    /** Something about one host. */
    sealed interface OfHost extends ModelDelta {

        /** {@return the profile's id} */
        String host();

        /** {@return which connect it was learned with; rises} */
        long generation();
    }

    /**
     * State of the connection.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param state the state
     * @param problem why it is not connected
     * @param attempt number of the attempt to connect again, 0 when there is none
     * @param nextAttempt when that attempt begins; empty when it is under way
     * @param readOnly whether only reading is allowed
     */
    record Link(String host, long generation, ConnectionState state, Optional<ConnectionProblem> problem, int attempt,
            Optional<Instant> nextAttempt, boolean readOnly) implements OfHost {
    }

    /**
     * What the host is.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param facts what it is
     */
    record Facts(String host, long generation, HostFacts facts) implements OfHost {
    }

    /**
     * A round of statistics.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param sample the host's own
     * @param guests those of guests that have a new one
     */
    record Samples(String host, long generation, Optional<HostSample> sample, Map<UUID, GuestSample> guests) implements OfHost {
    }

    /**
     * All guests of a host: one that is not in it is gone.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param guests all of them
     */
    record Guests(String host, long generation, List<GuestRecord> guests) implements OfHost {
    }

    /**
     * One guest is like this now.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param guest the guest
     */
    record GuestSeen(String host, long generation, GuestRecord guest) implements OfHost {
    }

    /**
     * A guest is gone.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param guest uuid
     */
    record GuestGone(String host, long generation, UUID guest) implements OfHost {
    }

    /**
     * What a guest's definition tells.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param guest uuid
     * @param details what was read
     */
    record Detailed(String host, long generation, UUID guest, GuestDetails details) implements OfHost {
    }

    /**
     * A guest's addresses.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param guest uuid
     * @param addresses with prefix lengths
     */
    record Addresses(String host, long generation, UUID guest, List<String> addresses) implements OfHost {
    }

    /**
     * A guest's snapshots.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param guest uuid
     * @param snapshots all of them
     */
    record Snapshots(String host, long generation, UUID guest, List<SnapshotRecord> snapshots) implements OfHost {
    }

    /**
     * All pools of a host.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param pools all of them
     */
    record Pools(String host, long generation, List<PoolRecord> pools) implements OfHost {
    }

    /**
     * A pool's volumes.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param pool uuid
     * @param volumes all of them
     */
    record Volumes(String host, long generation, UUID pool, List<VolumeName> volumes) implements OfHost {
    }

    /**
     * All networks of a host.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param networks all of them
     */
    record Networks(String host, long generation, List<NetworkRecord> networks) implements OfHost {
    }

    /** What a host has beside guests, pools and networks. The model does not hold it: who shows it reads it anew when it changed. */
    enum Aside {
        /** Devices of the host itself. */
        DEVICES,
        /** Secrets. */
        SECRETS
    }

    /**
     * Something that the model does not hold changed.
     *
     * @param host the profile's id
     * @param generation of the connect
     * @param what changed
     */
    record AsideChanged(String host, long generation, Aside what) implements OfHost {
    }
}
