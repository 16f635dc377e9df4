package org.virtworkbench.core.appliance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * What an appliance's disk image is, by its own first bytes. The host's converter follows references that an image makes to other files, with the rights that it
 * has there: an image that makes one is refused.
 *
 * @param name as QEMU names it
 * @param capacity what a guest sees, in bytes; empty where the image does not tell
 */
record DiskFormat(String name, Optional<Long> capacity) {

    /** More than any real image has before its data. */
    private static final int HEAD = 64 << 10;
    private static final int SECTOR = 512;
    private static final int VMDK_CAPACITY = 12;
    private static final int QCOW_BACKING = 8;
    private static final int QCOW_CAPACITY = 24;
    private static final int QCOW_FEATURES = 72;
    private static final long QCOW_EXTERNAL_DATA = 4;

    /** Looks at an image. Never on the UI thread. */
    static DiskFormat of(FilePart image) throws IOException, ApplianceException {
        ByteBuffer head = ByteBuffer.wrap(image.head(HEAD));
        String text = new String(head.array(), StandardCharsets.ISO_8859_1);
        if (text.startsWith("KDMV") && head.limit() >= SECTOR) {
            return vmdk(image, head, text);
        }
        if (text.startsWith("QFI\u00fb") && head.limit() >= SECTOR) {
            return qcow(image, head);
        }
        if (text.startsWith("# Disk DescriptorFile")) {
            throw new ApplianceException(NLS.bind(Messages.disk_references, image.name()));
        }
        if (text.startsWith("COWD") || text.startsWith("QED\0") || text.startsWith("vhdxfile") || text.startsWith("conectix")
                || text.startsWith("SE SPARSE") || text.startsWith("LUKS") || text.contains("VirtualBox Disk Image")
                || text.startsWith("\u001f\u008b")) {
            throw new ApplianceException(NLS.bind(Messages.disk_format, image.name()));
        }
        if (image.size() == 0 || image.size() % SECTOR != 0) {
            throw new ApplianceException(NLS.bind(Messages.disk_format, image.name()));
        }
        return new DiskFormat("raw", Optional.of(image.size()));
    }

    private static DiskFormat vmdk(FilePart image, ByteBuffer head, String text) throws ApplianceException {
        long sectors = head.order(ByteOrder.LITTLE_ENDIAN).getLong(VMDK_CAPACITY);
        if (sectors == 0 || text.contains("parentFileNameHint")) { // a capacity of zero: the descriptor inside tells of other files
            throw new ApplianceException(NLS.bind(Messages.disk_references, image.name()));
        }
        return new DiskFormat("vmdk", Optional.of(capacity(image, sectors > Long.MAX_VALUE / SECTOR ? -1 : sectors * SECTOR)));
    }

    private static DiskFormat qcow(FilePart image, ByteBuffer head) throws ApplianceException {
        boolean features = head.getInt(Integer.BYTES) >= 3;
        if (head.getLong(QCOW_BACKING) != 0 || features && (head.getLong(QCOW_FEATURES) & QCOW_EXTERNAL_DATA) != 0) {
            throw new ApplianceException(NLS.bind(Messages.disk_references, image.name()));
        }
        return new DiskFormat("qcow2", Optional.of(capacity(image, head.getLong(QCOW_CAPACITY))));
    }

    private static long capacity(FilePart image, long bytes) throws ApplianceException {
        if (bytes <= 0 || bytes > Appliance.MOST_BYTES) {
            throw new ApplianceException(NLS.bind(Messages.disk_size, image.name()));
        }
        return bytes;
    }
}
