package org.virtworkbench.core.internal.connection;

import java.util.ArrayList;
import java.util.List;

import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.driver.HypervisorConnection;

/** Who uses a host's connection. Any thread. */
final class LeaseBook {

    private final List<Lease> open = new ArrayList<>();

    /** A use of the connection. */
    private final class Lease implements ConnectionLease {

        private final HypervisorConnection connection;
        private final String usage;

        Lease(HypervisorConnection connection, String usage) {
            this.connection = connection;
            this.usage = usage;
        }

        @Override
        public HypervisorConnection connection() {
            return connection;
        }

        @Override
        public String usage() {
            return usage;
        }

        @Override
        public void close() {
            synchronized (open) {
                open.remove(this);
            }
        }
    }

    ConnectionLease lend(HypervisorConnection connection, String usage) {
        Lease lease = new Lease(connection, usage);
        synchronized (open) {
            open.add(lease);
        }
        return lease;
    }

    List<String> usages() {
        synchronized (open) {
            return open.stream().map(Lease::usage).toList();
        }
    }
}
