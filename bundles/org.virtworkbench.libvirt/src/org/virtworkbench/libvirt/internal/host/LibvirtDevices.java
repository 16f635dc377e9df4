package org.virtworkbench.libvirt.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.driver.DeviceCalls;
import org.virtworkbench.core.driver.DeviceRecord;
import org.virtworkbench.core.driver.DeviceRecord.Feature;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.host.NodeDeviceDocument;

import com.sun.jna.Pointer;

/** Calls about devices of the host itself. */
public final class LibvirtDevices implements DeviceCalls {

    private final Calls calls;
    private final Handles handles;
    private final LibvirtApi api;

    /**
     * @param calls of the connection
     * @param handles of the connection
     */
    public LibvirtDevices(Calls calls, Handles handles) {
        this.calls = calls;
        this.handles = handles;
        this.api = calls.api();
    }

    @Override
    public List<DeviceRecord> list() throws HypervisorException {
        List<DeviceRecord> records = new ArrayList<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllNodeDevices",
                result -> api.virConnectListAllNodeDevices(calls.connection(), result, 0), api::virNodeDeviceFree)) {
            for (Pointer device : all.pointers()) {
                present(device).ifPresent(records::add);
            }
        }
        return records;
    }

    /** {@return a device; empty when it went meanwhile or can't be read} */
    private Optional<DeviceRecord> present(Pointer device) throws HypervisorException {
        try {
            String xml = Text.take(calls.run("virNodeDeviceGetXMLDesc", () -> api.virNodeDeviceGetXMLDesc(device, 0)));
            return Documents.read(xml, NodeDeviceDocument::parse).map(LibvirtDevices::record);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static DeviceRecord record(NodeDeviceDocument device) {
        return new DeviceRecord(device.name().orElse(""), device.parent().orElse(""),
                device.capabilities().stream().findFirst().orElse(""), device.vendor().orElse(""), device.product().orElse(""),
                device.driver().orElse(""), device.address().orElse(""), device.ids().orElse(""), device.iommuGroup(),
                device.features().stream().map(LibvirtDevices::feature).toList(), device.path().orElse(""));
    }

    private static Feature feature(XmlElement capability) {
        String kind = capability.attribute("type").orElse("");
        return new Feature(kind, switch (kind) {
            case "virt_functions" -> capability.attribute("maxCount").orElseGet(() -> count(capability, "address"));
            case "phys_function" -> capability.child("address").map(LibvirtDevices::address).orElse("");
            case "mdev_types" -> count(capability, "type");
            default -> "";
        });
    }

    private static String count(XmlElement element, String name) {
        return Integer.toString(element.elements(name).size());
    }

    private static String address(XmlElement address) {
        return digits(address, "domain", 4) + ':' + digits(address, "bus", 2) + ':' + digits(address, "slot", 2) + '.'
                + digits(address, "function", 1);
    }

    private static String digits(XmlElement address, String name, int length) {
        String bare = address.attribute(name).orElse("0").replaceFirst("^0x", "");
        return "0".repeat(Math.max(0, length - bare.length())) + bare;
    }
}
