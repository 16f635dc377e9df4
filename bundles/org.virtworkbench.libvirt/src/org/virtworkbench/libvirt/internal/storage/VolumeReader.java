package org.virtworkbench.libvirt.internal.storage;

import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.xml.storage.VolumeDocument;

import com.sun.jna.Pointer;

/** Reads one volume by its document alone, which has all: one round trip a volume. */
final class VolumeReader {

    private final Calls calls;

    VolumeReader(Calls calls) {
        this.calls = calls;
    }

    /** {@return the volume; empty when its document can't be read} */
    Optional<VolumeRecord> read(Pointer volume, String pool) throws HypervisorException {
        String text = Text.take(calls.run("virStorageVolGetXMLDesc", () -> calls.api().virStorageVolGetXMLDesc(volume, 0)));
        return Documents.read(text, VolumeDocument::parse)
                .map(xml -> new VolumeRecord(xml.key().orElse(""), xml.name().orElse(""), xml.path().orElse(""), pool,
                        xml.type().orElse(""), xml.format().orElse(""), xml.capacity().orElse(0L), xml.allocation().orElse(0L)));
    }
}
