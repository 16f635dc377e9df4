package org.virtworkbench.ui.guest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.virtworkbench.model.inventory.Snapshot;

/**
 * A snapshot among its children.
 *
 * @param snapshot the live one
 * @param children taken after it, oldest first
 */
record SnapshotNode(Snapshot snapshot, List<SnapshotNode> children) {

    private static final Comparator<Snapshot> OLDEST_FIRST = Comparator
            .comparing((Snapshot snapshot) -> Optional.ofNullable(snapshot.getCreated()).orElse(Instant.EPOCH))
            .thenComparing(Snapshot::getName);

    /**
     * {@return the snapshots that have no parent, with their children below them} One whose parent is not there, or that would be its own ancestor, is taken
     * for one without a parent, so that none is lost.
     */
    static List<SnapshotNode> roots(List<Snapshot> snapshots) {
        Map<String, List<Snapshot>> byParent = new HashMap<>();
        Set<String> names = new HashSet<>();
        snapshots.forEach(snapshot -> names.add(snapshot.getName()));
        List<Snapshot> tops = new ArrayList<>();
        for (Snapshot snapshot : snapshots.stream().sorted(OLDEST_FIRST).toList()) {
            if (names.contains(snapshot.getParent())) {
                byParent.computeIfAbsent(snapshot.getParent(), name -> new ArrayList<>()).add(snapshot);
            } else {
                tops.add(snapshot);
            }
        }
        Set<Snapshot> placed = new HashSet<>();
        List<SnapshotNode> roots = new ArrayList<>();
        tops.forEach(top -> roots.add(node(top, byParent, placed)));
        for (Snapshot snapshot : snapshots) {
            if (!placed.contains(snapshot)) {
                roots.add(node(snapshot, byParent, placed));
            }
        }
        return roots;
    }

    private static SnapshotNode node(Snapshot snapshot, Map<String, List<Snapshot>> byParent, Set<Snapshot> placed) {
        placed.add(snapshot);
        List<SnapshotNode> children = new ArrayList<>();
        for (Snapshot child : byParent.getOrDefault(snapshot.getName(), List.of())) {
            if (!placed.contains(child)) {
                children.add(node(child, byParent, placed));
            }
        }
        return new SnapshotNode(snapshot, children);
    }
}
