package org.virtworkbench.libvirt.internal.guest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.call.XmlTree;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/** Lists snapshots of a guest. */
final class GuestSnapshots {

    private final GuestAccess guests;

    GuestSnapshots(GuestAccess guests) {
        this.guests = guests;
    }

    List<SnapshotRecord> of(UUID guest) throws HypervisorException {
        LibvirtApi api = guests.calls().api();
        try (Handles.Handle handle = guests.open(guest)) {
            Pointer domain = handle.pointer();
            try (Handles.HandleArray all = Lists.all(guests.calls(), guests.handles(), "virDomainListAllSnapshots",
                    result -> api.virDomainListAllSnapshots(domain, result, 0), api::virDomainSnapshotFree)) {
                return records(all.pointers(), all.pointers().length == 0 ? "" : current(domain));
            }
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return List.of();
            }
            throw e;
        }
    }

    private List<SnapshotRecord> records(Pointer[] snapshots, String current) throws HypervisorException {
        List<SnapshotRecord> records = new ArrayList<>();
        for (Pointer snapshot : snapshots) {
            LibvirtApi api = guests.calls().api();
            try {
                String xml = Text.take(
                        guests.calls().run("virDomainSnapshotGetXMLDesc", () -> api.virDomainSnapshotGetXMLDesc(snapshot, 0)));
                records.add(record(XmlTree.parse(xml), current));
            } catch (HypervisorException e) {
                if (e.kind() != Kind.NOT_FOUND) {
                    throw e;
                } // deleted meanwhile
            }
        }
        return records;
    }

    private static SnapshotRecord record(XmlTree xml, String current) {
        String name = xml.child("name").text();
        XmlTree time = xml.child("creationTime");
        return new SnapshotRecord(name, xml.child("description").text(),
                time.exists() ? Optional.of(Instant.ofEpochSecond(time.number())) : Optional.empty(),
                xml.child("parent").child("name").text(), xml.child("state").text(), name.equals(current));
    }

    private String current(Pointer domain) throws HypervisorException {
        Calls calls = guests.calls();
        LibvirtApi api = calls.api();
        if (calls.run("virDomainHasCurrentSnapshot", () -> api.virDomainHasCurrentSnapshot(domain, 0)) == 0) {
            return "";
        }
        Pointer snapshot = calls.run("virDomainSnapshotCurrent", () -> api.virDomainSnapshotCurrent(domain, 0));
        try (Handles.Handle handle = guests.handles().of(snapshot, api::virDomainSnapshotFree)) {
            return api.virDomainSnapshotGetName(handle.pointer());
        }
    }
}
