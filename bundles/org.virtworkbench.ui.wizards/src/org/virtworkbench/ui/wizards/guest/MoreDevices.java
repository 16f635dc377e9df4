package org.virtworkbench.ui.wizards.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.driver.PoolRecord;

/** The disks and network cards of a new guest beyond the first ones, in the person's order. UI thread. */
final class MoreDevices {

    /** One of them. */
    sealed interface More {
    }

    /**
     * A disk.
     *
     * @param volume of the host that is used as it is; empty for a new one
     * @param pool where a new one is made
     * @param bytes what the guest sees of a new one
     * @param format of a new one
     * @param full whether all space of a new one is taken at once
     * @param bus such as {@code virtio}
     */
    record MoreDisk(Optional<Medium> volume, Optional<UUID> pool, long bytes, String format, boolean full, String bus) implements More {
    }

    /**
     * A network card.
     *
     * @param link what it is plugged into
     * @param source name of that
     * @param model empty for the hypervisor's default
     * @param mac empty for one that libvirt makes up
     */
    record MoreCard(Link link, String source, Optional<String> model, Optional<String> mac) implements More {
    }

    private final List<More> all = new ArrayList<>();

    /** {@return all of them} */
    List<More> all() {
        return List.copyOf(all);
    }

    void add(More more) {
        all.add(more);
    }

    void replace(int index, More more) {
        all.set(index, more);
    }

    void remove(int index) {
        all.remove(index);
    }

    /** Forgets them: another host has none of what they stand on. */
    void clear() {
        all.clear();
    }

    /** {@return the drives} */
    List<Drive> drives(String guest, List<PoolRecord> pools) {
        List<Drive> drives = new ArrayList<>();
        int number = 2;
        for (More more : all) {
            if (more instanceof MoreDisk disk) {
                drives.add(new Drive(false, disk.bus(), false, false, source(disk, guest + '-' + number++, pools)));
            }
        }
        return drives;
    }

    private static DriveSource source(MoreDisk disk, String name, List<PoolRecord> pools) {
        if (disk.volume().isPresent()) {
            Medium volume = disk.volume().get();
            return new DriveSource.Existing(volume.path(), volume.format(), volume.block());
        }
        PoolRecord pool = pools.stream().filter(known -> disk.pool().equals(Optional.of(known.uuid()))).findFirst().orElseThrow();
        String file = name + (disk.format().equals("qcow2") ? ".qcow2" : ".img"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return new DriveSource.Fresh(new PoolPlace(pool.uuid(), pool.name(), pool.path(), file), disk.format(), disk.bytes(), disk.full());
    }

    /** {@return the cards} */
    List<NetworkCard> cards() {
        return all.stream().filter(MoreCard.class::isInstance).map(MoreCard.class::cast)
                .map(card -> new NetworkCard(card.link(), card.source(), card.model(), card.mac(), false)).toList();
    }

    /** {@return one of them in a few words} */
    static String text(More more, List<PoolRecord> pools) {
        return switch (more) {
            case MoreDisk disk when disk.volume().isPresent() -> NLS.bind(Messages.moreVolume, disk.volume().get().path(), disk.bus());
            case MoreDisk disk -> NLS.bind(Messages.moreDisk, new Object[] { SizeText.of(disk.bytes()), disk.format(), disk.bus(),
                    pools.stream().filter(pool -> disk.pool().equals(Optional.of(pool.uuid()))).map(PoolRecord::name).findFirst()
                            .orElse("") }); //$NON-NLS-1$
            case MoreCard card -> NLS.bind(switch (card.link()) {
                case NETWORK -> Messages.moreNetwork;
                case BRIDGE -> Messages.moreBridge;
                case DIRECT -> Messages.moreDirect;
            }, card.source(), card.model().map(model -> " (" + model + ')').orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
        };
    }
}
