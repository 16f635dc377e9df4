package org.virtworkbench.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.xml.network.NetworkDocument;

class NetworkDraftTest {

    private static final Surroundings OTHERS = new Surroundings(Map.of("default", List.of("192.168.122.1/24", "fd00:122::1/64")),
            Map.of("eth0", List.of("10.1.2.3/16", "2001:db8::3/64")));

    private static NetworkDraft draft(String ipv4, String ranges, String ipv6, String ipv6Ranges) {
        return new NetworkDraft("lab", NetworkMode.NAT, "", ipv4, ranges, ipv6, ipv6Ranges, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "192.168.5.1/24|192.168.5.2-192.168.5.9||", "10.8.0.1/16|10.8.0.2-10.8.0.9, 10.8.1.2-10.8.1.9||",
            "192.168.5.1/24|192.168.5.2 - 192.168.5.9|fd00:5::1/64|fd00:5::2-fd00:5::9", "|||", "||fd00:5::1/64|" })
    void takesWhatFits(String ipv4, String ranges, String ipv6, String ipv6Ranges) {
        assertEquals(Optional.empty(), draft(text(ipv4), text(ranges), text(ipv6), text(ipv6Ranges)).problem(OTHERS));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "192.168.5.1|||", "192.168.5.1/33|||", "192.168.5.300/24|||", "192.168.5/24|||",
            "localhost/24|||",
            "fd00::1/64|||", "192.168.5.0/24|||", "192.168.5.255/24|||", "192.168.122.9/28|||", "192.168.0.1/16|||", "192.168.5.1/0|||",
            "10.1.9.1/24|||", "||2001:db8::9/96|", "192.168.5.1/24|192.168.5.9-192.168.5.2||", "192.168.5.1/24|192.168.6.2-192.168.6.9||",
            "192.168.5.1/24|192.168.5.2-||", "|192.168.5.2-192.168.5.9||", "||fd00:122::5/96|", "||192.168.5.1/24|", "||fd00::1|",
            "192.168.5.1/24|fd00::1-fd00::2||", "||fd00:5::1/64|fd00:6::2-fd00:6::9", "|||fd00:5::2-fd00:5::9" })
    void refusesWhatCannotBe(String ipv4, String ranges, String ipv6, String ipv6Ranges) {
        assertTrue(draft(text(ipv4), text(ranges), text(ipv6), text(ipv6Ranges)).problem(OTHERS).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a/b", "default", " x", "tab\there" })
    void refusesNames(String name) {
        assertTrue(new NetworkDraft(name, NetworkMode.ISOLATED, "", "", "", "", "", "").problem(OTHERS).isPresent());
    }

    @Test
    void saysWhichNetworkIsInTheWay() {
        assertEquals(Optional.of("192.168.122.9/28 overlaps 192.168.122.1/24 of the network default."),
                draft("192.168.122.9/28", "", "", "").problem(OTHERS));
        assertEquals(Optional.of("10.1.9.1/24 overlaps 10.1.2.3/16 of the host\u2019s interface eth0."),
                draft("10.1.9.1/24", "", "", "").problem(OTHERS));
    }

    @Test
    void asksForTheDeviceThatAModeStandsOn() {
        for (NetworkMode mode : NetworkMode.values()) {
            assertEquals(mode.needsDevice(), new NetworkDraft("n", mode, "", "", "", "", "", "").problem(Surroundings.UNKNOWN).isPresent(),
                    mode.name());
            assertFalse(new NetworkDraft("n", mode, "eth0", "", "", "", "", "").problem(Surroundings.UNKNOWN).isPresent(), mode.name());
            boolean takes = mode.needsDevice() || mode.takesDevices();
            assertEquals(takes,
                    new NetworkDraft("n", mode, "sixteen-letters!", "", "", "", "", "").problem(Surroundings.UNKNOWN).isPresent(),
                    mode.name());
        }
    }

    @Test
    void proposesWhatIsFree() {
        assertEquals("192.168.100.1/24", FreeRange.find(List.of("192.168.122.1/24")).orElseThrow().own());
        assertEquals("192.168.102.1/24", FreeRange.find(List.of("192.168.101.1/23", "192.168.100.77/32")).orElseThrow().own());
        assertEquals(Optional.empty(), FreeRange.find(List.of("192.168.0.1/16")));
    }

    @Test
    void writesWhatWasSaid() throws Exception {
        NetworkDraft draft = new NetworkDraft("a & b", NetworkMode.ROUTED, "eth1", " 10.9.8.1 / 24", "10.9.8.2-10.9.8.9", "fd00::1/64", "",
                "lab.example");
        NetworkDocument document = NetworkDocument.parse(draft.xml());
        assertEquals(Optional.of("a & b"), document.name());
        assertEquals(Optional.of("route"), document.forwardMode());
        assertEquals(Optional.of("eth1"), document.root().value("forward/@dev"));
        assertEquals(Optional.of("lab.example"), document.root().value("domain/@name"));
        assertEquals(List.of("10.9.8.1", "fd00::1"), document.subnets().stream().map(NetworkDocument.Subnet::address).toList());
        assertEquals(List.of("10.9.8.2-10.9.8.9"), document.subnets().getFirst().ranges());
    }
}
