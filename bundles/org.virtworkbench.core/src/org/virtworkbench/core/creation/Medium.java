package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.model.inventory.PoolState;

/**
 * A volume of a host from which a guest may be made.
 *
 * @param pool its pool
 * @param name its name
 * @param path where a guest finds it
 * @param format such as {@code qcow2}; from its name where nothing else tells
 * @param capacity what a guest sees, in bytes; empty when not known
 * @param block whether it is a block device
 */
public record Medium(PoolRecord pool, String name, String path, String format, Optional<Long> capacity, boolean block) {

    /** A pool with more volumes is listed by names alone: each document is a call of its own. */
    private static final int MANY = 300;

    /** {@return what names it in calls} */
    public VolumeId id() {
        return new VolumeId(pool.uuid(), name);
    }

    /** {@return whether it is a CD or DVD image, by its format or name} */
    public boolean isIso() {
        return format.equals("iso") || name.toLowerCase(Locale.ROOT).endsWith(".iso");
    }

    /**
     * {@return the volumes of all active pools, in the pools' order} Blocks; never on the UI thread.
     *
     * @throws HypervisorException when the link is lost
     */
    public static List<Medium> list(HypervisorConnection connection, List<PoolRecord> pools) throws HypervisorException {
        List<Medium> media = new ArrayList<>();
        for (PoolRecord pool : pools) {
            if (pool.state() != PoolState.RUNNING) {
                continue;
            }
            try {
                List<VolumeName> names = connection.volumes().names(pool.uuid());
                if (names.size() > MANY) {
                    names.forEach(
                            name -> media.add(new Medium(pool, name.name(), name.key(), formatOf(name.name()), Optional.empty(), false)));
                } else {
                    connection.storage().volumes(pool.uuid()).forEach(volume -> media.add(of(pool, volume)));
                }
            } catch (HypervisorException e) {
                if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.CANCELLED) {
                    throw e;
                } // a pool that went away meanwhile has nothing to offer
            }
        }
        return media;
    }

    /** {@return a volume as it is told} */
    public static Medium of(PoolRecord pool, VolumeRecord volume) {
        String format = volume.format().isEmpty() ? formatOf(volume.name()) : volume.format();
        return new Medium(pool, volume.name(), volume.path(), format, Optional.of(volume.capacity()), volume.type().equals("block"));
    }

    /** {@return the format that a file's name speaks of} */
    public static String formatOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String format : new String[] { "iso", "qcow2", "vmdk", "vdi", "vpc", "qed" }) {
            if (lower.endsWith('.' + format)) {
                return format;
            }
        }
        return lower.endsWith(".vhd") ? "vpc" : "raw";
    }
}
