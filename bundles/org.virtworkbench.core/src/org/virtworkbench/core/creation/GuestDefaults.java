package org.virtworkbench.core.creation;

import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.xml.host.DomainCapabilitiesDocument;

/**
 * What a new guest gets where a person says nothing else: what its system wants, as far as its host has it.
 *
 * @param offer of the host
 * @param flavour the kind of guest
 * @param os its system; empty when not known
 */
public record GuestDefaults(HostOffer offer, Flavour flavour, Optional<OperatingSystem> os) {

    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final int FREE_PORTS = 14;

    /** {@return what such a guest can have; empty when the host does not tell} */
    public Optional<DomainCapabilitiesDocument> capabilities() {
        return offer.capabilities(flavour);
    }

    /** {@return whether it is QEMU's, not the test driver's} */
    public boolean isQemu() {
        return flavour.type().equals("kvm") || flavour.type().equals("qemu");
    }

    /** {@return whether drivers for virtio can be counted on; a system that is not known counts as one of these days} */
    public boolean virtio() {
        return os.map(OperatingSystem::hasVirtioDisk).orElse(true);
    }

    /** {@return memory in bytes: what the system wants, at most half of the host's} */
    public long memory() {
        long wanted = os.flatMap(system -> system.needs().memory()).orElse(isWindows() ? 4 * GIB : 2 * GIB);
        long most = offer.facts().memory() == 0 ? wanted : Math.max(offer.facts().memory() / 2, 256 * MIB);
        return Math.max(Math.min(wanted, most) / MIB * MIB, 64 * MIB);
    }

    /** {@return the number of processors: what the system wants, two where the host has more than one} */
    public int vcpus() {
        int wanted = Math.max(os.flatMap(system -> system.needs().processors()).orElse(2), 2);
        return Math.max(1, Math.min(wanted, Math.max(offer.facts().cpus(), 1)));
    }

    /** {@return size of its first disk in bytes} */
    public long disk() {
        return Math.max(os.flatMap(system -> system.needs().storage()).orElse(isWindows() ? 64 * GIB : 20 * GIB), GIB);
    }

    /** {@return whether it is Windows} */
    public boolean isWindows() {
        return os.map(OperatingSystem::isWindows).orElse(false);
    }

    /** {@return the firmware: UEFI where the system boots by nothing else or its machine knows nothing else} */
    public Firmware firmware() {
        if (wantsTpm() && hasSecureBoot()) {
            return Firmware.SECURE_BOOT;
        }
        boolean only = os.flatMap(OperatingSystem::bios).map(bios -> !bios).orElse(false) || flavour.chipset().equals(Optional.of("virt"));
        return only && hasUefi() ? Firmware.UEFI : Firmware.BIOS;
    }

    /** {@return whether the host has a UEFI firmware for it} */
    public boolean hasUefi() {
        return capabilities().map(DomainCapabilitiesDocument::hasUefi).orElse(false);
    }

    /** {@return whether the host has one that keeps to signed systems} */
    public boolean hasSecureBoot() {
        return capabilities().map(DomainCapabilitiesDocument::hasSecureBoot).orElse(false);
    }

    /** {@return whether it gets a TPM} */
    public boolean tpm() {
        return wantsTpm() && hasTpm();
    }

    /** {@return whether its system wants a TPM} */
    public boolean wantsTpm() {
        return os.map(OperatingSystem::wantsTpm).orElse(false);
    }

    /** {@return whether the host can emulate a TPM} */
    public boolean hasTpm() {
        return capabilities().map(about -> about.deviceValues("tpm", "backendModel").contains("emulator")).orElse(false);
    }

    /** {@return the processor that it sees} */
    public CpuModel cpu() {
        return cpus().getFirst();
    }

    /** {@return the processors that it can see, the best one first} */
    public List<CpuModel> cpus() {
        List<String> modes = capabilities().map(DomainCapabilitiesDocument::cpuModes).orElse(List.of());
        List<CpuModel> order = flavour.isFast() ? List.of(CpuModel.HOST_PASSTHROUGH, CpuModel.HOST_MODEL)
                : List.of(CpuModel.MAXIMUM, CpuModel.HOST_MODEL);
        List<CpuModel> can = new java.util.ArrayList<>(order.stream().filter(model -> modes.contains(model.mode())).toList());
        can.add(CpuModel.DEFAULT);
        return List.copyOf(can);
    }

    /** {@return the bus of its disks} */
    public String diskBus() {
        return virtio() ? "virtio" : cdromBus();
    }

    /** {@return the buses that its disks can be on, the best one first} */
    public List<String> diskBuses() {
        List<String> told = capabilities().map(about -> about.deviceValues("disk", "bus")).orElse(List.of());
        List<String> all = List.of("virtio", "scsi", "sata", "ide", "usb");
        List<String> can = told.isEmpty() ? isQemu() ? all : List.of("virtio", "scsi", "ide")
                : all.stream().filter(told::contains).toList();
        return can.isEmpty() ? List.of(diskBus()) : can;
    }

    /** {@return the bus of its CD-ROM drive} */
    public String cdromBus() {
        if (!flavour.arch().equals("x86_64") && !flavour.arch().equals("i686")) {
            return "scsi";
        }
        return flavour.chipset().isPresent() ? "sata" : "ide";
    }

    /**
     * {@return the bus of the CD-ROM drive with what cloud-init reads: kernels made for clouds have drivers for virtual disks, but none for SATA}
     *
     * @param systemBus of the disk with the system, which can read that one
     */
    public String cloudInitBus(String systemBus) {
        boolean virtual = systemBus.equals("virtio") || systemBus.equals("scsi");
        return virtual && diskBuses().contains("scsi") ? "scsi" : cdromBus();
    }

    /** {@return the model of its network card} */
    public Optional<String> cardModel() {
        if (!isQemu()) {
            return Optional.empty();
        }
        return Optional
                .of(os.map(OperatingSystem::hasVirtioNetwork).orElse(true) ? "virtio" : flavour.chipset().isPresent() ? "e1000e" : "e1000");
    }

    /** {@return the models that its network card can be, the best one first} */
    public List<String> cardModels() {
        return isQemu() ? List.of("virtio", "e1000e", "e1000", "rtl8139") : List.of();
    }

    /** {@return what else it has} */
    public DeviceSpec devices() {
        if (!isQemu()) {
            return DeviceSpec.NONE;
        }
        boolean virtio = virtio();
        boolean q35 = flavour.chipset().equals(Optional.of("q35"));
        Optional<String> usb = virtio || isWindows() ? Optional.of("qemu-xhci") : Optional.empty();
        return new DeviceSpec(Optional.of("vnc").filter(type -> can("graphics", "type", type)), video(), usb, true, true,
                os.map(OperatingSystem::hasVirtioChannel).orElse(true) && virtio, os.map(OperatingSystem::hasVirtioRandom).orElse(virtio),
                q35 ? FREE_PORTS : 0);
    }

    private Optional<String> video() {
        List<String> wanted = os.map(OperatingSystem::hasVirtioVideo).orElse(true) ? List.of("virtio", "vga") : List.of("vga", "cirrus");
        return wanted.stream().filter(model -> can("video", "modelType", model)).findFirst();
    }

    /** {@return whether the host says that a device can be that, or says nothing} */
    private boolean can(String device, String name, String value) {
        return capabilities().map(about -> about.deviceValues(device, name)).filter(values -> !values.isEmpty())
                .map(values -> values.contains(value)).orElse(true);
    }
}
