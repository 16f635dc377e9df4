package org.virtworkbench.core.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.xml.storage.VolumeDocument;

/**
 * A volume that a person is describing.
 *
 * @param name in its pool
 * @param format such as {@code qcow2}; empty where the pool has no choice
 * @param capacity what a guest sees, in bytes
 * @param full whether all of it is taken from the pool at once
 * @param backing the image that it builds on
 * @param secret the uuid of the secret by which it is encrypted with LUKS
 */
public record VolumeDraft(String name, String format, long capacity, boolean full, Optional<Backing> backing, Optional<UUID> secret) {

    /** Formats of image files that QEMU makes and that are in use, the usual one first. */
    public static final List<String> FORMATS = List.of("qcow2", "raw", "qed", "vmdk", "vdi", "vpc");

    /** What libvirt hands to QEMU as the name of a key. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    /**
     * An image that another one builds on.
     *
     * @param path at the host
     * @param format of it
     */
    public record Backing(String path, String format) {
    }

    /** {@return a volume that takes space as it is used, in the usual format} */
    public static VolumeDraft thin(String name, String format, long capacity) {
        return new VolumeDraft(name, format, capacity, false, Optional.empty(), Optional.empty());
    }

    /**
     * {@return what keeps it from being made, one sentence for a person; empty when nothing does}
     *
     * @param taken names of volumes that are in the pool
     * @param available bytes that are free in the pool
     */
    public Optional<String> problem(Set<String> taken, long available) {
        Optional<String> bad = GuestName.problem(name);
        if (bad.isPresent()) {
            return bad;
        }
        if (taken.contains(name)) {
            return Optional.of(NLS.bind(Messages.volume_taken, name));
        }
        if (capacity <= 0) {
            return Optional.of(Messages.volume_noSize);
        }
        if (full && capacity > available) {
            return Optional.of(NLS.bind(Messages.volume_tooLarge, ByteCount.text(capacity), ByteCount.text(available)));
        }
        if (backing.isPresent() && !format.equals("qcow2") && !format.equals("qed")) {
            return Optional.of(NLS.bind(Messages.volume_noBacking, format));
        }
        if (secret.isPresent() && !isPlain(name)) {
            return Optional.of(Messages.volume_notPlain);
        }
        return secret.isPresent() && !canEncrypt(format)
                ? Optional.of(NLS.bind(Messages.volume_noEncryption, format))
                : Optional.empty();
    }

    /** {@return whether QEMU takes a volume's name where it makes or reads an encrypted one} */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** {@return whether an image of a format can be encrypted with LUKS} */
    public static boolean canEncrypt(String format) {
        return format.equals("qcow2") || format.equals("raw");
    }

    /** {@return the document that libvirt makes it from} */
    public String xml() {
        VolumeDocument document = VolumeDocument.create(name);
        document.setCapacity(capacity);
        document.setAllocation(full ? capacity : 0);
        if (!format.isEmpty()) {
            document.setFormat(format);
        }
        if (format.equals(FORMATS.getFirst())) {
            document.setCompatibility("1.1"); // libvirt's default is what QEMU had before 2012
        }
        secret.ifPresent(document::setEncryption);
        backing.ifPresent(image -> document.setBacking(image.path(), image.format()));
        return document.toXml();
    }
}
