package org.virtworkbench.libvirt.internal.guest;

import java.util.HashSet;
import java.util.Set;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.Handles;
import org.virtworkbench.libvirt.internal.call.Lists;
import org.virtworkbench.libvirt.internal.call.XmlTree;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.libvirt.internal.open.HostLink;

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
        Set<String> names = new HashSet<>();
        XmlTree guest = XmlTree.parse(Text.take(calls.run("virDomainGetXMLDesc", () -> calls.api().virDomainGetXMLDesc(domain, 0))));
        guest.child("devices").children("interface").filter(nic -> nic.attribute("type").equals("network"))
                .forEach(nic -> names.add(nic.child("source").attribute("network")));
        return names;
    }

    private Set<String> networksWithAddresses() throws HypervisorException {
        LibvirtApi api = calls.api();
        Set<String> names = new HashSet<>();
        try (Handles.HandleArray all = Lists.all(calls, handles, "virConnectListAllNetworks",
                result -> api.virConnectListAllNetworks(calls.connection(), result, 0), api::virNetworkFree)) {
            for (Pointer network : all.pointers()) {
                XmlTree xml = XmlTree.parse(Text.take(calls.run("virNetworkGetXMLDesc", () -> api.virNetworkGetXMLDesc(network, 0))));
                if (xml.child("ip").exists()) {
                    names.add(xml.child("name").text());
                }
            }
        }
        return names;
    }
}
