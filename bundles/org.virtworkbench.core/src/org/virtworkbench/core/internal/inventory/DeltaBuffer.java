package org.virtworkbench.core.internal.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;

/** Merges deltas by object between two flushes, and drops those of connects that are over. Any thread. */
final class DeltaBuffer {

    /**
     * What came since the batch before.
     *
     * @param hosts the configured hosts, null when nothing is new
     * @param changes by host
     */
    record Batch(List<ConnectionProfile> hosts, Map<String, PendingHost> changes) {
    }

    private final Map<String, Long> generations = new HashMap<>();
    private final Map<String, ConnectionUri> uris = new HashMap<>();
    private List<ConnectionProfile> hosts;
    private Map<String, PendingHost> changes = new LinkedHashMap<>();

    /** {@return whether the delta counts} */
    synchronized boolean add(ModelDelta delta) {
        switch (delta) {
            case ModelDelta.Hosts news -> {
                hosts = news.profiles();
                hosts.forEach(this::noteUri);
                uris.keySet().retainAll(hosts.stream().map(ConnectionProfile::id).toList());
            }
            case ModelDelta.OfHost news -> {
                long newest = generations.merge(news.host(), news.generation(), Math::max);
                if (news.generation() < newest) {
                    return false;
                }
                changes.computeIfAbsent(news.host(), id -> new PendingHost()).merge(news);
            }
        }
        return true;
    }

    private void noteUri(ConnectionProfile profile) {
        ConnectionUri before = uris.put(profile.id(), profile.uri());
        PendingHost pending = changes.get(profile.id());
        if (before != null && !before.equals(profile.uri()) && pending != null) {
            pending.forgetContent();
        }
    }

    synchronized Batch take() {
        Batch batch = new Batch(hosts, changes);
        hosts = null;
        changes = new LinkedHashMap<>();
        return batch;
    }

    /**
     * {@return the state of one host's connection alone, nothing where it is not new} It stays with the rest while the configured hosts are others: that goes first.
     *
     * @param host the profile's id
     */
    synchronized Batch takeLink(String host) {
        Map<String, PendingHost> alone = new LinkedHashMap<>();
        PendingHost pending = changes.get(host);
        if (pending != null && hosts == null) {
            pending.takeLink().ifPresent(link -> alone.put(host, link));
        }
        return new Batch(null, alone);
    }

    synchronized boolean isEmpty() {
        return hosts == null && changes.isEmpty();
    }
}
