package org.virtworkbench.libvirt.internal.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.virtworkbench.core.driver.HostInterfaceRecord;
import org.virtworkbench.core.driver.HostInterfaces;
import org.virtworkbench.core.driver.HostInterfaces.Source;
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
import org.virtworkbench.xml.network.HostInterfaceDocument;

import com.sun.jna.Pointer;

/** Reads the network interfaces of the host: from the driver that is for them, and where there is none, from the host's devices. */
final class LibvirtInterfaces {

    /** {@code VIR_CONNECT_LIST_NODE_DEVICES_CAP_NET}. */
    private static final int CAP_NET = 1 << 4;

    private final Calls calls;
    private final Handles handles;
    private final LibvirtApi api;
    private final Function<String, List<String>> known;

    /**
     * @param calls of the connection
     * @param handles of the connection
     * @param known addresses of interfaces by their names, for those of which the host tells none
     */
    LibvirtInterfaces(Calls calls, Handles handles, Function<String, List<String>> known) {
        this.calls = calls;
        this.handles = handles;
        this.known = known;
        this.api = calls.api();
    }

    HostInterfaces read() throws HypervisorException {
        try {
            return new HostInterfaces(interfaces(), Source.INTERFACES);
        } catch (HypervisorException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
        }
        try {
            return new HostInterfaces(devices(), Source.DEVICES);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return new HostInterfaces(List.of(), Source.NOBODY);
            }
            throw e;
        }
    }

    private List<HostInterfaceRecord> interfaces() throws HypervisorException {
        List<HostInterfaceRecord> records = new ArrayList<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllInterfaces",
                result -> api.virConnectListAllInterfaces(calls.connection(), result, 0), api::virInterfaceFree)) {
            for (Pointer each : all.pointers()) {
                record(each).ifPresent(records::add);
            }
        }
        return records;
    }

    /** One that went away meanwhile, or that the host can't describe, hides none of the others. */
    private Optional<HostInterfaceRecord> record(Pointer each) throws HypervisorException {
        String name = api.virInterfaceGetName(each);
        String mac = Optional.ofNullable(api.virInterfaceGetMACString(each)).orElse("");
        try {
            boolean active = calls.run("virInterfaceIsActive", () -> api.virInterfaceIsActive(each)) == 1;
            String xml = Text.take(calls.run("virInterfaceGetXMLDesc", () -> api.virInterfaceGetXMLDesc(each, 0)));
            Optional<HostInterfaceDocument> document = Documents.read(xml, HostInterfaceDocument::parse);
            List<String> addresses = document.map(HostInterfaceDocument::addresses).filter(told -> !told.isEmpty())
                    .orElseGet(() -> known.apply(name));
            return Optional.of(new HostInterfaceRecord(name, document.map(HostInterfaceDocument::kind).orElse(""), mac, Optional.of(active),
                    document.flatMap(HostInterfaceDocument::mtu), addresses,
                    document.map(HostInterfaceDocument::parts).orElse(List.of())));
        } catch (HypervisorException e) {
            return switch (e.kind()) {
                case NOT_FOUND -> Optional.empty();
                case OTHER -> Optional.of(new HostInterfaceRecord(name, "", mac, Optional.empty(), Optional.empty(), List.of(), List.of()));
                default -> throw e;
            };
        }
    }

    private List<HostInterfaceRecord> devices() throws HypervisorException {
        List<HostInterfaceRecord> records = new ArrayList<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllNodeDevices",
                result -> api.virConnectListAllNodeDevices(calls.connection(), result, CAP_NET), api::virNodeDeviceFree)) {
            for (Pointer each : all.pointers()) {
                String xml = Text.take(calls.run("virNodeDeviceGetXMLDesc", () -> api.virNodeDeviceGetXMLDesc(each, 0)));
                Documents.read(xml, NodeDeviceDocument::parse).flatMap(document -> document.capability("net"))
                        .map(this::device)
                        .ifPresent(records::add);
            }
        }
        return records;
    }

    private HostInterfaceRecord device(XmlElement net) {
        String name = net.value("interface").orElse("");
        return new HostInterfaceRecord(name, "", net.value("address").orElse(""),
                net.value("link/@state").map(state -> state.equals("up")), Optional.empty(), known.apply(name), List.of());
    }
}
