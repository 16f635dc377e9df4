package org.virtworkbench.core.creation;

import java.nio.file.Path;
import java.util.Optional;

import org.virtworkbench.core.appliance.Checksum;
import org.virtworkbench.core.appliance.FilePart;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.iso.IsoExtent;
import org.virtworkbench.core.tree.WebFile;

/** Where the data of a new guest's drive comes from. */
public sealed interface DriveSource {

    /** A drive without a medium. */
    record Empty() implements DriveSource {
    }

    /**
     * Something that is there and is used as it is.
     *
     * @param path where a guest finds it
     * @param format such as {@code qcow2}; empty when not known
     * @param block whether it is a block device
     */
    record Existing(String path, String format, boolean block) implements DriveSource {
    }

    /** Something that is made for the guest. */
    sealed interface Made extends DriveSource {

        /** {@return where it is made} */
        PoolPlace place();

        /** {@return its format, such as {@code qcow2}} */
        String format();
    }

    /**
     * A new, empty volume.
     *
     * @param place where
     * @param format of the image
     * @param capacity what the guest sees, in bytes
     * @param full whether all space is taken from the pool at once
     */
    record Fresh(PoolPlace place, String format, long capacity, boolean full) implements Made {
    }

    /**
     * A new qcow2 image on top of another one, which stays as it is and must stay.
     *
     * @param place where
     * @param backing path of the other one
     * @param backingFormat its format
     * @param capacity what the guest sees, in bytes; at least that of the other one
     */
    record Overlay(PoolPlace place, String backing, String backingFormat, long capacity) implements Made {
        @Override
        public String format() {
            return "qcow2";
        }
    }

    /**
     * A full copy of a volume.
     *
     * @param place where
     * @param from the volume
     * @param format of the copy
     * @param capacity what the guest shall see, in bytes; empty for as much as the volume has
     */
    record Copy(PoolPlace place, VolumeId from, String format, Optional<Long> capacity) implements Made {
    }

    /**
     * A file of this computer, sent to the host.
     *
     * @param place where
     * @param file the file
     * @param format of it
     * @param size in bytes
     * @param capacity what the guest shall see, in bytes; empty for as much as the image has
     */
    record Upload(PoolPlace place, Path file, String format, long size, Optional<Long> capacity) implements Made {
    }

    /**
     * An image of this computer, sent to the host and converted there.
     *
     * @param place where
     * @param image the image
     * @param imageFormat its format
     * @param format of the volume
     * @param capacity what the guest sees, in bytes
     * @param checksum what the image's bytes must be; empty when nothing tells
     */
    record Imported(PoolPlace place, FilePart image, String imageFormat, String format, long capacity, Optional<Checksum> checksum)
            implements Made {

        /** {@return whether the image must be converted} */
        public boolean isConverted() {
            return !imageFormat.equals(format);
        }
    }

    /**
     * A file of a web server, fetched by this computer and sent to the host.
     *
     * @param place where
     * @param file the file
     * @param size in bytes, 0 when not known
     * @param added bytes that are put behind it
     */
    record Fetched(PoolPlace place, WebFile file, long size, byte[] added) implements Made {
        @Override
        public String format() {
            return "raw";
        }
    }

    /**
     * A file out of a medium's image.
     *
     * @param place where
     * @param image the image
     * @param extent where the file lies in it
     * @param added bytes that are put behind it
     */
    record Extracted(PoolPlace place, ImageAt image, IsoExtent extent, byte[] added) implements Made {
        @Override
        public String format() {
            return "raw";
        }
    }

    /**
     * Bytes that were made here, such as a disk for cloud-init or with the answers for an installer.
     *
     * @param place where
     * @param content the bytes
     */
    record Content(PoolPlace place, byte[] content) implements Made {
        @Override
        public String format() {
            return "raw";
        }
    }
}
