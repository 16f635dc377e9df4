package org.virtworkbench.libvirt.internal.guest;

import java.util.List;
import java.util.stream.Stream;

import org.virtworkbench.libvirt.internal.call.XmlTree;

/** Names under which the counters of a guest's devices are asked for. */
final class DeviceNames {

    private DeviceNames() {
    }

    static DeviceCounters.Devices read(String xml) {
        XmlTree devices = XmlTree.parse(xml).child("devices");
        List<String> disks = devices.children("disk").map(disk -> disk.child("target").attribute("dev")).filter(name -> !name.isEmpty())
                .toList();
        List<String> interfaces = devices.children("interface")
                .flatMap(nic -> Stream.of(nic.child("target").attribute("dev"), nic.child("mac").attribute("address"))
                        .filter(name -> !name.isEmpty()).limit(1))
                .toList();
        return new DeviceCounters.Devices(disks, interfaces);
    }
}
