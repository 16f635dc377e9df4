package org.virtworkbench.libvirt.internal.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.driver.FilterCalls;
import org.virtworkbench.core.driver.FilterRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.libvirt.internal.call.Flags;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.xml.network.FilterDocument;

import com.sun.jna.Pointer;

/** Calls about network filters. */
final class LibvirtFilters implements FilterCalls {

    private static final int DEFINE_VALIDATE = 1;

    private final Calls calls;
    private final Handles handles;
    private final LibvirtApi api;

    LibvirtFilters(Calls calls, Handles handles) {
        this.calls = calls;
        this.handles = handles;
        this.api = calls.api();
    }

    @Override
    public List<FilterRecord> list() throws HypervisorException {
        List<FilterRecord> records = new ArrayList<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllNWFilters",
                result -> api.virConnectListAllNWFilters(calls.connection(), result, 0), api::virNWFilterFree)) {
            for (Pointer each : all.pointers()) {
                record(each).ifPresent(records::add);
            }
        }
        return records;
    }

    private Optional<FilterRecord> record(Pointer filter) throws HypervisorException {
        try {
            Optional<FilterDocument> document = Documents.read(xml(filter), FilterDocument::parse);
            return Optional
                    .of(new FilterRecord(uuid(filter), api.virNWFilterGetName(filter), document.map(FilterDocument::chain).orElse(""),
                            document.map(FilterDocument::rules).orElse(0), document.map(FilterDocument::includes).orElse(List.of())));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public String xml(UUID filter) throws HypervisorException {
        try (Handles.Handle handle = open(filter)) {
            return xml(handle.pointer());
        }
    }

    @Override
    public UUID define(String xml) throws HypervisorException {
        Pointer defined = Flags.tolerant(DEFINE_VALIDATE, DEFINE_VALIDATE, flags -> calls.run("virNWFilterDefineXMLFlags",
                () -> api.virNWFilterDefineXMLFlags(calls.connection(), xml, flags)));
        try (Handles.Handle handle = handles.of(defined, api::virNWFilterFree)) {
            return uuid(handle.pointer());
        }
    }

    @Override
    public void undefine(UUID filter) throws HypervisorException {
        try (Handles.Handle handle = open(filter)) {
            calls.run("virNWFilterUndefine", () -> api.virNWFilterUndefine(handle.pointer()));
        }
    }

    private String xml(Pointer filter) throws HypervisorException {
        return FilterDocument.mended(Text.take(calls.run("virNWFilterGetXMLDesc", () -> api.virNWFilterGetXMLDesc(filter, 0))));
    }

    private UUID uuid(Pointer filter) {
        byte[] uuid = new byte[16];
        api.virNWFilterGetUUID(filter, uuid);
        return Text.uuid(uuid);
    }

    private Handles.Handle open(UUID filter) throws HypervisorException {
        return handles.of(calls.run("virNWFilterLookupByUUID", () -> api.virNWFilterLookupByUUID(calls.connection(), Text.bytes(filter))),
                api::virNWFilterFree);
    }
}
