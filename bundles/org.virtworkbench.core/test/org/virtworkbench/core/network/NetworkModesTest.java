package org.virtworkbench.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkPart;

/** What is written for each mode means what virt-manager 4.1 writes for it, and for those that it can't make what libvirt's description of networks shows. */
class NetworkModesTest {

    private static final String INSIDE = """
              <domain name="lab.example"/>
              <ip address="10.77.1.1" netmask="255.255.255.0">
                <dhcp>
                  <range start="10.77.1.10" end="10.77.1.20"/>
                </dhcp>
              </ip>
              <ip family="ipv6" address="fd00:77::1" prefix="64">
                <dhcp>
                  <range start="fd00:77::10" end="fd00:77::20"/>
                </dhcp>
              </ip>
            """;

    private static String others(NetworkMode mode) {
        return switch (mode) {
            case NAT -> "<forward mode=\"nat\"/>" + INSIDE;
            case ROUTED -> "<forward mode=\"route\" dev=\"eth0\"/>" + INSIDE;
            case OPEN -> "<forward mode=\"open\"/>" + INSIDE;
            case ISOLATED -> INSIDE;
            case SRIOV -> "<forward mode=\"hostdev\" managed=\"yes\"><pf dev=\"eth0\"/></forward>";
            case BRIDGE -> "<forward mode='bridge'/><bridge name='eth0'/>";
            case MACVTAP -> "<forward mode='bridge'><interface dev='eth0'/></forward>";
            case MACVTAP_VEPA -> "<forward mode='vepa'><interface dev='eth0'/></forward>";
            case MACVTAP_PRIVATE -> "<forward mode='private'><interface dev='eth0'/></forward>";
            case MACVTAP_PASSTHROUGH -> "<forward mode='passthrough'><interface dev='eth0'/></forward>";
        };
    }

    @ParameterizedTest
    @EnumSource(NetworkMode.class)
    void everyModeMeansWhatOthersWrite(NetworkMode mode) throws Exception {
        boolean device = mode.needsDevice() || mode == NetworkMode.ROUTED;
        NetworkDraft draft = new NetworkDraft("lab", mode, device ? "eth0" : "", "10.77.1.1/24", "10.77.1.10-10.77.1.20", "fd00:77::1/64",
                "fd00:77::10-fd00:77::20", "lab.example");
        assertEquals(Optional.empty(), draft.problem(Surroundings.UNKNOWN));
        NetworkDocument ours = NetworkDocument.parse(draft.xml());
        NetworkDocument theirs = NetworkDocument.parse("<network><name>lab</name>" + others(mode) + "</network>");
        assertEquals(List.of(), NetworkPart.differing(theirs, ours), draft.xml());
        for (NetworkMode other : NetworkMode.values()) {
            NetworkDocument another = NetworkDocument.parse("<network><name>lab</name>" + others(other) + "</network>");
            assertTrue(other == mode || NetworkPart.differing(another, ours).contains(NetworkPart.FORWARD)
                    || NetworkPart.differing(another, ours).contains(NetworkPart.BRIDGE), other.name());
        }
    }
}
