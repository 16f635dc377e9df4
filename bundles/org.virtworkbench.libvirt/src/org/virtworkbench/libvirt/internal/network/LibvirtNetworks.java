package org.virtworkbench.libvirt.internal.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.FilterCalls;
import org.virtworkbench.core.driver.HostInterface;
import org.virtworkbench.core.driver.HostInterfaces;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.LeaseRecord;
import org.virtworkbench.core.driver.NetworkCalls;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.NetworkUpdate;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.libvirt.internal.call.Flags;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.xml.network.NetworkDocument;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

/** Calls about networks. */
public final class LibvirtNetworks implements NetworkCalls {

    private static final int DEFINE_VALIDATE = 1;
    private static final int XML_INACTIVE = 1;
    private static final int UPDATE_LIVE = 1;
    private static final int UPDATE_CONFIG = 2;

    private final Calls calls;
    private final Handles handles;
    private final LibvirtApi api;
    private final LibvirtInterfaces interfaces;
    private final LibvirtFilters filters;

    /**
     * @param calls of the connection
     * @param handles of the connection
     * @param uri where it leads to
     */
    public LibvirtNetworks(Calls calls, Handles handles, ConnectionUri uri) {
        this.calls = calls;
        this.handles = handles;
        this.api = calls.api();
        this.interfaces = new LibvirtInterfaces(calls, handles, LocalAddresses.are(uri) ? LocalAddresses::of : name -> List.of());
        this.filters = new LibvirtFilters(calls, handles);
    }

    @Override
    public List<NetworkRecord> list() throws HypervisorException {
        List<NetworkRecord> records = new ArrayList<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllNetworks",
                result -> api.virConnectListAllNetworks(calls.connection(), result, 0), api::virNetworkFree)) {
            for (Pointer network : all.pointers()) {
                read(network).ifPresent(records::add);
            }
            return records;
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return List.of();
            }
            throw e;
        }
    }

    @Override
    public List<HostInterface> hostInterfaces() throws HypervisorException {
        try {
            HostInterfaces known = interfaces.read();
            return known.source() != HostInterfaces.Source.INTERFACES ? List.of()
                    : known.all().stream().map(each -> new HostInterface(each.name(), each.kind(), each.active().orElse(false))).toList();
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.CANCELLED || e.kind() == Kind.TIMEOUT) {
                throw e;
            }
            return List.of(); // many hosts are built without it
        }
    }

    @Override
    public Optional<NetworkRecord> find(UUID network) throws HypervisorException {
        try (Handles.Handle handle = open(network)) {
            return read(handle.pointer());
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public String xml(UUID network) throws HypervisorException {
        try (Handles.Handle handle = open(network)) {
            return xml(handle.pointer());
        }
    }

    @Override
    public void start(UUID network) throws HypervisorException {
        try (Handles.Handle handle = open(network)) {
            calls.run("virNetworkCreate", () -> api.virNetworkCreate(handle.pointer()));
        }
    }

    @Override
    public void stop(UUID network) throws HypervisorException {
        try (Handles.Handle handle = open(network)) {
            calls.run("virNetworkDestroy", () -> api.virNetworkDestroy(handle.pointer()));
        }
    }

    @Override
    public String inactiveXml(UUID network) throws HypervisorException {
        try (Handles.Handle handle = open(network)) {
            return Text.take(calls.run("virNetworkGetXMLDesc", () -> api.virNetworkGetXMLDesc(handle.pointer(), XML_INACTIVE)));
        }
    }

    @Override
    public List<LeaseRecord> leases(UUID network) throws HypervisorException {
        try (Handles.Handle handle = open(network);
                Handles.HandleArray leases = Lists.all(calls, handles, "virNetworkGetDHCPLeases",
                        result -> api.virNetworkGetDHCPLeases(handle.pointer(), null, result, 0), lease -> {
                            api.virNetworkDHCPLeaseFree(lease);
                            return 0;
                        })) {
            return Stream.of(leases.pointers()).map(Lease::read).toList();
        }
    }

    @Override
    public UUID define(String xml) throws HypervisorException {
        Pointer defined = Flags.tolerant(DEFINE_VALIDATE, DEFINE_VALIDATE, flags -> calls.run("virNetworkDefineXMLFlags",
                () -> api.virNetworkDefineXMLFlags(calls.connection(), xml, flags)));
        try (Handles.Handle handle = handles.of(defined, api::virNetworkFree)) {
            byte[] uuid = new byte[16];
            api.virNetworkGetUUID(handle.pointer(), uuid);
            return Text.uuid(uuid);
        }
    }

    @Override
    public void update(UUID network, NetworkUpdate update, boolean live, boolean config) throws HypervisorException {
        int flags = (live ? UPDATE_LIVE : 0) | (config ? UPDATE_CONFIG : 0);
        act(network, "virNetworkUpdate", handle -> api.virNetworkUpdate(handle, update.command().number(), update.section().number(),
                update.parent(), update.xml(), flags));
    }

    @Override
    public void setAutostart(UUID network, boolean autostart) throws HypervisorException {
        act(network, "virNetworkSetAutostart", handle -> api.virNetworkSetAutostart(handle, autostart ? 1 : 0));
    }

    @Override
    public void undefine(UUID network) throws HypervisorException {
        act(network, "virNetworkUndefine", api::virNetworkUndefine);
    }

    @Override
    public HostInterfaces interfaces() throws HypervisorException {
        return interfaces.read();
    }

    @Override
    public FilterCalls filters() {
        return filters;
    }

    private void act(UUID network, String function, ToIntFunction<Pointer> call) throws HypervisorException {
        try (Handles.Handle handle = open(network)) {
            calls.run(function, () -> call.applyAsInt(handle.pointer()));
        }
    }

    private String xml(Pointer network) throws HypervisorException {
        return Text.take(calls.run("virNetworkGetXMLDesc", () -> api.virNetworkGetXMLDesc(network, 0)));
    }

    private Handles.Handle open(UUID network) throws HypervisorException {
        return handles.of(calls.run("virNetworkLookupByUUID", () -> api.virNetworkLookupByUUID(calls.connection(), Text.bytes(network))),
                api::virNetworkFree);
    }

    private Optional<NetworkRecord> read(Pointer network) throws HypervisorException {
        try {
            Optional<NetworkDocument> xml = Documents.read(xml(network), NetworkDocument::parse);
            boolean active = calls.run("virNetworkIsActive", () -> api.virNetworkIsActive(network)) == 1;
            boolean persistent = calls.run("virNetworkIsPersistent", () -> api.virNetworkIsPersistent(network)) == 1;
            IntByReference autostart = new IntByReference();
            if (persistent) {
                calls.run("virNetworkGetAutostart", () -> api.virNetworkGetAutostart(network, autostart));
            }
            byte[] uuid = new byte[16];
            api.virNetworkGetUUID(network, uuid);
            return Optional.of(new NetworkRecord(Text.uuid(uuid), api.virNetworkGetName(network), active, persistent,
                    autostart.getValue() == 1, xml.flatMap(NetworkDocument::bridge).orElse(""),
                    xml.flatMap(NetworkDocument::forwardMode).orElse(""), addresses(xml), hasDhcp(xml)));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static List<String> addresses(Optional<NetworkDocument> network) {
        return network.stream().flatMap(xml -> xml.subnets().stream())
                .map(subnet -> subnet.address() + subnet.prefix().map(prefix -> "/" + prefix).orElse("")).toList();
    }

    private static boolean hasDhcp(Optional<NetworkDocument> network) {
        return network.stream().flatMap(xml -> xml.subnets().stream()).anyMatch(NetworkDocument.Subnet::isDhcp);
    }
}
