package org.virtworkbench.core.internal.connection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionProfile;

/** The links of the configured hosts, in the person's order. Each change makes a new picture, so that readers never wait for anybody. Any thread. */
final class LinkTable {

    private volatile Map<String, HostLink> links = Map.of();

    /** {@return all, in order} */
    List<HostLink> all() {
        return List.copyOf(links.values());
    }

    List<ConnectionProfile> profiles() {
        return links.values().stream().map(HostLink::profile).toList();
    }

    Optional<HostLink> get(String id) {
        return Optional.ofNullable(links.get(id));
    }

    /** Adds a link at the end; {@return whether there was none with its id} */
    synchronized boolean add(HostLink link) {
        Map<String, HostLink> next = new LinkedHashMap<>(links);
        boolean isNew = next.putIfAbsent(link.profile().id(), link) == null;
        links = Collections.unmodifiableMap(next);
        return isNew;
    }

    synchronized Optional<HostLink> remove(String id) {
        Map<String, HostLink> next = new LinkedHashMap<>(links);
        HostLink removed = next.remove(id);
        links = Collections.unmodifiableMap(next);
        return Optional.ofNullable(removed);
    }

    /** {@return whether there is a link with this id, which has its new place now} */
    synchronized boolean move(String id, int index) {
        HostLink moved = links.get(id);
        if (moved == null) {
            return false;
        }
        List<HostLink> order = new ArrayList<>(links.values());
        order.remove(moved);
        order.add(Math.clamp(index, 0, order.size()), moved);
        Map<String, HostLink> next = new LinkedHashMap<>();
        order.forEach(link -> next.put(link.profile().id(), link));
        links = Collections.unmodifiableMap(next);
        return true;
    }
}
