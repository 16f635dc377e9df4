package org.virtworkbench.core.internal.inventory;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a guest's definition tells beyond its list entry. Texts are empty where the definition says nothing.
 *
 * @param title one line
 * @param description its notes
 * @param tags labels, without repetition
 * @param folder path of the folder it is shown in, parts separated by slashes
 * @param template whether others are made from it
 * @param osId libosinfo's id of its operating system
 * @param domainType {@code kvm}, {@code qemu}, {@code test} …
 * @param architecture such as {@code x86_64}
 * @param machine machine type
 * @param firmware {@code efi}, {@code bios}, or the loader's path
 * @param vcpus virtual CPUs it starts with
 * @param disks its disks
 * @param interfaces its network interfaces
 * @param graphics its screens
 * @param channels its serial lines, consoles and channels
 * @param others everything else
 * @param installing whether a system is being installed in it
 */
public record GuestDetails(String title, String description, List<String> tags, String folder, boolean template, String osId,
        String domainType,
        String architecture,
        String machine, String firmware, OptionalInt vcpus, List<Disk> disks, List<Interface> interfaces, List<Screen> graphics,
        List<Line> channels,
        List<Other> others, boolean installing) {

    /** Copies the lists. */
    public GuestDetails {
        tags = tags.stream().distinct().toList();
        disks = List.copyOf(disks);
        interfaces = List.copyOf(interfaces);
        graphics = List.copyOf(graphics);
        channels = List.copyOf(channels);
        others = List.copyOf(others);
    }

    /** {@return the same with other disks} */
    public GuestDetails withDisks(List<Disk> otherDisks) {
        return new GuestDetails(title, description, tags, folder, template, osId, domainType, architecture, machine, firmware, vcpus,
                otherDisks,
                interfaces,
                graphics, channels, others, installing);
    }

    /**
     * A disk; texts as in libvirt's {@code <disk>}.
     *
     * @param target name inside the guest
     * @param device {@code disk}, {@code cdrom} …
     * @param bus {@code virtio} …
     * @param sourceType {@code file}, {@code block}, {@code network} …
     * @param source path or address
     * @param format {@code qcow2} …
     * @param readOnly whether the guest can't write
     * @param shareable whether several guests may write
     * @param capacity in bytes
     */
    public record Disk(String target, String device, String bus, String sourceType, String source, String format, boolean readOnly,
            boolean shareable,
            OptionalLong capacity) {

        /** {@return the same with another capacity} */
        public Disk withCapacity(OptionalLong other) {
            return new Disk(target, device, bus, sourceType, source, format, readOnly, shareable, other);
        }
    }

    /**
     * A network interface; texts as in libvirt's {@code <interface>}.
     *
     * @param mac its address
     * @param type {@code network}, {@code bridge} …
     * @param source the network or bridge
     * @param model {@code virtio} …
     * @param target the device on the host
     * @param filter the network filter that its packets pass; empty for none
     */
    public record Interface(String mac, String type, String source, String model, String target, String filter) {
    }

    /**
     * A screen.
     *
     * @param type {@code vnc}, {@code spice} …
     * @param listen address it listens at
     * @param port TCP port while it runs
     */
    public record Screen(String type, String listen, OptionalInt port) {
    }

    /**
     * A character device.
     *
     * @param kind {@code serial}, {@code console}, {@code channel} or {@code parallel}
     * @param type its backend: {@code pty}, {@code unix} …
     * @param target its name or port inside the guest
     * @param state {@code connected} or {@code disconnected} where libvirt tells
     */
    public record Line(String kind, String type, String target, String state) {
    }

    /**
     * Any other device.
     *
     * @param kind its element's name
     * @param summary what it is, in a few words
     */
    public record Other(String kind, String summary) {
    }
}
