package org.virtworkbench.ui.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.LeaseRecord;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkPart;

/**
 * A network as its host has it.
 *
 * @param xml its definition; what runs, where it has none
 * @param live what runs; the definition while nothing runs
 * @param active whether it runs
 * @param persistent whether it has a definition
 * @param told whether the host tells what the definition of a network that runs is; else that is taken for what runs
 * @param leases addresses that it gave out
 */
record Definition(String xml, String live, boolean active, boolean persistent, boolean told,
        List<LeaseRecord> leases) {

    /** Asks the host. May block. */
    static Definition read(HypervisorConnection connection, UUID network) throws HypervisorException {
        NetworkRecord record = connection.networks().find(network).orElse(null);
        String live = connection.networks().xml(network);
        boolean active = record != null && record.active();
        boolean persistent = record == null || record.persistent();
        Optional<String> next = active && persistent ? inactive(connection, network) : Optional.of(live);
        return new Definition(next.orElse(live), live, active, persistent, next.isPresent(),
                active ? leases(connection, network) : List.of());
    }

    /** {@return the same with another definition, which its host was given and does not tell} */
    Definition withXml(String known) {
        return new Definition(known, live, active, persistent, told, leases);
    }

    /** {@return where a network that runs is not yet what its definition says; none where nothing runs, or the host does not tell} */
    List<NetworkPart> pending() {
        return active ? document(live).flatMap(now -> document(xml).map(next -> NetworkPart.pending(now, next))).orElse(List.of())
                : List.of();
    }

    /** {@return what a text says; empty when it can't be read} */
    static Optional<NetworkDocument> document(String xml) {
        try {
            return Optional.of(NetworkDocument.parse(xml));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> inactive(HypervisorConnection connection, UUID network) throws HypervisorException {
        try {
            return Optional.of(connection.networks().inactiveXml(network));
        } catch (HypervisorException e) {
            return unless(e, Optional.empty(), Kind.UNSUPPORTED);
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
