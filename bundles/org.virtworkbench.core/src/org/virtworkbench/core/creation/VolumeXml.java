package org.virtworkbench.core.creation;

import org.virtworkbench.core.creation.DriveSource.Content;
import org.virtworkbench.core.creation.DriveSource.Copy;
import org.virtworkbench.core.creation.DriveSource.Fresh;
import org.virtworkbench.core.creation.DriveSource.Made;
import org.virtworkbench.core.creation.DriveSource.Overlay;
import org.virtworkbench.core.creation.DriveSource.Upload;
import org.virtworkbench.xml.XmlElement;

/** Writes the documents of the volumes that are made for a new guest. */
final class VolumeXml {

    private VolumeXml() {
    }

    /** {@return what {@code virStorageVolCreateXML} takes} */
    static String of(Made made) {
        return of(made, capacity(made));
    }

    /**
     * {@return what {@code virStorageVolCreateXMLFrom} takes}
     *
     * @param capacity of the volume that is copied, in bytes
     */
    static String copy(Copy copy, long capacity) {
        return of(copy, capacity);
    }

    /**
     * {@return what makes a volume for bytes that are converted from it}
     *
     * @param name of the volume
     * @param bytes how many
     */
    static String raw(String name, long bytes) {
        XmlElement volume = XmlElement.create("volume");
        volume.setValue("name", name);
        size(volume, "capacity", bytes);
        size(volume, "allocation", 0);
        volume.setValue("target/format/@type", "raw");
        return volume.toXml();
    }

    /** {@return what makes a volume out of another one, from which it is converted} */
    static String converted(DriveSource.Imported imported) {
        return of(imported, imported.capacity());
    }

    private static String of(Made made, long capacity) {
        XmlElement volume = XmlElement.create("volume");
        volume.setValue("name", made.place().volume());
        size(volume, "capacity", capacity);
        size(volume, "allocation", made instanceof Fresh fresh && fresh.full() ? fresh.capacity() : 0);
        volume.setValue("target/format/@type", made.format());
        if (made.format().equals("qcow2")) {
            volume.setValue("target/compat", "1.1");
        }
        if (made instanceof Overlay overlay) {
            volume.setValue("backingStore/path", overlay.backing());
            volume.setValue("backingStore/format/@type", overlay.backingFormat());
        }
        return volume.toXml();
    }

    private static void size(XmlElement volume, String name, long bytes) {
        volume.setValue(name + "/@unit", "bytes");
        volume.setValue(name, Long.toString(bytes));
    }

    private static long capacity(Made made) {
        return switch (made) {
            case Fresh fresh -> fresh.capacity();
            case Overlay overlay -> overlay.capacity();
            case Copy copy -> copy.capacity().orElse(0L);
            case Upload upload -> upload.size();
            case DriveSource.Imported imported -> imported.capacity();
            case DriveSource.Fetched fetched -> fetched.size();
            case DriveSource.Extracted extracted -> extracted.extent().size() + extracted.added().length;
            case Content content -> content.content().length;
        };
    }
}
