package org.virtworkbench.libvirt.internal.guest;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.virtworkbench.core.driver.GuestCalls.Metadata;
import org.virtworkbench.core.driver.GuestCalls.Part;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.error.ErrorCodes;
import org.virtworkbench.libvirt.internal.error.LibvirtFailure;
import org.virtworkbench.libvirt.internal.error.UnknownFlags;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/** Changes what libvirt keeps about a guest. */
final class GuestDefinition {

    private static final int VALIDATE = 1;
    private static final int AFFECT_LIVE = 1;
    private static final int AFFECT_CONFIG = 2;
    private static final int METADATA_DESCRIPTION = 0;
    private static final int METADATA_TITLE = 1;
    private static final int METADATA_ELEMENT = 2;

    private final GuestAccess guests;

    GuestDefinition(GuestAccess guests) {
        this.guests = guests;
    }

    UUID define(String xml, boolean validate) throws HypervisorException {
        Calls calls = guests.calls();
        LibvirtApi api = calls.api();
        Pointer defined = calls.run("virDomainDefineXMLFlags",
                () -> api.virDomainDefineXMLFlags(calls.connection(), xml, validate ? VALIDATE : 0));
        try (Handles.Handle handle = guests.handles().of(defined, api::virDomainFree)) {
            byte[] uuid = new byte[16];
            api.virDomainGetUUID(handle.pointer(), uuid);
            return Text.uuid(uuid);
        }
    }

    void setAutostart(UUID guest, boolean autostart) throws HypervisorException {
        guests.act(guest, "virDomainSetAutostart", domain -> domain.setAutostart(autostart));
    }

    void rename(UUID guest, String name) throws HypervisorException {
        LibvirtApi api = guests.calls().api();
        try (Handles.Handle handle = guests.open(guest)) {
            guests.calls().run("virDomainRename", () -> api.virDomainRename(handle.pointer(), name, 0));
        }
    }

    void undefine(UUID guest, Set<Undefine> with) throws HypervisorException {
        undefine(guest, flags(with));
    }

    /** {@return {@code virDomainUndefineFlagsValues} for these, and no others: what virsh passes for the same words} */
    static int flags(Set<Undefine> with) {
        return with.stream().mapToInt(GuestDefinition::flag).reduce(0, (one, other) -> one | other);
    }

    private void undefine(UUID guest, int flags) throws HypervisorException {
        try {
            guests.act(guest, "virDomainUndefineFlags", domain -> domain.undefine(flags));
        } catch (HypervisorException e) {
            int known = flags & ~UnknownFlags.of(e);
            if (known == flags) {
                throw e;
            }
            undefine(guest, known); // what a driver has no flag for, it does not keep either
        }
    }

    private static int flag(Undefine what) {
        return switch (what) {
            case MANAGED_SAVE -> 1;
            case SNAPSHOTS_METADATA -> 1 << 1;
            case NVRAM -> 1 << 2;
            case CHECKPOINTS_METADATA -> 1 << 4;
            case TPM -> 1 << 5;
            case KEEP_NVRAM -> 1 << 3;
            case KEEP_TPM -> 1 << 6;
        };
    }

    void changeDevice(UUID guest, Part part, String xml) throws HypervisorException {
        Calls calls = guests.calls();
        int flags = part == Part.LIVE ? AFFECT_LIVE : AFFECT_CONFIG;
        try (Handles.Handle handle = guests.open(guest)) {
            calls.run("virDomainUpdateDeviceFlags", () -> calls.api().virDomainUpdateDeviceFlags(handle.pointer(), xml, flags));
        }
    }

    void setMetadata(UUID guest, Metadata which, String text) throws HypervisorException {
        int type = which == Metadata.TITLE ? METADATA_TITLE : METADATA_DESCRIPTION;
        setText(guest, type, text.isEmpty() ? null : text);
    }

    void setMetadataElement(UUID guest, Part part, String namespace, String prefix, Optional<String> xml) throws HypervisorException {
        Calls calls = guests.calls();
        int flags = part == Part.LIVE ? AFFECT_LIVE : AFFECT_CONFIG;
        try (Handles.Handle handle = guests.open(guest)) {
            calls.run("virDomainSetMetadata", () -> calls.api().virDomainSetMetadata(handle.pointer(), METADATA_ELEMENT, xml.orElse(null),
                    prefix, namespace, flags));
        } catch (HypervisorException e) {
            if (xml.isPresent() || e.kind() != Kind.NOT_FOUND || LibvirtFailure.codeOf(e) != ErrorCodes.NO_METADATA) {
                throw e;
            } // nothing to remove is as good as removed
        }
    }

    private void setText(UUID guest, int type, String text) throws HypervisorException {
        Calls calls = guests.calls();
        LibvirtApi api = calls.api();
        try (Handles.Handle handle = guests.open(guest)) {
            Pointer domain = handle.pointer();
            boolean active = calls.run("virDomainIsActive", () -> api.virDomainIsActive(domain)) == 1;
            boolean persistent = calls.run("virDomainIsPersistent", () -> api.virDomainIsPersistent(domain)) == 1;
            int flags = (active ? AFFECT_LIVE : 0) | (persistent ? AFFECT_CONFIG : 0);
            calls.run("virDomainSetMetadata", () -> api.virDomainSetMetadata(domain, type, text, null, null, flags));
        }
    }
}
