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

/** Lists snapshots of a guest, reads them, and makes them known again. */
final class GuestSnapshots {

    private static final int SECURE = 1;
    private static final int REDEFINE = 1;
    private static final int CURRENT = 1 << 1;

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

    String xml(UUID guest, String name, boolean secure) throws HypervisorException {
        LibvirtApi api = guests.calls().api();
        try (Handles.Handle domain = guests.open(guest);
                Handles.Handle snapshot = guests.handles().of(guests.calls().run("virDomainSnapshotLookupByName",
                        () -> api.virDomainSnapshotLookupByName(domain.pointer(), name, 0)), api::virDomainSnapshotFree)) {
            return Text.take(guests.calls().run("virDomainSnapshotGetXMLDesc",
                    () -> api.virDomainSnapshotGetXMLDesc(snapshot.pointer(), secure ? SECURE : 0)));
        }
    }

    void redefine(UUID guest, String xml, boolean current) throws HypervisorException {
        LibvirtApi api = guests.calls().api();
        try (Handles.Handle domain = guests.open(guest)) {
            Pointer made = guests.calls().run("virDomainSnapshotCreateXML",
                    () -> api.virDomainSnapshotCreateXML(domain.pointer(), xml, current ? REDEFINE | CURRENT : REDEFINE));
            guests.handles().of(made, api::virDomainSnapshotFree).close();
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
