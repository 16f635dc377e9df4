package org.virtworkbench.core.creation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that a new guest shall be.
 *
 * @param uuid its uuid
 * @param name its name
 * @param osId libosinfo's identifier of its system; empty when not known
 * @param machine its machine
 * @param drives its drives, in the order in which it looks for a system
 * @param cards its network cards
 * @param devices what else it has
 * @param networksToStart names of networks that must be started first
 * @param start whether it is started at once
 * @param autostart whether it starts with its host
 * @param boot what it starts with until a system is installed; empty where it looks on its drives and cards alone
 * @param unattended that its system is installed without questions; empty where it is not
 */
public record GuestSpec(UUID uuid, String name, Optional<String> osId, MachineSpec machine, List<Drive> drives, List<NetworkCard> cards,
        DeviceSpec devices, List<String> networksToStart, boolean start, boolean autostart, Optional<DirectBoot> boot,
        Optional<Unattended> unattended) {

    /** Copies the lists. */
    public GuestSpec {
        drives = List.copyOf(drives);
        cards = List.copyOf(cards);
        networksToStart = List.copyOf(networksToStart);
    }

    /** A guest that looks for a system on its drives and cards. */
    public GuestSpec(UUID uuid, String name, Optional<String> osId, MachineSpec machine, List<Drive> drives, List<NetworkCard> cards,
            DeviceSpec devices, List<String> networksToStart, boolean start, boolean autostart) {
        this(uuid, name, osId, machine, drives, cards, devices, networksToStart, start, autostart, Optional.empty(), Optional.empty());
    }

    /** {@return the volumes that are made for it, in their order} */
    public List<DriveSource.Made> made() {
        Stream<DriveSource> kernel = boot.stream().flatMap(files -> Stream.of(files.kernel(), files.initrd()));
        return Stream.concat(kernel, drives.stream().map(Drive::source)).filter(DriveSource.Made.class::isInstance)
                .map(DriveSource.Made.class::cast).toList();
    }
}
