package org.virtworkbench.libvirt.internal.event;

import org.virtworkbench.core.driver.HypervisorEvent.LinkLost;
import org.virtworkbench.core.driver.HypervisorEvent.NetworkChanged;
import org.virtworkbench.core.driver.HypervisorEvent.PoolChanged;
import org.virtworkbench.libvirt.internal.error.Messages;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.LibvirtCallbacks;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/** The functions that libvirt calls for events. One set serves all connections and lives as long as any of them, as libvirt holds bare addresses. */
public final class EventCallbacks {

    private static final int CLOSED_BY_CLIENT = 3;

    private final LibvirtApi api;
    private final EventHub hub = new EventHub();
    private final GuestEventCallbacks guests;
    private final LibvirtCallbacks.TwoInts pool;
    private final LibvirtCallbacks.Plain poolRefreshed;
    private final LibvirtCallbacks.TwoInts network;
    private final LibvirtCallbacks.Closed closed;

    /** @param api the library */
    public EventCallbacks(LibvirtApi api) {
        this.api = api;
        guests = new GuestEventCallbacks(api, hub);
        pool = (connection, object, event, detail, opaque) -> deliverPool(object, Words.pool(event), opaque);
        poolRefreshed = (connection, object, opaque) -> deliverPool(object, "refreshed", opaque);
        network = (connection, object, event, detail, opaque) -> deliverNetwork(object, Words.network(event), opaque);
        closed = (connection, reason, opaque) -> {
            if (reason != CLOSED_BY_CLIENT) {
                hub.deliver(opaque, new LinkLost(reason(reason)));
            }
        };
    }

    EventHub hub() {
        return hub;
    }

    GuestEventCallbacks guests() {
        return guests;
    }

    LibvirtCallbacks.ObjectEvent pool() {
        return pool;
    }

    LibvirtCallbacks.ObjectEvent poolRefreshed() {
        return poolRefreshed;
    }

    LibvirtCallbacks.ObjectEvent network() {
        return network;
    }

    LibvirtCallbacks.Closed closed() {
        return closed;
    }

    private void deliverPool(Pointer object, String detail, Pointer opaque) {
        byte[] uuid = new byte[16];
        if (api.virStoragePoolGetUUID(object, uuid) == 0) {
            hub.deliver(opaque, new PoolChanged(Text.uuid(uuid), api.virStoragePoolGetName(object), detail));
        }
    }

    private void deliverNetwork(Pointer object, String detail, Pointer opaque) {
        byte[] uuid = new byte[16];
        if (api.virNetworkGetUUID(object, uuid) == 0) {
            hub.deliver(opaque, new NetworkChanged(Text.uuid(uuid), api.virNetworkGetName(object), detail));
        }
    }

    /** {@return that the host says nothing any more, for a person} */
    public static String silent() {
        return Messages.linkLost_keepalive;
    }

    private static String reason(int reason) {
        return switch (reason) {
            case 1 -> Messages.linkLost_eof;
            case 2 -> Messages.linkLost_keepalive;
            default -> Messages.linkLost_error;
        };
    }
}
