package org.virtworkbench.libvirt.internal.network;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.virtworkbench.core.connection.ConnectionUri;

/** The addresses that the interfaces of this machine have just now. libvirt tells them only where its driver for interfaces is netcf, which few have. */
final class LocalAddresses {

    private LocalAddresses() {
    }

    /** {@return whether a connection leads to the hypervisor of this machine, and to the one that is usual here} */
    static boolean are(ConnectionUri uri) {
        return uri.isLocal() && !uri.driver().equals("test") && uri.query().isEmpty();
    }

    /**
     * {@return its addresses with the lengths of their prefixes; none where there is no such interface}
     *
     * @param name of an interface of this machine
     */
    static List<String> of(String name) {
        try {
            NetworkInterface found = NetworkInterface.getByName(name);
            return found == null ? List.of()
                    : found.getInterfaceAddresses().stream()
                            .map(each -> each.getAddress().getHostAddress().replaceFirst("%.*", "") + '/' + each.getNetworkPrefixLength())
                            .toList();
        } catch (SocketException e) {
            ILog.of(LocalAddresses.class).warn(name, e);
            return List.of();
        }
    }
}
