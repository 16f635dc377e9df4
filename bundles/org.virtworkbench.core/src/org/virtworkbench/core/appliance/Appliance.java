package org.virtworkbench.core.appliance;

import java.util.List;
import java.util.Optional;

/**
 * A machine as an OVF descriptor tells it, with its disks.
 *
 * @param name of the machine
 * @param systems what the descriptor says of its system, the most telling first: words such as {@code debian11_64Guest}
 * @param vcpus number of processors; empty when it does not tell
 * @param memory in bytes; empty when it does not tell
 * @param efi whether it starts with UEFI; empty when it does not tell
 * @param secureBoot whether that boots signed systems alone
 * @param disks its disks and CDs, in the order of the descriptor
 * @param cards models of its network cards, as QEMU names them; an empty one inside where QEMU has none like it
 */
public record Appliance(String name, List<String> systems, Optional<Integer> vcpus, Optional<Long> memory, Optional<Boolean> efi,
        boolean secureBoot, List<Disk> disks, List<Optional<String>> cards) {

    /** No disk or memory is larger than that: 64 TiB. */
    static final long MOST_BYTES = 1L << 46;

    /**
     * A disk or CD.
     *
     * @param cdrom whether it is a CD
     * @param image its data; empty for a new, empty disk
     * @param format of the data as QEMU names it
     * @param capacity what a guest sees, in bytes
     * @param bus as libvirt names it
     * @param checksum what its bytes must be; empty when nothing tells
     */
    public record Disk(boolean cdrom, Optional<FilePart> image, String format, long capacity, String bus, Optional<Checksum> checksum) {
    }

    /** Copies the lists. */
    public Appliance {
        systems = List.copyOf(systems);
        disks = List.copyOf(disks);
        cards = List.copyOf(cards);
    }

    /** {@return how many bytes the host is sent} */
    public long size() {
        return disks.stream().flatMap(disk -> disk.image().stream()).mapToLong(FilePart::size).sum();
    }
}
