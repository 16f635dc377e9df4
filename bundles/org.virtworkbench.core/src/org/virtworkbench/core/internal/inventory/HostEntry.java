package org.virtworkbench.core.internal.inventory;

import static org.virtworkbench.core.internal.inventory.Features.set;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EAttribute;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.values.HostFacts;

/** A host of the model with what finds its guests in constant time. Lives in the model's realm. */
final class HostEntry {

    final Host host = InventoryFactory.eINSTANCE.createHost();
    final Map<UUID, Guest> guests = new HashMap<>();
    private ConnectionProfile profile;

    HostEntry(ConnectionProfile profile) {
        host.setId(profile.id());
        write(profile);
    }

    /** {@return whether a profile leads elsewhere than the one before} */
    boolean isElsewhere(ConnectionProfile changed) {
        return profile != null && !profile.uri().equals(changed.uri());
    }

    void write(ConnectionProfile changed) {
        boolean elsewhere = isElsewhere(changed);
        profile = changed;
        set(host, Literals.HOST__URI, changed.uri().toString());
        if (elsewhere) {
            set(host, Literals.HOST__FACTS, null);
            set(host, Literals.HOST__SAMPLE, null);
        }
        writeName();
        // what was asked for, until a connection tells what it got
        if (host.getState() != org.virtworkbench.model.inventory.ConnectionState.CONNECTED) {
            set(host, Literals.HOST__READ_ONLY, changed.readOnly());
        }
    }

    void write(PendingHost news) {
        if (news.facts != null) {
            set(host, Literals.HOST__FACTS, news.facts);
            writeName();
        }
        if (news.link != null) {
            set(host, Literals.HOST__STATE, news.link.state());
            set(host, Literals.HOST__PROBLEM, news.link.problem().orElse(null));
            set(host, Literals.HOST__RECONNECT_ATTEMPT, news.link.attempt());
            set(host, Literals.HOST__NEXT_ATTEMPT, news.link.nextAttempt().orElse(null));
            set(host, Literals.HOST__READ_ONLY, news.link.readOnly());
        }
        if (news.sample != null) {
            set(host, Literals.HOST__SAMPLE, news.sample);
        }
        news.asides.forEach(what -> set(host, counter(what), (Integer) host.eGet(counter(what)) + 1));
    }

    /** Those who show what changed look whether the number is another one. */
    private static EAttribute counter(ModelDelta.Aside what) {
        return switch (what) {
            case DEVICES -> Literals.HOST__DEVICE_CHANGES;
            case SECRETS -> Literals.HOST__SECRET_CHANGES;
        };
    }

    private void writeName() {
        set(host, Literals.HOST__NAME, HostNames.of(profile, Optional.ofNullable(host.getFacts()).map(HostFacts::hostname)));
    }
}
