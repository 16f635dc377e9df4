package org.virtworkbench.libvirt.internal.guest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Documents;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.libvirt.internal.open.HostLink;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.network.NetworkDocument;

import com.sun.jna.Pointer;

/**
 * Keeps a trap of libvirt's test driver shut: asked for the addresses of a guest on a network that has none, such as a bridge, it ends the whole process
 * ({@code testDomainInterfaceAddressFromNet} looks at the network's first {@code <ip>} without asking whether there is one; seen in 9.0).
 */
final class TestDriverTrap {

    private final HostLink link;
    private final Calls calls;
    private final Handles handles;
    private volatile String driver = "";

    TestDriverTrap(HostLink link, Calls calls, Handles handles) {
        this.link = link;
        this.calls = calls;
        this.handles = handles;
    }

    /** {@return whether asking for a guest's addresses would end the process} */
    boolean isSetFor(Pointer domain) throws HypervisorException {
        if (driver.isEmpty()) {
            driver = calls.run("virConnectGetType", link::getType);
        }
        return driver.equalsIgnoreCase("TEST") && !networksWithAddresses().containsAll(networks(domain));
    }

    /** {@return names of the networks that a guest is on} */
    private Set<String> networks(Pointer domain) throws HypervisorException {
        String text = Text.take(calls.run("virDomainGetXMLDesc", () -> calls.api().virDomainGetXMLDesc(domain, 0)));
        return Documents.read(text, DomainDocument::parse).stream().flatMap(guest -> guest.interfaces().stream())
                .filter(nic -> nic.type().equals(Optional.of("network"))).map(nic -> nic.source().orElse("")).collect(Collectors.toSet());
    }

    private Set<String> networksWithAddresses() throws HypervisorException {
        LibvirtApi api = calls.api();
        Set<String> names = new HashSet<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllNetworks",
                result -> api.virConnectListAllNetworks(calls.connection(), result, 0), api::virNetworkFree)) {
            for (Pointer network : all.pointers()) {
                String text = Text.take(calls.run("virNetworkGetXMLDesc", () -> api.virNetworkGetXMLDesc(network, 0)));
                Documents.read(text, NetworkDocument::parse).filter(xml -> !xml.subnets().isEmpty()).flatMap(NetworkDocument::name)
                        .ifPresent(names::add);
            }
        }
        return names;
    }
}
