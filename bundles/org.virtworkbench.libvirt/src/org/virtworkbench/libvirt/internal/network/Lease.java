package org.virtworkbench.libvirt.internal.network;

import java.time.Instant;
import java.util.Optional;

import org.virtworkbench.core.driver.LeaseRecord;
import org.virtworkbench.libvirt.internal.jna.Text;

import com.sun.jna.Pointer;

/** Reads a {@code virNetworkDHCPLease}: interface, expiry, kind of address, mac, iaid, address, prefix, host name, client id. */
final class Lease {

    private static final long EXPIRES = 8;
    private static final long MAC = 24;
    private static final long ADDRESS = 40;
    private static final long PREFIX = 48;
    private static final long HOSTNAME = 56;

    private Lease() {
    }

    static LeaseRecord read(Pointer lease) {
        long expires = lease.getLong(EXPIRES);
        return new LeaseRecord(Text.copy(lease.getPointer(MAC)), Text.copy(lease.getPointer(ADDRESS)) + '/' + lease.getInt(PREFIX),
                Text.copy(lease.getPointer(HOSTNAME)), expires == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(expires)));
    }
}
