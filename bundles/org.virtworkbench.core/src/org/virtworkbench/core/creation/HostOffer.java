package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HostInterface;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.model.values.HostFacts;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.host.CapabilitiesDocument;
import org.virtworkbench.xml.host.DomainCapabilitiesDocument;
import org.virtworkbench.xml.host.GuestKind;

/**
 * What a host offers to a new guest, as it was told at one moment.
 *
 * @param facts what the host is
 * @param kinds the kinds of guests that it runs, the best one first
 * @param capabilities what such guests can have, by {@link #key}; without those about which the host does not tell
 * @param pools its storage pools
 * @param networks its networks
 * @param guestNames names that are taken
 * @param freeMemory memory that nothing uses, in bytes; empty when not known
 * @param interfaces the host's own network interfaces, as far as it tells
 */
public record HostOffer(HostFacts facts, List<Flavour> kinds, Map<String, DomainCapabilitiesDocument> capabilities, List<PoolRecord> pools,
        List<NetworkRecord> networks, Set<String> guestNames, OptionalLong freeMemory, List<HostInterface> interfaces) {

    private static final String Q35 = "q35";

    /**
     * A kind of guest.
     *
     * @param type the hypervisor, such as {@code kvm}
     * @param arch the architecture
     * @param machines the machines that it can be
     */
    public record Flavour(String type, String arch, List<String> machines) {

        /** {@return whether the host's processor runs it, not a program} */
        public boolean isFast() {
            return type.equals("kvm");
        }

        /** {@return the machine to take: the modern PC where there is one; empty for the hypervisor's default} */
        public Optional<String> chipset() {
            return machines.contains(Q35) ? Optional.of(Q35) : machines.contains("virt") ? Optional.of("virt") : Optional.empty();
        }
    }

    /** Copies the collections. */
    public HostOffer {
        kinds = List.copyOf(kinds);
        capabilities = Map.copyOf(capabilities);
        pools = List.copyOf(pools);
        networks = List.copyOf(networks);
        guestNames = Set.copyOf(guestNames);
        interfaces = List.copyOf(interfaces);
    }

    /** {@return under which name capabilities are kept} */
    private static String key(Flavour flavour) {
        return flavour.type() + ' ' + flavour.arch();
    }

    /** {@return what a kind of guest can have; empty when the host does not tell} */
    public Optional<DomainCapabilitiesDocument> capabilities(Flavour flavour) {
        return Optional.ofNullable(capabilities.get(key(flavour)));
    }

    /**
     * Asks a host. Blocks, for about ten calls; never on the UI thread.
     *
     * @throws HypervisorException when it does not answer
     */
    public static HostOffer ask(HypervisorConnection connection) throws HypervisorException {
        HostFacts facts = connection.host().facts();
        List<Flavour> kinds = kinds(facts);
        Map<String, DomainCapabilitiesDocument> capabilities = new HashMap<>();
        for (Flavour flavour : kinds) {
            capabilities(connection, flavour).ifPresent(document -> capabilities.put(key(flavour), document));
        }
        Set<String> names = new HashSet<>();
        for (GuestRecord guest : connection.guests().list()) {
            names.add(guest.name());
        }
        return new HostOffer(facts, kinds, capabilities, connection.storage().pools(), connection.networks().list(), names,
                connection.host().memory().free(), connection.networks().hostInterfaces());
    }

    private static Optional<DomainCapabilitiesDocument> capabilities(HypervisorConnection connection, Flavour flavour)
            throws HypervisorException {
        try {
            Optional<String> xml = connection.host().guestCapabilities(flavour.type(), flavour.arch(), flavour.chipset());
            return xml.isEmpty() ? Optional.empty() : Optional.of(DomainCapabilitiesDocument.parse(xml.get()));
        } catch (XmlSyntaxException e) {
            return Optional.empty(); // what can't be read is as good as not told
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST || e.kind() == Kind.CANCELLED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** {@return kinds for the host's own architecture, those that its processor runs first} */
    private static List<Flavour> kinds(HostFacts facts) {
        List<Flavour> kinds = new ArrayList<>();
        try {
            for (GuestKind kind : CapabilitiesDocument.parse(facts.capabilitiesXml()).guests()) {
                if (kind.osType().equals("hvm") && (kind.arch().equals(facts.architecture()) || facts.architecture().isEmpty())) {
                    kind.domainTypes().forEach(type -> kinds.add(new Flavour(type, kind.arch(), kind.machines())));
                }
            }
        } catch (XmlSyntaxException e) {
            return List.of();
        }
        kinds.sort((one, other) -> Boolean.compare(other.isFast(), one.isFast()));
        return kinds;
    }
}
