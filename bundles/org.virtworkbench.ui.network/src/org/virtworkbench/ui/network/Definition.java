package org.virtworkbench.ui.network;

import java.util.List;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.LeaseRecord;
import org.virtworkbench.core.driver.NetworkRecord;

/**
 * A network as its host has it.
 *
 * @param xml its definition; what runs, where it has none
 * @param live what runs; the definition while nothing runs
 * @param active whether it runs
 * @param persistent whether it has a definition
 * @param leases addresses that it gave out
 */
record Definition(String xml, String live, boolean active, boolean persistent, List<LeaseRecord> leases) {

    /** Asks the host. May block. */
    static Definition read(HypervisorConnection connection, UUID network) throws HypervisorException {
        NetworkRecord record = connection.networks().find(network).orElse(null);
        String live = connection.networks().xml(network);
        boolean active = record != null && record.active();
        boolean persistent = record == null || record.persistent();
        String xml = active && persistent ? inactive(connection, network, live) : live;
        return new Definition(xml, live, active, persistent, active ? leases(connection, network) : List.of());
    }

    private static String inactive(HypervisorConnection connection, UUID network, String live) throws HypervisorException {
        try {
            return connection.networks().inactiveXml(network);
        } catch (HypervisorException e) {
            return unless(e, live, Kind.UNSUPPORTED);
        }
    }

    private static List<LeaseRecord> leases(HypervisorConnection connection, UUID network) throws HypervisorException {
        try {
            return connection.networks().leases(network);
        } catch (HypervisorException e) {
            return unless(e, List.of(), Kind.UNSUPPORTED, Kind.INVALID_STATE);
        }
    }

    private static <T> T unless(HypervisorException failure, T instead, Kind... kinds) throws HypervisorException {
        if (List.of(kinds).contains(failure.kind())) {
            return instead;
        }
        throw failure;
    }
}
