package org.virtworkbench.core.creation;

/** Which processor a guest sees. */
public enum CpuModel {
    /** The host's own, with all it can: fastest; moves only to hosts with the same processor. */
    HOST_PASSTHROUGH("host-passthrough"),
    /** The nearest model that libvirt knows, so that the guest can move to like hosts. */
    HOST_MODEL("host-model"),
    /** All that the hypervisor can do by itself: the best choice for emulation. */
    MAXIMUM("maximum"),
    /** Whatever the hypervisor takes by itself. */
    DEFAULT("");

    private final String mode;

    CpuModel(String mode) {
        this.mode = mode;
    }

    /** {@return libvirt's word for it; empty where nothing is said} */
    public String mode() {
        return mode;
    }
}
