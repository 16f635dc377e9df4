package org.virtworkbench.core.creation;

/** What a guest's machine starts with. */
public enum Firmware {
    /** What the machine has by default: a BIOS where there is one. */
    BIOS,
    /** UEFI, which boots any system. */
    UEFI,
    /** UEFI that boots signed systems alone. */
    SECURE_BOOT;

    /** {@return whether it is UEFI of any kind} */
    public boolean isUefi() {
        return this != BIOS;
    }
}
