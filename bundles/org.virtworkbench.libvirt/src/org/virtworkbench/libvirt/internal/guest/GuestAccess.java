package org.virtworkbench.libvirt.internal.guest;

import java.util.UUID;

import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.libvirt.internal.open.HostLink;

/** Gets hold of a guest for one action. */
final class GuestAccess {

    private final HostLink link;
    private final Calls calls;
    private final Handles handles;

    GuestAccess(HostLink link, Calls calls, Handles handles) {
        this.link = link;
        this.calls = calls;
        this.handles = handles;
    }

    /** Something that libvirt-java does with a guest. */
    @FunctionalInterface
    interface Action {
        void run(Domain guest) throws LibvirtException;
    }

    Calls calls() {
        return calls;
    }

    Handles handles() {
        return handles;
    }

    /** {@return the guest for functions that libvirt-java lacks, to be closed} */
    Handles.Handle open(UUID guest) throws HypervisorException {
        return handles.of(
                calls.run("virDomainLookupByUUID", () -> calls.api().virDomainLookupByUUID(calls.connection(), Text.bytes(guest))),
                calls.api()::virDomainFree);
    }

    /** Does something with a guest by libvirt-java; its handle is freed at once, not by its finalizer. */
    void act(UUID guest, String function, Action action) throws HypervisorException {
        Domain domain = lookUp(guest);
        try {
            calls.perform(function, () -> action.run(domain));
        } finally {
            free(domain);
        }
    }

    /** Does something with a guest that may last for minutes, as {@link #act}. */
    void actLong(UUID guest, String function, Action action) throws HypervisorException {
        Domain domain = lookUp(guest);
        try {
            calls.performLong(function, () -> action.run(domain));
        } finally {
            free(domain);
        }
    }

    private Domain lookUp(UUID guest) throws HypervisorException {
        Domain domain = calls.run("virDomainLookupByUUID", () -> link.domainLookupByUUID(guest));
        handles.opened();
        return domain;
    }

    private void free(Domain domain) {
        try {
            domain.free();
        } catch (LibvirtException e) {
            // it was no guest any more: nothing is left to free
        }
        handles.closed();
    }
}
