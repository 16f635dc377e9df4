package org.virtworkbench.core.internal.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.virtworkbench.core.connection.ConnectionProfile;

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
    private List<ConnectionProfile> hosts;
    private Map<String, PendingHost> changes = new LinkedHashMap<>();

    /** {@return whether the delta counts} */
    synchronized boolean add(ModelDelta delta) {
        switch (delta) {
            case ModelDelta.Hosts news -> hosts = news.profiles();
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

    synchronized Batch take() {
        Batch batch = new Batch(hosts, changes);
        hosts = null;
        changes = new LinkedHashMap<>();
        return batch;
    }

    synchronized boolean isEmpty() {
        return hosts == null && changes.isEmpty();
    }
}
