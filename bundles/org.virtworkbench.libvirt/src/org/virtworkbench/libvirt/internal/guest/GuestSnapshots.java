package org.virtworkbench.libvirt.internal.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.xml.snapshot.SnapshotDocument;

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
                Documents.read(xml, SnapshotDocument::parse).map(document -> record(document, current)).ifPresent(records::add);
            } catch (HypervisorException e) {
                if (e.kind() != Kind.NOT_FOUND) {
                    throw e;
                } // deleted meanwhile
            }
        }
        return records;
    }

    private static SnapshotRecord record(SnapshotDocument xml, String current) {
        String name = xml.name().orElse("");
        return new SnapshotRecord(name, xml.description().orElse(""), xml.created(), xml.parent().orElse(""), xml.state().orElse(""),
                name.equals(current));
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
