package org.virtworkbench.libvirt.internal.network;

import java.util.List;
import java.util.stream.Stream;

import org.virtworkbench.libvirt.internal.call.XmlTree;

/** What is read of a network's document. */
final class NetworkXml {

    private NetworkXml() {
    }

    /** {@return how it reaches the outside; an element without a mode means nat, none at all isolation} */
    static String forwardMode(XmlTree network) {
        XmlTree forward = network.child("forward");
        return forward.exists() && forward.attribute("mode").isEmpty() ? "nat" : forward.attribute("mode");
    }

    static List<String> addresses(XmlTree network) {
        return network.children("ip").filter(ip -> !ip.attribute("address").isEmpty())
                .map(ip -> ip.attribute("address") + '/' + prefix(ip)).toList();
    }

    static boolean hasDhcp(XmlTree network) {
        return network.children("ip").anyMatch(ip -> ip.child("dhcp").exists());
    }

    private static int prefix(XmlTree ip) {
        if (!ip.attribute("prefix").isEmpty()) {
            return Integer.parseInt(ip.attribute("prefix"));
        }
        if (ip.attribute("family").equals("ipv6")) {
            return 64;
        }
        String netmask = ip.attribute("netmask");
        return netmask.isEmpty() ? classPrefix(ip.attribute("address"))
                : Stream.of(netmask.split("\\.")).mapToInt(part -> Integer.bitCount(Integer.parseInt(part))).sum();
    }

    /** libvirt gives an IPv4 address without a mask the one of its class. */
    private static int classPrefix(String address) {
        int first = Integer.parseInt(address.substring(0, address.indexOf('.')));
        return first < 128 ? 8 : first < 192 ? 16 : 24;
    }
}
