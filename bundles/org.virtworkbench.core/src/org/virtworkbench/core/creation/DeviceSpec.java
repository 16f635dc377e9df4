package org.virtworkbench.core.creation;

import java.util.Optional;

/**
 * What a new guest has beside disks and network cards, as its system and its host can do it.
 *
 * @param graphics type of its screen, such as {@code vnc}; empty for none
 * @param video model of its video card; empty for the hypervisor's default
 * @param usb model of its USB controller; empty for the hypervisor's default
 * @param tablet whether it has a pointer that knows where it is, so that the mouse need not be caught
 * @param serial whether it has a serial console
 * @param agent whether it has a channel for the guest agent
 * @param random whether it gets random numbers from the host
 * @param rootPorts free PCI Express ports for what is plugged in later
 */
public record DeviceSpec(Optional<String> graphics, Optional<String> video, Optional<String> usb, boolean tablet, boolean serial,
        boolean agent, boolean random, int rootPorts) {

    /** Nothing but what the hypervisor adds by itself. */
    public static final DeviceSpec NONE = new DeviceSpec(Optional.empty(), Optional.empty(), Optional.empty(), false, false, false, false,
            0);
}
