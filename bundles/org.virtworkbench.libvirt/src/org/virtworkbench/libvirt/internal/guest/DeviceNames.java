package org.virtworkbench.libvirt.internal.guest;

import java.util.List;

import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.xml.domain.DomainDocument;

/** Names under which the counters of a guest's devices are asked for. */
final class DeviceNames {

    private DeviceNames() {
    }

    static DeviceCounters.Devices read(String xml) {
        return Documents.read(xml, DomainDocument::parse).map(DeviceNames::of)
                .orElseGet(() -> new DeviceCounters.Devices(List.of(), List.of()));
    }

    private static DeviceCounters.Devices of(DomainDocument guest) {
        return new DeviceCounters.Devices(guest.disks().stream().flatMap(disk -> disk.target().stream()).toList(),
                guest.interfaces().stream().flatMap(nic -> nic.target().or(nic::mac).stream()).toList());
    }
}
