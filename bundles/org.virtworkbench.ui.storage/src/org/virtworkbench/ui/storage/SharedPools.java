package org.virtworkbench.ui.storage;

import java.util.ArrayList;
import java.util.List;

import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.storage.PoolType;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.StoragePool;

/** Which pools of other hosts are the same storage. UI thread. */
final class SharedPools {

    private SharedPools() {
    }

    /** {@return names of the other hosts that have a pool of the same source, with commas; empty when none has} */
    static String text(Inventory inventory, StoragePool pool) {
        if (pool.getSource().isEmpty() || PoolType.of(pool.getType()).filter(PoolType::isShared).isEmpty()) {
            return "";
        }
        List<String> others = new ArrayList<>();
        for (Host host : inventory.getHosts()) {
            if (host != pool.getHost()
                    && host.getPools().stream().anyMatch(other -> other.getSource().equals(pool.getSource()) && sameKind(other, pool))) {
                others.add(host.getName());
            }
        }
        return String.join(", ", others);
    }

    /** {@return whether other hosts came or went, or other names or pools of theirs} */
    static boolean mayDiffer(Host host, ChangeSet changes) {
        return changes.changed().keySet().stream().anyMatch(object -> changes.concerns(object, Literals.INVENTORY__HOSTS)
                || object != host && changes.concerns(object, Literals.HOST__NAME, Literals.HOST__POOLS));
    }

    private static boolean sameKind(StoragePool one, StoragePool other) {
        return one.getType().equals(other.getType()) || one.getType().startsWith("iscsi") && other.getType().startsWith("iscsi");
    }
}
