package org.virtworkbench.core.creation;

import java.util.Optional;

/**
 * The machine of a new guest, without disks and network cards.
 *
 * @param type the hypervisor: {@code kvm}, or {@code qemu} for emulation
 * @param arch its architecture, such as {@code x86_64}
 * @param chipset its machine, such as {@code q35}; empty for the hypervisor's default
 * @param firmware what it starts with
 * @param tpm whether it gets an emulated TPM 2.0
 * @param cpu which processor it sees
 * @param vcpus how many of them
 * @param topology how they are arranged; empty for the hypervisor's default
 * @param memory in bytes
 * @param windows whether it runs Windows, which wants a clock in local time and Hyper-V's helps
 */
public record MachineSpec(String type, String arch, Optional<String> chipset, Firmware firmware, boolean tpm, CpuModel cpu, int vcpus,
        Optional<Topology> topology, long memory, boolean windows) {

    /** {@return whether it is a PC} */
    public boolean isX86() {
        return arch.equals("x86_64") || arch.equals("i686");
    }
}
