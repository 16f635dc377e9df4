package org.virtworkbench.core.creation;

/**
 * A disk or CD-ROM drive of a new guest.
 *
 * @param cdrom whether it is a CD-ROM drive
 * @param bus such as {@code virtio} or {@code sata}
 * @param boots whether the machine looks for a system on it
 * @param installer whether its medium is no longer needed when a system was installed from it
 * @param source its data
 */
public record Drive(boolean cdrom, String bus, boolean boots, boolean installer, DriveSource source) {
}
