package org.virtworkbench.core.creation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
 */
public record GuestSpec(UUID uuid, String name, Optional<String> osId, MachineSpec machine, List<Drive> drives, List<NetworkCard> cards,
        DeviceSpec devices, List<String> networksToStart, boolean start, boolean autostart) {

    /** Copies the lists. */
    public GuestSpec {
        drives = List.copyOf(drives);
        cards = List.copyOf(cards);
        networksToStart = List.copyOf(networksToStart);
    }

    /** {@return the volumes that are made for it, in their order} */
    public List<DriveSource.Made> made() {
        return drives.stream().map(Drive::source).filter(DriveSource.Made.class::isInstance).map(DriveSource.Made.class::cast).toList();
    }
}
