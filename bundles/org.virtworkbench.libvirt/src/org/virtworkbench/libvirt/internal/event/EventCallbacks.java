package org.virtworkbench.libvirt.internal.event;

import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorEvent.DeviceChanged;
import org.virtworkbench.core.driver.HypervisorEvent.LinkLost;
import org.virtworkbench.core.driver.HypervisorEvent.NetworkChanged;
import org.virtworkbench.core.driver.HypervisorEvent.PoolChanged;
import org.virtworkbench.core.driver.HypervisorEvent.SecretChanged;
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
    private final LibvirtCallbacks.TwoInts secret;
    private final LibvirtCallbacks.Plain secretValue;
    private final LibvirtCallbacks.TwoInts device;
    private final LibvirtCallbacks.Plain deviceUpdated;
    private final LibvirtCallbacks.Closed closed;

    /** @param api the library */
    public EventCallbacks(LibvirtApi api) {
        this.api = api;
        guests = new GuestEventCallbacks(api, hub);
        pool = (connection, object, event, detail, opaque) -> deliverPool(object, Words.pool(event), opaque);
        poolRefreshed = (connection, object, opaque) -> deliverPool(object, "refreshed", opaque);
        network = (connection, object, event, detail, opaque) -> deliverNetwork(object, Words.network(event), opaque);
        secret = (connection, object, event, detail, opaque) -> deliverSecret(object, Words.secret(event), opaque);
        secretValue = (connection, object, opaque) -> deliverSecret(object, "value set", opaque);
        device = (connection, object, event, detail, opaque) -> deliverDevice(object, opaque);
        deviceUpdated = (connection, object, opaque) -> deliverDevice(object, opaque);
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

    LibvirtCallbacks.ObjectEvent secret() {
        return secret;
    }

    LibvirtCallbacks.ObjectEvent secretValue() {
        return secretValue;
    }

    LibvirtCallbacks.ObjectEvent device() {
        return device;
    }

    LibvirtCallbacks.ObjectEvent deviceUpdated() {
        return deviceUpdated;
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

    private void deliverSecret(Pointer object, String detail, Pointer opaque) {
        byte[] bytes = new byte[16];
        if (api.virSecretGetUUID(object, bytes) == 0) {
            UUID uuid = Text.uuid(bytes);
            String usage = api.virSecretGetUsageID(object);
            hub.deliver(opaque, new SecretChanged(uuid, usage == null || usage.isEmpty() ? uuid.toString() : usage, detail));
        }
    }

    private void deliverDevice(Pointer object, Pointer opaque) {
        hub.deliver(opaque, new DeviceChanged(api.virNodeDeviceGetName(object)));
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
