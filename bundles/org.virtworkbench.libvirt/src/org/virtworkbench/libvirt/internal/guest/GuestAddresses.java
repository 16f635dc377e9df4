package org.virtworkbench.libvirt.internal.guest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** A guest's IP addresses from whoever knows them. */
final class GuestAddresses {

    /** {@code virDomainInterfaceAddressesSource}: leases of the host's networks, the guest agent, the host's ARP table. */
    private static final int[] SOURCES = { 0, 1, 2 };

    private static final long POINTER = Native.POINTER_SIZE;
    private static final long ADDRESS_COUNT = 2 * POINTER;
    private static final long ADDRESSES = 3 * POINTER;
    private static final long ADDRESS_SIZE = 3 * POINTER;
    private static final long ADDRESS_TEXT = POINTER;
    private static final long ADDRESS_PREFIX = 2 * POINTER;

    private final GuestAccess guests;
    private final TestDriverTrap trap;

    GuestAddresses(GuestAccess guests, TestDriverTrap trap) {
        this.guests = guests;
        this.trap = trap;
    }

    List<String> of(UUID guest) throws HypervisorException {
        try (Handles.Handle handle = guests.open(guest)) {
            if (trap.isSetFor(handle.pointer())) {
                return List.of();
            }
            for (int source : SOURCES) {
                List<String> found = ask(handle.pointer(), source);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }
    }

    private List<String> ask(Pointer domain, int source) throws HypervisorException {
        Calls calls = guests.calls();
        PointerByReference result = new PointerByReference();
        int count;
        try {
            count = calls.run("virDomainInterfaceAddresses",
                    () -> calls.api().virDomainInterfaceAddresses(domain, result, source, 0));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.NOT_FOUND) {
                throw e;
            }
            return List.of(); // no agent, no lease, a driver without this source, or the guest is off: this source does not know
        }
        return read(result.getValue(), count);
    }

    private List<String> read(Pointer array, int count) {
        List<String> addresses = new ArrayList<>();
        if (array != null) {
            for (Pointer iface : array.getPointerArray(0, count)) {
                addAll(addresses, iface);
                guests.calls().api().virDomainInterfaceFree(iface);
            }
            Text.free(array);
        }
        addresses.sort(Comparator.comparing(address -> address.contains(":")));
        return addresses;
    }

    private static void addAll(List<String> addresses, Pointer iface) {
        Pointer entries = iface.getPointer(ADDRESSES);
        for (int i = 0; i < iface.getInt(ADDRESS_COUNT); i++) {
            Pointer entry = entries.share(i * ADDRESS_SIZE);
            String address = Text.copy(entry.getPointer(ADDRESS_TEXT));
            int prefix = entry.getInt(ADDRESS_PREFIX);
            if (isOfUse(address)) {
                addresses.add(prefix == 0 ? address : address + '/' + prefix);
            }
        }
    }

    /** Loopback and link-local addresses lead nowhere from outside. */
    private static boolean isOfUse(String address) {
        return !address.isEmpty() && !address.startsWith("127.") && !address.equals("::1") && !address.startsWith("fe80:");
    }
}
