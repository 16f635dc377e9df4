package org.virtworkbench.core.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.driver.HypervisorConnection;

/** Who uses a host's connection. Any thread. */
final class LeaseBook {

    private final List<Lease> open = new ArrayList<>();

    /** A use of the connection. */
    private final class Lease implements ConnectionLease {

        private final HypervisorConnection connection;
        private final String usage;
        private Optional<Runnable> onAbandoned = Optional.empty();
        private boolean abandoned;

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
        public void onAbandoned(Runnable action) {
            synchronized (open) {
                if (!abandoned) {
                    onAbandoned = Optional.of(action);
                    return;
                }
            }
            action.run();
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

    /** Tells those who use a connection that it is given up although their calls may hang. */
    void abandon(HypervisorConnection connection) {
        List<Runnable> actions = new ArrayList<>();
        synchronized (open) {
            for (Lease lease : open) {
                if (lease.connection == connection && !lease.abandoned) {
                    lease.abandoned = true;
                    lease.onAbandoned.ifPresent(actions::add);
                }
            }
        }
        actions.forEach(Runnable::run);
    }

    List<String> usages() {
        synchronized (open) {
            return open.stream().map(Lease::usage).toList();
        }
    }
}
