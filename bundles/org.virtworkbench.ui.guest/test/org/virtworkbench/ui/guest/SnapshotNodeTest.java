package org.virtworkbench.ui.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.Snapshot;

class SnapshotNodeTest {

    @Test
    void hangsEachBelowItsParentOldestFirst() {
        assertEquals("[fresh[old, new[newer]]]", tree(snapshot("newer", "new", 4), snapshot("new", "fresh", 3), snapshot("old", "fresh", 2),
                snapshot("fresh", "", 1)));
    }

    @Test
    void whoseParentIsNotThereIsAtTheTop() {
        assertEquals("[a, b]", tree(snapshot("b", "lost", 2), snapshot("a", "", 1)));
    }

    @Test
    void aCircleLosesNone() {
        assertEquals("[a[b]]", tree(snapshot("a", "b", 1), snapshot("b", "a", 2)));
        assertEquals("[a]", tree(snapshot("a", "a", 1)));
    }

    @Test
    void oneWithoutATimeComesFirst() {
        Snapshot timeless = snapshot("z", "", 0);
        timeless.setCreated(null);
        assertEquals("[z, a]", tree(snapshot("a", "", 1), timeless));
    }

    private static String tree(Snapshot... snapshots) {
        return text(SnapshotNode.roots(List.of(snapshots)));
    }

    private static String text(List<SnapshotNode> nodes) {
        return nodes.stream().map(node -> node.snapshot().getName() + (node.children().isEmpty() ? "" : text(node.children())))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Snapshot snapshot(String name, String parent, long second) {
        Snapshot snapshot = InventoryFactory.eINSTANCE.createSnapshot();
        snapshot.setName(name);
        snapshot.setParent(parent);
        snapshot.setCreated(Instant.ofEpochSecond(second));
        return snapshot;
    }
}
