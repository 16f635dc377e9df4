package org.virtworkbench.testhosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** That libvirt opens the description of the demo host, and that its parts fit together. */
class DemoHostTest {

    private static final Path FILE = Scripts.testhost().getParent().getParent().getParent()
            .resolve("bundles/org.virtworkbench.app/demo/demo.xml");

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Document demo;

    DemoHostTest() throws Exception {
        demo = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(FILE.toFile());
    }

    @BeforeAll
    static void assumeVirsh() {
        Requirements.assume();
    }

    @Test
    void libvirtShowsEachGuestNetworkAndPool() throws XPathExpressionException {
        assertEquals(texts("/node/domain/name"), names("list", "--all", "--name"));
        assertEquals(texts("/node/network/name"), names("net-list", "--all", "--name"));
        assertEquals(texts("/node/pool/name"), names("pool-list", "--all", "--name"));
    }

    @Test
    void guestsAreInEveryStateThatTheDriverHolds() {
        Set<String> states = new TreeSet<>();
        virsh("list", "--all").lines().forEach(line -> states.add(line.strip().split(" {2,}")[2]));
        assertEquals(Set.of("running", "paused", "shut off", "crashed", "pmsuspended"), states);
    }

    @Test
    void everyGuestIsDescribed() throws XPathExpressionException {
        for (String part : List.of("title", "description", "metadata//*[local-name()='os']/@id",
                "metadata//*[local-name()='folder']", "metadata//*[local-name()='tag']")) {
            assertEquals(Set.of(), texts("/node/domain[not(normalize-space(" + part + "))]/name"), part);
        }
    }

    @Test
    void everyDiskIsAVolumeOfAPool() throws XPathExpressionException {
        Set<String> volumes = texts("/node/pool/volume/target/path");
        Set<String> lost = texts("/node/domain/devices/disk/source/@file");
        lost.removeAll(volumes);
        assertEquals(Set.of(), lost);
        for (Node source : nodes("/node/domain/devices/disk[@type='volume']/source")) {
            String volume = xpath.evaluate("concat('/node/pool[name=\"', @pool, '\"]/volume[name=\"', @volume, '\"]')", source);
            assertEquals(1, nodes(volume).size(), volume);
        }
        Set<String> backing = texts("/node/pool/volume/backingStore/path");
        assertFalse(backing.isEmpty());
        backing.removeAll(volumes);
        assertEquals(Set.of(), backing);
    }

    @Test
    void everyInterfaceHasItsNetwork() throws XPathExpressionException {
        Set<String> used = texts("/node/domain/devices/interface/source/@network");
        used.removeAll(texts("/node/network/name"));
        assertEquals(Set.of(), used);
    }

    /** libvirt 9.0 crashes when it is asked for the addresses of a guest on a network that has none. */
    @Test
    void everyNetworkHasAnAddress() throws XPathExpressionException {
        assertEquals(Set.of(), texts("/node/network[not(ip)]/name"));
    }

    /** Reverting to a snapshot replaces the guest's definition by that of the snapshot. */
    @Test
    void everySnapshotHasTheWholeDefinitionOfItsGuest() throws XPathExpressionException {
        List<Node> snapshots = nodes("/node/domain/*[local-name()='domainsnapshot']");
        assertFalse(snapshots.isEmpty());
        for (Node snapshot : snapshots) {
            Node own = (Node) xpath.evaluate("domain", snapshot, XPathConstants.NODE);
            for (String part : List.of("uuid", "title", "normalize-space(metadata)", "count(devices/*)")) {
                assertEquals(xpath.evaluate(part, snapshot.getParentNode()), xpath.evaluate(part, own), part);
            }
        }
    }

    private static String virsh(String... arguments) {
        List<String> command = new ArrayList<>(List.of("virsh", "--quiet", "--connect", "test://" + FILE));
        command.addAll(List.of(arguments));
        return Scripts.run(command);
    }

    private static Set<String> names(String... arguments) {
        return new TreeSet<>(virsh(arguments).lines().map(String::strip).filter(name -> !name.isEmpty()).toList());
    }

    private Set<String> texts(String path) throws XPathExpressionException {
        return new TreeSet<>(nodes(path).stream().map(Node::getTextContent).toList());
    }

    private List<Node> nodes(String path) throws XPathExpressionException {
        NodeList found = (NodeList) xpath.evaluate(path, demo, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }
}
