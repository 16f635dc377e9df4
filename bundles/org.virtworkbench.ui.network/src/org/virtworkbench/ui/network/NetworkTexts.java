package org.virtworkbench.ui.network;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.network.NetworkMode;

/** Networks in a person's words. */
final class NetworkTexts {

    private NetworkTexts() {
    }

    /** {@return a mode in words} */
    static String text(NetworkMode mode) {
        return switch (mode) {
            case NAT -> Messages.Mode_nat;
            case ROUTED -> Messages.Mode_routed;
            case OPEN -> Messages.Mode_open;
            case ISOLATED -> Messages.Mode_isolated;
            case BRIDGE -> Messages.Mode_bridge;
            case MACVTAP -> Messages.Mode_macvtap;
            case SRIOV -> Messages.Mode_sriov;
        };
    }

    /** {@return libvirt's word for how a network reaches others, in words} */
    static String forward(String mode) {
        return switch (mode) {
            case "" -> Messages.Forward_isolated;
            case "nat" -> Messages.Forward_nat;
            case "route" -> Messages.Forward_routed;
            case "open" -> Messages.Forward_open;
            case "bridge" -> Messages.Forward_bridge;
            case "hostdev" -> Messages.Forward_hostdev;
            default -> NLS.bind(Messages.Forward_other, mode);
        };
    }
}
