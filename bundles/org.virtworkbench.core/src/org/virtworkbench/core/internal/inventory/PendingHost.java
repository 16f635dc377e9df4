package org.virtworkbench.core.internal.inventory;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.model.values.HostFacts;
import org.virtworkbench.model.values.HostSample;

/** Deltas of one host merged by object until the next flush. A null field says: nothing new. */
final class PendingHost {

    ModelDelta.Link link;
    HostFacts facts;
    HostSample sample;
    List<PoolRecord> pools;
    List<NetworkRecord> networks;
    final Set<ModelDelta.Aside> asides = EnumSet.noneOf(ModelDelta.Aside.class);
    final Map<UUID, List<VolumeName>> volumes = new LinkedHashMap<>();
    final Map<UUID, PendingGuest> guests = new LinkedHashMap<>();
    /** Set when a complete list came: guests outside are gone. */
    Set<UUID> all;

    void merge(ModelDelta.OfHost delta) {
        switch (delta) {
            case ModelDelta.Link news -> link = news;
            case ModelDelta.Facts news -> facts = news.facts();
            case ModelDelta.Samples news -> {
                news.sample().ifPresent(s -> sample = s);
                news.guests().forEach((uuid, s) -> guest(uuid).sample = s);
            }
            case ModelDelta.Guests news -> replace(news.guests());
            case ModelDelta.GuestSeen news -> {
                guest(news.guest().uuid()).see(news.guest());
                if (all != null) {
                    all.add(news.guest().uuid());
                }
            }
            case ModelDelta.GuestGone news -> {
                guest(news.guest()).leave();
                if (all != null) {
                    all.remove(news.guest());
                }
            }
            case ModelDelta.Detailed news -> guest(news.guest()).details = news.details();
            case ModelDelta.Addresses news -> guest(news.guest()).addresses = news.addresses();
            case ModelDelta.Snapshots news -> guest(news.guest()).snapshots = news.snapshots();
            case ModelDelta.Pools news -> pools = news.pools();
            case ModelDelta.Volumes news -> volumes.put(news.pool(), news.volumes());
            case ModelDelta.Networks news -> networks = news.networks();
            case ModelDelta.AsideChanged news -> asides.add(news.what());
        }
    }

    /** Drops all but the state of the connection: it is of another machine than the one that the host's URI leads to now. */
    void forgetContent() {
        facts = null;
        sample = null;
        pools = null;
        networks = null;
        all = null;
        asides.clear();
        volumes.clear();
        guests.clear();
    }

    /** {@return the state of the connection, which is no longer pending here} */
    Optional<PendingHost> takeLink() {
        if (link == null) {
            return Optional.empty();
        }
        PendingHost alone = new PendingHost();
        alone.link = link;
        link = null;
        return Optional.of(alone);
    }

    private void replace(List<GuestRecord> list) {
        all = HashSet.newHashSet(list.size());
        for (GuestRecord guest : list) {
            all.add(guest.uuid());
            guest(guest.uuid()).see(guest);
        }
        guests.keySet().retainAll(all);
    }

    private PendingGuest guest(UUID uuid) {
        return guests.computeIfAbsent(uuid, id -> new PendingGuest());
    }
}
