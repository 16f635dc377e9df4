package org.virtworkbench.libvirt.internal.event;

import java.util.LinkedHashMap;
import java.util.Map;

import org.virtworkbench.core.driver.HypervisorEvent.GuestChange;
import org.virtworkbench.core.driver.HypervisorEvent.GuestChanged;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.LibvirtCallbacks;
import org.virtworkbench.libvirt.internal.jna.LibvirtCallbacks.ObjectEvent;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/**
 * One callback for each kind of guest event ({@code virDomainEventID}), shared by all connections. Left out are those that say nothing that the lists do not
 * tell: RTC changes, migration iterations, block thresholds.
 */
final class GuestEventCallbacks {

    private final LibvirtApi api;
    private final EventHub hub;
    private final Map<Integer, ObjectEvent> callbacks = new LinkedHashMap<>();

    GuestEventCallbacks(LibvirtApi api, EventHub hub) {
        this.api = api;
        this.hub = hub;
        put(0, (LibvirtCallbacks.TwoInts) (connection, guest, event, detail, opaque) -> deliver(guest, Words.lifecycle(event),
                Words.lifecycleDetail(event, detail), opaque));
        put(1, plain(GuestChange.REBOOTED, ""));
        put(3, (LibvirtCallbacks.OneInt) (connection, guest, action, opaque) -> deliver(guest, GuestChange.WATCHDOG, Words.watchdog(action),
                opaque));
        put(5, graphics());
        put(6, (LibvirtCallbacks.IoError) (connection, guest, source, alias, action, reason, opaque) -> deliver(guest, GuestChange.IO_ERROR,
                join(join(Text.copy(alias), Text.copy(reason)), Words.ioError(action)), opaque));
        put(7, plain(GuestChange.OTHER, "control error"));
        put(8, (LibvirtCallbacks.TextTwoInts) (connection, guest, disk, type, status, opaque) -> deliver(guest, GuestChange.JOB,
                join(Text.copy(disk), Words.blockJob(status)), opaque));
        put(9, (LibvirtCallbacks.DiskChange) (connection, guest, before, after, alias, reason, opaque) -> deliver(guest,
                GuestChange.DEVICES, join(Text.copy(alias), "medium changed"), opaque));
        put(10, (LibvirtCallbacks.TextInt) (connection, guest, alias, reason, opaque) -> deliver(guest, GuestChange.DEVICES,
                join(Text.copy(alias), reason == 0 ? "tray opened" : "tray closed"), opaque));
        put(11, oneInt(GuestChange.OTHER, "wakeup"));
        put(12, oneInt(GuestChange.PM_SUSPENDED, "memory"));
        put(13, (LibvirtCallbacks.OneLong) (connection, guest, kibibytes, opaque) -> deliver(guest, GuestChange.BALLOON,
                Long.toUnsignedString(kibibytes) + " KiB", opaque));
        put(14, oneInt(GuestChange.PM_SUSPENDED, "disk"));
        put(15, device("removed"));
        put(17, (LibvirtCallbacks.TextInt) (connection, guest, parameters, count, opaque) -> deliver(guest, GuestChange.OTHER, "tunable",
                opaque));
        put(18, (LibvirtCallbacks.TwoInts) (connection, guest, state, reason, opaque) -> deliver(guest, GuestChange.AGENT,
                Words.agent(state), opaque));
        put(19, device("added"));
        put(21, (LibvirtCallbacks.TextInt) (connection, guest, parameters, count, opaque) -> deliver(guest, GuestChange.JOB, "completed",
                opaque));
        put(22, device("removal failed"));
        put(23, (LibvirtCallbacks.IntText) (connection, guest, type, namespace, opaque) -> deliver(guest, GuestChange.METADATA,
                join(Words.metadata(type), Text.copy(namespace)), opaque));
        put(25, memoryFailure());
        put(26, (LibvirtCallbacks.TextLong) (connection, guest, alias, size, opaque) -> deliver(guest, GuestChange.DEVICES,
                join(Text.copy(alias), "size changed"), opaque));
    }

    /** {@return the callbacks by libvirt's number of the event} */
    Map<Integer, ObjectEvent> byNumber() {
        return callbacks;
    }

    private void put(int number, ObjectEvent callback) {
        callbacks.put(number, callback);
    }

    private ObjectEvent plain(GuestChange change, String detail) {
        return (LibvirtCallbacks.Plain) (connection, guest, opaque) -> deliver(guest, change, detail, opaque);
    }

    private ObjectEvent oneInt(GuestChange change, String detail) {
        return (LibvirtCallbacks.OneInt) (connection, guest, number, opaque) -> deliver(guest, change, detail, opaque);
    }

    private ObjectEvent device(String detail) {
        return (LibvirtCallbacks.OneText) (connection, guest, alias, opaque) -> deliver(guest, GuestChange.DEVICES,
                join(Text.copy(alias), detail), opaque);
    }

    private ObjectEvent graphics() {
        return (LibvirtCallbacks.Graphics) (connection, guest, phase, local, remote, scheme, subject, opaque) -> deliver(guest,
                GuestChange.OTHER, phase == 2 ? "console closed" : "console opened", opaque);
    }

    private ObjectEvent memoryFailure() {
        return (LibvirtCallbacks.MemoryFailure) (connection, guest, recipient, action, flags, opaque) -> deliver(guest, GuestChange.OTHER,
                "memory failure", opaque);
    }

    private static String join(String first, String second) {
        return (first + ' ' + second).strip();
    }

    private void deliver(Pointer guest, GuestChange change, String detail, Pointer opaque) {
        byte[] uuid = new byte[16];
        if (api.virDomainGetUUID(guest, uuid) == 0) {
            hub.deliver(opaque, new GuestChanged(Text.uuid(uuid), api.virDomainGetName(guest), change, detail));
        }
    }
}
