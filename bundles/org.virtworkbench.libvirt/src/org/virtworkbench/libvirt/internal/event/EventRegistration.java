package org.virtworkbench.libvirt.internal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorListener;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.NativeCall;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;

import com.sun.jna.Pointer;

/** The events that one connection is registered for. */
public final class EventRegistration {

    private static final int POOL_LIFECYCLE = 0;
    private static final int POOL_REFRESH = 1;
    private static final int NETWORK_LIFECYCLE = 0;
    private static final int GUEST_LIFECYCLE = 0;
    private static final int SECRET_LIFECYCLE = 0;
    private static final int SECRET_VALUE = 1;
    private static final int DEVICE_LIFECYCLE = 0;
    private static final int DEVICE_UPDATE = 1;

    private final Calls calls;
    private final EventCallbacks callbacks;
    private final Pointer opaque;
    private final List<Runnable> deregistrations = new ArrayList<>();

    /**
     * Prepares for a connection.
     *
     * @param calls of the connection
     * @param callbacks what libvirt calls
     * @param listener takes the events
     */
    public EventRegistration(Calls calls, EventCallbacks callbacks, HypervisorListener listener) {
        this.calls = calls;
        this.callbacks = callbacks;
        this.opaque = new Pointer(callbacks.hub().add(listener));
    }

    /**
     * Registers for all kinds of events that the driver has.
     *
     * @throws HypervisorException when not even the life cycle of guests can be listened to
     */
    public void register() throws HypervisorException {
        LibvirtApi api = calls.api();
        Pointer connection = calls.connection();
        closeCallback(api, connection);
        for (var entry : callbacks.guests().byNumber().entrySet()) {
            attempt("virConnectDomainEventRegisterAny",
                    () -> api.virConnectDomainEventRegisterAny(connection, null, entry.getKey(), entry.getValue(), opaque, null),
                    id -> api.virConnectDomainEventDeregisterAny(connection, id), entry.getKey() == GUEST_LIFECYCLE);
        }
        IntConsumer poolAway = id -> api.virConnectStoragePoolEventDeregisterAny(connection, id);
        attempt("virConnectStoragePoolEventRegisterAny",
                () -> api.virConnectStoragePoolEventRegisterAny(connection, null, POOL_LIFECYCLE, callbacks.pool(), opaque, null), poolAway,
                false);
        attempt("virConnectStoragePoolEventRegisterAny",
                () -> api.virConnectStoragePoolEventRegisterAny(connection, null, POOL_REFRESH, callbacks.poolRefreshed(), opaque, null),
                poolAway, false);
        attempt("virConnectNetworkEventRegisterAny",
                () -> api.virConnectNetworkEventRegisterAny(connection, null, NETWORK_LIFECYCLE, callbacks.network(), opaque, null),
                id -> api.virConnectNetworkEventDeregisterAny(connection, id), false);
        registerSecretsAndDevices(api, connection);
    }

    private void registerSecretsAndDevices(LibvirtApi api, Pointer connection) throws HypervisorException {
        IntConsumer secretAway = id -> api.virConnectSecretEventDeregisterAny(connection, id);
        String secrets = "virConnectSecretEventRegisterAny";
        attempt(secrets, () -> api.virConnectSecretEventRegisterAny(connection, null, SECRET_LIFECYCLE, callbacks.secret(), opaque, null),
                secretAway, false);
        attempt(secrets, () -> api.virConnectSecretEventRegisterAny(connection, null, SECRET_VALUE, callbacks.secretValue(), opaque, null),
                secretAway, false);
        IntConsumer deviceAway = id -> api.virConnectNodeDeviceEventDeregisterAny(connection, id);
        String devices = "virConnectNodeDeviceEventRegisterAny";
        attempt(devices,
                () -> api.virConnectNodeDeviceEventRegisterAny(connection, null, DEVICE_LIFECYCLE, callbacks.device(), opaque, null),
                deviceAway, false);
        attempt(devices,
                () -> api.virConnectNodeDeviceEventRegisterAny(connection, null, DEVICE_UPDATE, callbacks.deviceUpdated(), opaque, null),
                deviceAway, false);
    }

    private void closeCallback(LibvirtApi api, Pointer connection) throws HypervisorException {
        attempt("virConnectRegisterCloseCallback",
                () -> api.virConnectRegisterCloseCallback(connection, callbacks.closed(), opaque, null),
                id -> api.virConnectUnregisterCloseCallback(connection, callbacks.closed()), false);
    }

    private void attempt(String function, NativeCall<Integer> register, IntConsumer deregister, boolean needed) throws HypervisorException {
        try {
            int id = calls.run(function, register);
            synchronized (deregistrations) {
                deregistrations.add(() -> deregister.accept(id));
            }
        } catch (HypervisorException e) {
            if (needed || e.kind() == HypervisorException.Kind.LINK_LOST) {
                throw e;
            }
        }
    }

    /** Delivers nothing from now on; makes no call. */
    public void mute() {
        callbacks.hub().remove((int) Pointer.nativeValue(opaque));
    }

    /** {@return how many callbacks are registered} */
    public int size() {
        synchronized (deregistrations) {
            return deregistrations.size();
        }
    }

    /** Takes all registrations back; no other call may be under way. */
    public void deregister() {
        mute();
        synchronized (deregistrations) {
            deregistrations.forEach(Runnable::run);
            deregistrations.clear();
        }
    }
}
