package org.virtworkbench.core.creation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.iso.ByteSource;

/** Where an image is from which files are taken. */
public sealed interface ImageAt {

    /**
     * In the storage of the host.
     *
     * @param volume which
     */
    record OnHost(VolumeId volume) implements ImageAt {
    }

    /**
     * On this computer.
     *
     * @param file which
     */
    record Here(Path file) implements ImageAt {
    }

    /**
     * {@return its bytes; reading them asks the host where it is there ({@code virStorageVolDownload} of some of them)}
     *
     * @param connection the host's
     */
    default ByteSource bytes(HypervisorConnection connection) {
        return switch (this) {
            case Here here -> ByteSource.of(here.file());
            case OnHost there -> (offset, length) -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
                try {
                    connection.volumes().download(there.volume(), offset, length, Channels.newChannel(bytes), new Transfer(count -> {
                        // nobody looks at the progress of so little
                    }));
                } catch (HypervisorException e) {
                    throw new IOException(e.getMessage(), e);
                }
                return bytes.toByteArray();
            };
        };
    }
}
