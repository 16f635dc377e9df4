package org.virtworkbench.ui.guest;

/** The icon for a kind of device, by the name of its element in libvirt's XML. */
final class DeviceIcons {

    private DeviceIcons() {
    }

    static String of(String kind) {
        return switch (kind) {
            case "controller", "filesystem", "input", "rng", "sound", "tpm", "video", "watchdog" -> kind;
            case "hostdev" -> "pci";
            case "redirdev", "hub" -> "usb";
            case "memballoon", "memory" -> "memory";
            case "serial", "console", "parallel" -> "serial";
            default -> "devices";
        };
    }
}
