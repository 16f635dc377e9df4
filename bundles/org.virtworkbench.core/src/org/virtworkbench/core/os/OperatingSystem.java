package org.virtworkbench.core.os;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operating system, with what it takes over from those that it comes from.
 *
 * @param id libosinfo's identifier, such as {@code http://debian.org/debian/11}
 * @param shortIds short names, such as {@code debian11}
 * @param name its name
 * @param version its version; empty for one that rolls
 * @param vendor who makes it
 * @param family such as {@code linux} or {@code winnt}
 * @param distro such as {@code debian}
 * @param codename such as {@code bullseye}; empty when it has none
 * @param released when it came out; empty when not known
 * @param endOfLife until when its vendor cares for it; empty when not known
 * @param needs what it needs
 * @param devices identifiers of the devices that it has drivers for
 * @param uefi whether it boots by UEFI; empty when not known
 * @param bios whether it boots by a BIOS; empty when not known
 * @param media the media from which it is installed
 */
public record OperatingSystem(String id, List<String> shortIds, String name, String version, String vendor, String family,
        String distro, String codename, Optional<LocalDate> released, Optional<LocalDate> endOfLife, Needs needs, Set<String> devices,
        Optional<Boolean> uefi, Optional<Boolean> bios, List<OsMedium> media) {

    /**
     * Memory, disk and processors, each empty when not known.
     *
     * @param memory recommended, in bytes
     * @param storage recommended, in bytes
     * @param processors recommended
     */
    public record Needs(Optional<Long> memory, Optional<Long> storage, Optional<Integer> processors) {

        /** Nothing known. */
        public static final Needs UNKNOWN = new Needs(Optional.empty(), Optional.empty(), Optional.empty());

        Needs or(Needs other) {
            return new Needs(memory.or(other::memory), storage.or(other::storage), processors.or(other::processors));
        }
    }

    /** Copies the collections. */
    public OperatingSystem {
        shortIds = List.copyOf(shortIds);
        devices = Set.copyOf(devices);
        media = List.copyOf(media);
    }

    /** {@return whether it is some Windows of the NT family} */
    public boolean isWindows() {
        return family.equals("winnt");
    }

    /** {@return whether it has a driver for disks on virtio} */
    public boolean hasVirtioDisk() {
        return has("http://pcisig.com/pci/1af4/1001", "http://pcisig.com/pci/1af4/1042");
    }

    /** {@return whether it has a driver for network cards on virtio} */
    public boolean hasVirtioNetwork() {
        return has("http://pcisig.com/pci/1af4/1000", "http://pcisig.com/pci/1af4/1041");
    }

    /** {@return whether it has a driver for virtio's random numbers} */
    public boolean hasVirtioRandom() {
        return has("http://pcisig.com/pci/1af4/1005", "http://pcisig.com/pci/1af4/1044");
    }

    /** {@return whether it has a driver for virtio's video card} */
    public boolean hasVirtioVideo() {
        return has("http://pcisig.com/pci/1af4/1050");
    }

    /** {@return whether it has a driver for virtio's channels, which the guest agent needs} */
    public boolean hasVirtioChannel() {
        return has("http://pcisig.com/pci/1af4/1003", "http://pcisig.com/pci/1af4/1043");
    }

    /** {@return whether it wants a TPM and signed boot: Windows 11 and the servers of its time} */
    public boolean wantsTpm() {
        return isWindows() && shortIds.stream().anyMatch(name -> name.equals("win11") || name.equals("win2k25"));
    }

    private boolean has(String... any) {
        for (String device : any) {
            if (devices.contains(device)) {
                return true;
            }
        }
        return false;
    }
}
