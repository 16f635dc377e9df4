package org.virtworkbench.core.storage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of storage pools that libvirt has, and what each wants to be told. */
public enum PoolType {
    /** A folder. */
    DIR("dir", Part.PATH),
    /** A file system on a device, which is mounted. */
    FS("fs", List.of("auto", "ext4", "xfs", "ext3", "ext2", "vfat", "ntfs", "iso9660", "udf", "gfs", "gfs2", "ocfs2", "hfs+", "ufs",
            "vmfs"),
            Part.DEVICE, Part.PATH),
    /** A folder of another host, which is mounted. */
    NETFS("netfs", List.of("auto", "nfs", "glusterfs", "cifs"), Part.HOST, Part.FOLDER, Part.PATH),
    /** An LVM volume group. */
    LOGICAL("logical", List.of("lvm2"), Part.NAME, Part.OPTIONAL_DEVICE),
    /** A disk, whose partitions are the volumes. */
    DISK("disk", List.of("gpt", "dos", "dvh", "mac", "bsd", "pc98", "sun", "lvm2"), Part.DEVICE),
    /** A target of iSCSI, to which the host's kernel connects. */
    ISCSI("iscsi", Part.HOST, Part.TARGET, Part.INITIATOR, Part.CHAP),
    /** A target of iSCSI, to which QEMU connects. */
    ISCSI_DIRECT("iscsi-direct", Part.HOST, Part.TARGET, Part.NEEDED_INITIATOR, Part.CHAP),
    /** A SCSI host adapter. */
    SCSI("scsi", Part.ADAPTER),
    /** All multipath devices of the host. */
    MPATH("mpath"),
    /** A volume of Gluster. */
    GLUSTER("gluster", Part.HOST, Part.NAME, Part.OPTIONAL_FOLDER),
    /** A pool of Ceph. */
    RBD("rbd", Part.HOST, Part.NAME, Part.CEPH),
    /** A ZFS pool. */
    ZFS("zfs", Part.NAME, Part.OPTIONAL_DEVICE);

    /** What a pool is described by. */
    public enum Part {
        /** The folder at the host where it is found. */
        PATH,
        /** A device. */
        DEVICE,
        /** A device, for when it is built. */
        OPTIONAL_DEVICE,
        /** Another host. */
        HOST,
        /** A folder at the other host. */
        FOLDER,
        /** A folder in the volume, not needed. */
        OPTIONAL_FOLDER,
        /** The name that it has where it comes from. */
        NAME,
        /** The target's IQN. */
        TARGET,
        /** The initiator's IQN, not needed. */
        INITIATOR,
        /** The initiator's IQN. */
        NEEDED_INITIATOR,
        /** A user and a secret for iSCSI, not needed. */
        CHAP,
        /** A user and a secret for Ceph, not needed. */
        CEPH,
        /** A SCSI adapter's name. */
        ADAPTER
    }

    private static final Set<PoolType> DISCOVERABLE = EnumSet.of(NETFS, LOGICAL, ISCSI, ISCSI_DIRECT, GLUSTER);
    private static final Set<PoolType> BUILT = EnumSet.of(DIR, FS, NETFS, LOGICAL, DISK, ZFS);
    private static final Set<PoolType> FORMATTED = EnumSet.of(FS, LOGICAL, DISK, ZFS);

    private final String id;
    private final List<String> formats;
    private final Set<Part> parts;

    PoolType(String id, Part... parts) {
        this(id, List.of(), parts);
    }

    PoolType(String id, List<String> formats, Part... parts) {
        this.id = id;
        this.formats = formats;
        this.parts = parts.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(parts));
    }

    /** {@return libvirt's word for it} */
    public String id() {
        return id;
    }

    /** {@return formats of its source, the usual one first; none where there is no choice} */
    public List<String> formats() {
        return formats;
    }

    /** {@return whether it is described by this} */
    public boolean has(Part part) {
        return parts.contains(part);
    }

    /** {@return whether a host can look for what such a pool could be made of ({@code virConnectFindStoragePoolSources})} */
    public boolean isDiscoverable() {
        return DISCOVERABLE.contains(this);
    }

    /** {@return whether something can be made for it, such as its folder or its file system ({@code virStoragePoolBuild})} */
    public boolean canBuild() {
        return BUILT.contains(this);
    }

    /** {@return whether building may destroy what is on its device} */
    public boolean isFormattedByBuild() {
        return FORMATTED.contains(this);
    }

    /** {@return whether the same source on two hosts is the same data} */
    public boolean isShared() {
        return this == NETFS || this == ISCSI || this == ISCSI_DIRECT || this == GLUSTER || this == RBD;
    }

    /** {@return whether it is described by a folder at the host that the person may choose} */
    public boolean hasPath() {
        return has(Part.PATH);
    }

    /** {@return where libvirt's tools put its volumes by custom; empty where it is not told}
     *
     * @param name of the pool, or of the volume group
     */
    public String usualPath(String name) {
        return switch (this) {
            case DIR, FS, NETFS -> "/var/lib/libvirt/" + (name.isEmpty() ? "images" : "images/" + name);
            case LOGICAL -> "/dev/" + name;
            case DISK -> "/dev";
            case ISCSI, SCSI -> "/dev/disk/by-path";
            case MPATH -> "/dev/mapper";
            case ISCSI_DIRECT, GLUSTER, RBD, ZFS -> "";
        };
    }

    /** {@return the type that libvirt calls so} */
    public static Optional<PoolType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
