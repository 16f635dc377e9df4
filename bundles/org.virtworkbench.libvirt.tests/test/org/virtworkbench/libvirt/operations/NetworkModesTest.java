package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.network.DefineNetworkOperation;
import org.virtworkbench.core.network.NetworkDraft;
import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.core.network.Surroundings;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkPart;

/** Every mode of a network: accepted against libvirt's schema, and what guests get by it. */
class NetworkModesTest extends NetworkOnHost {

    NetworkModesTest(TestHost host) {
        super(host);
    }

    @ParameterizedTest
    @EnumSource(NetworkMode.class)
    void aDaemonAcceptsEveryModeAndKeepsWhatWasSaid(NetworkMode mode) throws Exception {
        String device = mode.needsDevice() ? "eth0" : "";
        NetworkDraft draft = new NetworkDraft("it's <a> net", mode, device, "10.77.1.1/24", "10.77.1.10-10.77.1.20",
                "fd00:77::1/64", "fd00:77::10-fd00:77::20", "lab.example");
        UUID uuid = connection.networks().define(draft.xml());
        NetworkDocument kept = NetworkDocument.parse(connection.networks().xml(uuid));
        NetworkDocument said = NetworkDocument.parse(draft.xml());
        assertEquals(said.name(), kept.name());
        assertEquals(List.of(), NetworkPart.pending(kept, said));
    }

    @Test
    void aListOfVirtualFunctionsIsRefusedForNothingButThatTheHostLacksThem() throws Exception {
        NetworkDraft draft = new NetworkDraft("vfs", NetworkMode.SRIOV, "0000:03:10.1, 03:10.3", "", "", "", "", "");
        assertEquals(Optional.empty(), draft.problem(Surroundings.UNKNOWN));
        HypervisorException refused = assertThrows(HypervisorException.class, () -> connection.networks().define(draft.xml()));
        assertTrue(refused.getMessage().contains("/sys/bus/pci/devices/0000:03:10."), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({ "BRIDGE,ovs0,true", "MACVTAP_PASSTHROUGH,eth0,false", "SRIOV,eth0,false" })
    void tagsOfVlansAreTakenByTheModesThatHaveThem(NetworkMode mode, String device, boolean openVswitch) throws Exception {
        NetworkDocument network = NetworkDocument.parse(new NetworkDraft("tagged", mode, device, "", "", "", "", "").xml());
        NetworkField.OPEN_VSWITCH.write(network.root(), openVswitch ? "yes" : "");
        NetworkField.VLANS.write(network.root(), openVswitch ? "42, 47" : "42");
        assertTrue(mode.takesVlans());
        UUID uuid = connection.networks().define(network.toXml());
        NetworkDocument kept = NetworkDocument.parse(connection.networks().xml(uuid));
        assertEquals(NetworkField.VLANS.read(network.root()), NetworkField.VLANS.read(kept.root()));
        assertEquals(openVswitch ? "yes" : "", NetworkField.OPEN_VSWITCH.read(kept.root()));
    }

    @ParameterizedTest
    @CsvSource({ "MACVTAP,bridge", "MACVTAP_VEPA,vepa", "MACVTAP_PRIVATE,private", "MACVTAP_PASSTHROUGH,passthru" })
    void aGuestIsReallyAttachedToADeviceOfTheHost(NetworkMode mode, String kernelsWord) throws Exception {
        host.exec("ip", "link", "add", "vwup", "type", "veth", "peer", "name", "vwfar");
        host.exec("ip", "link", "set", "vwup", "up");
        try {
            NetworkDraft draft = new NetworkDraft("it's direct", mode, "vwup", "", "", "", "", "");
            run(new DefineNetworkOperation(target(Optional.empty(), ""), draft.name(), draft.xml(), true, false), false);
            UUID guest = connection.guests().define("""
                    <domain type='qemu'>
                      <name>attached</name>
                      <memory unit='MiB'>32</memory>
                      <os><type arch='x86_64' machine='q35'>hvm</type></os>
                      <devices>
                        <interface type='network'>
                          <mac address='52:54:00:77:00:01'/>
                          <source network="it's direct"/>
                          <model type='virtio'/>
                        </interface>
                      </devices>
                    </domain>
                    """, true);
            try {
                connection.guests().start(guest, true, false); // QEMU has the device open from its start on
                String links = host.exec("ip", "-details", "link", "show", "type", "macvtap");
                assertTrue(links.contains("@vwup") && links.contains("52:54:00:77:00:01") && links.contains("mode " + kernelsWord), links);
                connection.guests().forceOff(guest);
                assertEquals("", host.exec("ip", "link", "show", "type", "macvtap"));
            } finally {
                connection.guests().undefine(guest, Set.of());
            }
        } finally {
            host.exec("ip", "link", "delete", "vwup");
        }
    }
}
