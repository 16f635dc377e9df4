package org.virtworkbench.libvirt.internal.storage;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.XmlTree;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/** Reads one volume by its document alone, which has all: one round trip a volume. */
final class VolumeReader {

    private final Calls calls;

    VolumeReader(Calls calls) {
        this.calls = calls;
    }

    VolumeRecord read(Pointer volume, String pool) throws HypervisorException {
        XmlTree xml = XmlTree
                .parse(Text.take(calls.run("virStorageVolGetXMLDesc", () -> calls.api().virStorageVolGetXMLDesc(volume, 0))));
        XmlTree target = xml.child("target");
        return new VolumeRecord(xml.child("key").text(), xml.child("name").text(), target.child("path").text(), pool, xml.attribute("type"),
                target.child("format").attribute("type"), xml.child("capacity").number(), xml.child("allocation").number());
    }
}
