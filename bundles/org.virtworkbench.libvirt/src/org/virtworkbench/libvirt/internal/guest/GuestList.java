package org.virtworkbench.libvirt.internal.guest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

/**
 * Lists guests: four calls however many there are, as flags are asked for by filters of {@code virConnectListAllDomains}, and who is there in what state by
 * {@code virConnectGetAllDomainStats}.
 */
final class GuestList {

    private static final int PERSISTENT = 1 << 2;
    private static final int MANAGED_SAVE = 1 << 8;
    private static final int AUTOSTART = 1 << 10;

    private final GuestAccess guests;
    private final Statistics statistics;

    GuestList(GuestAccess guests, Statistics statistics) {
        this.guests = guests;
        this.statistics = statistics;
    }

    List<GuestRecord> all() throws HypervisorException {
        Set<UUID> persistent = uuids(PERSISTENT);
        Set<UUID> autostart = uuids(AUTOSTART);
        Set<UUID> saved = uuids(MANAGED_SAVE);
        List<GuestRecord> records = new ArrayList<>();
        Statistics.Reader reader = (domain, uuid, known) -> {
            GuestStats stats = complete(domain, known);
            if (stats != null) {
                records.add(record(domain, uuid, stats, persistent.contains(uuid), autostart.contains(uuid), saved.contains(uuid)));
            }
        };
        if (!statistics.sizes(reader)) {
            try (Handles.HandleArray all = list(0)) {
                for (Pointer domain : all.pointers()) {
                    reader.read(domain, uuid(domain), new GuestStats());
                }
            }
        }
        return records;
    }

    Optional<GuestRecord> find(UUID guest) throws HypervisorException {
        try (Handles.Handle handle = guests.open(guest)) {
            Calls calls = guests.calls();
            LibvirtApi api = calls.api();
            Pointer domain = handle.pointer();
            GuestStats stats = new GuestStats();
            stats.set(GuestInfo.read(calls, domain));
            IntByReference state = new IntByReference();
            IntByReference reason = new IntByReference();
            calls.run("virDomainGetState", () -> api.virDomainGetState(domain, state, reason, 0));
            stats.state = state.getValue();
            stats.reason = reason.getValue();
            IntByReference autostart = new IntByReference();
            boolean starts = asked("virDomainGetAutostart", () -> api.virDomainGetAutostart(domain, autostart)) >= 0
                    && autostart.getValue() == 1;
            boolean persistent = asked("virDomainIsPersistent", () -> api.virDomainIsPersistent(domain)) == 1;
            boolean saved = asked("virDomainHasManagedSaveImage", () -> api.virDomainHasManagedSaveImage(domain, 0)) == 1;
            return Optional.of(record(domain, guest, stats, persistent, starts, saved));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A transient guest has no autostart, some drivers no managed save: that is no failure of the whole. */
    private int asked(String function, IntSupplier question) throws HypervisorException {
        try {
            return guests.calls().run(function, question::getAsInt);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.NOT_FOUND) {
                throw e;
            }
            return -1;
        }
    }

    /** {@return the statistics with sizes, or without where this guest does not tell them; null when it went away meanwhile} */
    private GuestStats complete(Pointer domain, GuestStats stats) throws HypervisorException {
        if (stats.hasSizes()) {
            return stats;
        }
        try {
            stats.set(GuestInfo.read(guests.calls(), domain));
            return stats;
        } catch (HypervisorException e) {
            return switch (e.kind()) {
                case NOT_FOUND -> null;
                case LINK_LOST -> throw e;
                default -> stats; // trouble of one guest is not the whole host's
            };
        }
    }

    private GuestRecord record(Pointer domain, UUID uuid, GuestStats stats, boolean persistent, boolean autostart, boolean saved) {
        LibvirtApi api = guests.calls().api();
        int id = api.virDomainGetID(domain);
        return new GuestRecord(uuid, api.virDomainGetName(domain), id < 0 ? OptionalInt.empty() : OptionalInt.of(id), stats.guestState(),
                stats.stateReason(), persistent, autostart, saved, Math.max(0, stats.vcpus), Math.max(0, stats.balloonCurrent) * 1024,
                Math.max(0, stats.balloonMaximum) * 1024);
    }

    private Set<UUID> uuids(int filter) throws HypervisorException {
        Set<UUID> uuids = new HashSet<>();
        try (Handles.HandleArray found = list(filter)) {
            for (Pointer domain : found.pointers()) {
                uuids.add(uuid(domain));
            }
        }
        return uuids;
    }

    private Handles.HandleArray list(int filter) throws HypervisorException {
        Calls calls = guests.calls();
        return Lists.all(calls, guests.handles(), "virConnectListAllDomains",
                result -> calls.api().virConnectListAllDomains(calls.connection(), result, filter), calls.api()::virDomainFree);
    }

    private UUID uuid(Pointer domain) {
        byte[] uuid = new byte[16];
        guests.calls().api().virDomainGetUUID(domain, uuid);
        return Text.uuid(uuid);
    }
}
