package org.virtworkbench.ui.guest;

/** What libvirt's words about a guest mean to a person. */
final class GuestTexts {

    private GuestTexts() {
    }

    /** {@return how a guest is run} */
    static String domainType(String type) {
        return switch (type) {
            case "kvm" -> Messages.Type_kvm;
            case "qemu" -> Messages.Type_qemu;
            case "test" -> Messages.Type_test;
            default -> type;
        };
    }

    /** {@return what follows from that; empty where nothing does} */
    static String domainTypeHint(String type) {
        return "qemu".equals(type) ? Messages.Type_qemuHint : "";
    }

    /** {@return the firmware's name} */
    static String firmware(String firmware) {
        return switch (firmware) {
            case "", "bios" -> Messages.Firmware_bios;
            case "efi" -> Messages.Firmware_uefi;
            default -> firmware;
        };
    }
}
