package org.virtworkbench.core.internal.deletion;

import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.deletion.KeptGuest;
import org.virtworkbench.core.operation.Target;

/**
 * Finds the host of a deleted guest. It may have been removed from the list and added again since, and has another id then: its URI tells.
 *
 * @param connections know the hosts
 */
record HostOfDeleted(Connections connections) {

    /** {@return the guest, with its host as it is in the list now; as it is where no such host is there} */
    KeptGuest located(KeptGuest guest) {
        Target target = guest.target();
        if (connections.profiles().stream().anyMatch(profile -> profile.id().equals(target.host()))) {
            return guest;
        }
        Optional<ConnectionProfile> same = connections.profiles().stream().filter(profile -> profile.uri().toString().equals(target.uri()))
                .findFirst();
        return same
                .map(profile -> guest.with(new Target(profile.id(), target.hostName(), target.uri(), target.object(), target.objectName())))
                .orElse(guest);
    }
}
