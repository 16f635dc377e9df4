package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.network.NetworkDraft;
import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.core.network.Surroundings;
import org.virtworkbench.core.storage.PoolDraft;
import org.virtworkbench.core.storage.PoolDraft.Field;
import org.virtworkbench.core.storage.PoolType;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.storage.StoragePoolDocument;

/**
 * Drafts of pools and networks mean what libvirt's description of its formats shows for the same, and what virt-manager writes for the same: a real daemon takes
 * both, checked against its schema, and tells the same definition for both. That way neither white space nor order nor what is left to a default counts.
 */
@ExtendWith(TestHostExtension.class)
@Timeout(300)
class SameMeaningTest {

    private static final String NAME = "it's <a> pool";
    private static final String HOST = "192.0.2.7";
    private static final String TARGET = "iqn.2026-01.org.example:disks";
    private static final String INITIATOR = "iqn.2026-01.org.example:me";
    private static final String SECRET = "3f4b9a52-8d0e-4f0e-9a51-0b9d2c1f7a66";

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
    });
    private HypervisorConnection connection;

    SameMeaningTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws HypervisorException {
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new NobodyThere(), new OpenAttempt());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private static PoolDraft draft(PoolType type) {
        PoolDraft draft = new PoolDraft();
        draft.setType(type);
        draft.set(Field.NAME, NAME);
        draft.set(Field.DEVICE, "/dev/vdz");
        draft.set(Field.HOST, HOST);
        draft.set(Field.FOLDER, "/exports/a & b");
        draft.set(Field.SOURCE, "vg0");
        draft.set(Field.TARGET, TARGET);
        draft.set(Field.INITIATOR, INITIATOR);
        draft.set(Field.ADAPTER, "scsi_host2");
        assertEquals(Optional.empty(), draft.problem(Set.of()), type.id());
        return draft;
    }

    /** {@return what libvirt's description of pools says of such a one} */
    private static String described(PoolType type) {
        return switch (type) {
            case DIR -> target("/var/lib/libvirt/images/it's &lt;a&gt; pool");
            case FS -> source("<device path='/dev/vdz'/><format type='auto'/>") + target("/var/lib/libvirt/images/it's &lt;a&gt; pool");
            case NETFS -> source("<host name='192.0.2.7'/><dir path='/exports/a &amp; b'/><format type='auto'/>")
                    + target("/var/lib/libvirt/images/it's &lt;a&gt; pool");
            case LOGICAL -> source("<name>vg0</name><format type='lvm2'/><device path='/dev/vdz'/>") + target("/dev/vg0");
            case DISK -> source("<device path='/dev/vdz'/><format type='gpt'/>") + target("/dev");
            case ISCSI -> source("<host name='192.0.2.7'/><device path='" + TARGET + "'/><initiator><iqn name='" + INITIATOR
                    + "'/></initiator><auth type='chap' username='me'><secret uuid='" + SECRET + "'/></auth>")
                    + target("/dev/disk/by-path");
            case ISCSI_DIRECT -> source("<host name='192.0.2.7'/><device path='" + TARGET + "'/><initiator><iqn name='" + INITIATOR
                    + "'/></initiator><auth type='chap' username='me'><secret uuid='" + SECRET + "'/></auth>");
            case SCSI -> source("<adapter type='scsi_host' name='scsi_host2'/>") + target("/dev/disk/by-path");
            case MPATH -> target("/dev/mapper");
            case GLUSTER -> source("<name>vg0</name><host name='192.0.2.7'/><dir path='/exports/a &amp; b'/>");
            case RBD -> source("<name>vg0</name><host name='192.0.2.7'/><auth username='me' type='ceph'><secret uuid='" + SECRET
                    + "'/></auth>");
            case ZFS -> source("<name>vg0</name><device path='/dev/vdz'/>");
        };
    }

    private static String source(String content) {
        return "<source>" + content + "</source>";
    }

    private static String target(String path) {
        return "<target><path>" + path + "</path></target>";
    }

    /** {@return a pool's definition as the host tells it, without what is another one's every time} */
    private String told(String xml) throws Exception {
        UUID uuid = connection.pools().define(xml);
        try {
            XmlElement root = StoragePoolDocument.parse(connection.storage().xml(uuid)).root();
            root.child("uuid").ifPresent(XmlElement::remove);
            return root.toXml();
        } finally {
            connection.pools().undefine(uuid);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolType.class)
    void aPoolMeansWhatLibvirtDescribes(PoolType type) throws Exception {
        PoolDraft draft = draft(type);
        draft.set(Field.USER, "me");
        draft.set(Field.SECRET, SECRET);
        String described = "<pool type='" + type.id() + "'>" + described(type) + "<name>it's &lt;a&gt; pool</name></pool>";
        assertEquals(told(described), told(draft.xml()));
        draft.set(Field.NAME, "another");
        assertNotEquals(told(described), told(draft.xml()));
    }

    @Test
    void aPoolMeansWhatVirtManagerWrites() throws Exception {
        assumeTrue(Virtinst.isHere(), "virtinst is not installed");
        List<PoolDraft> drafts = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        for (PoolType type : PoolType.values()) {
            if (type == PoolType.ISCSI_DIRECT) {
                continue; // it can't make these
            }
            PoolDraft draft = draft(type);
            draft.set(Field.FOLDER, "/exports/a b"); // it escapes an ampersand twice
            if (type == PoolType.LOGICAL || type == PoolType.ZFS) {
                draft.set(Field.DEVICE, ""); // it does not ask for one
            }
            drafts.add(draft);
            String source = switch (type) {
                case NETFS, GLUSTER -> draft.get(Field.FOLDER);
                case SCSI -> draft.get(Field.ADAPTER);
                case ISCSI -> TARGET;
                default -> draft.get(Field.DEVICE);
            };
            requests.add(Virtinst.request("pool", type.id(), NAME, HOST, source, draft.get(Field.FORMAT), INITIATOR, "vg0"));
        }
        List<String> theirs = Virtinst.documents(requests);
        for (int i = 0; i < drafts.size(); i++) {
            assertEquals(told(withPlace(theirs.get(i), drafts.get(i))), told(drafts.get(i).xml()), theirs.get(i));
        }
    }

    /** It leaves out where the volumes of a disk or volume group are found, which libvirt's schema asks for; it is said in ours. */
    private static String withPlace(String theirs, PoolDraft draft) throws Exception {
        StoragePoolDocument document = StoragePoolDocument.parse(theirs);
        if (draft.type() == PoolType.DISK || draft.type() == PoolType.LOGICAL) {
            assertEquals(Optional.empty(), document.targetPath(), "it does say where");
            document.root().setValue("target/path", draft.get(Field.PATH));
        }
        return document.toXml();
    }

    private static NetworkDraft network(NetworkMode mode) {
        boolean device = mode.needsDevice() || mode == NetworkMode.ROUTED;
        return new NetworkDraft("lab", mode, device ? "eth0" : "", "10.77.1.1/24", "10.77.1.10-10.77.1.20", "fd00:77::1/64",
                "fd00:77::10-fd00:77::20", "lab.example");
    }

    private static String describedNetwork(NetworkMode mode) {
        String addresses = "<domain name='lab.example'/><ip address='10.77.1.1' prefix='24'><dhcp>"
                + "<range start='10.77.1.10' end='10.77.1.20'/></dhcp></ip>"
                + "<ip family='ipv6' address='fd00:77::1' prefix='64'><dhcp><range start='fd00:77::10' end='fd00:77::20'/></dhcp></ip>";
        return "<network><name>lab</name>" + switch (mode) {
            case NAT -> "<forward mode='nat'/>" + addresses;
            case ROUTED -> "<forward mode='route' dev='eth0'/>" + addresses;
            case OPEN -> "<forward mode='open'/>" + addresses;
            case ISOLATED -> addresses;
            case BRIDGE -> "<forward mode='bridge'/><bridge name='eth0'/>";
            case MACVTAP -> "<forward mode='bridge'><interface dev='eth0'/></forward>";
            case MACVTAP_VEPA -> "<forward mode='vepa'><interface dev='eth0'/></forward>";
            case MACVTAP_PRIVATE -> "<forward mode='private'><interface dev='eth0'/></forward>";
            case MACVTAP_PASSTHROUGH -> "<forward mode='passthrough'><interface dev='eth0'/></forward>";
            case SRIOV -> "<forward mode='hostdev' managed='yes'><pf dev='eth0'/></forward>";
        } + "</network>";
    }

    private String toldNetwork(String xml) throws Exception {
        UUID uuid = connection.networks().define(xml);
        try {
            XmlElement root = NetworkDocument.parse(connection.networks().xml(uuid)).root();
            root.child("uuid").ifPresent(XmlElement::remove);
            root.child("mac").ifPresent(XmlElement::remove);
            return prefixes(root).toXml();
        } finally {
            connection.networks().undefine(uuid);
        }
    }

    /** A mask is another word for a prefix; the host keeps which one was said. */
    private static XmlElement prefixes(XmlElement root) {
        for (XmlElement ip : root.elements("ip")) {
            String address = NetworkField.ADDRESS.read(ip);
            ip.removeAttribute("netmask");
            ip.setAttribute("prefix", address.substring(address.indexOf('/') + 1));
        }
        return root;
    }

    @ParameterizedTest
    @EnumSource(NetworkMode.class)
    void aNetworkMeansWhatLibvirtDescribes(NetworkMode mode) throws Exception {
        NetworkDraft draft = network(mode);
        assertEquals(Optional.empty(), draft.problem(Surroundings.UNKNOWN));
        String ours = toldNetwork(draft.xml());
        for (NetworkMode other : NetworkMode.values()) {
            String theirs = toldNetwork(describedNetwork(other));
            assertEquals(other == mode, theirs.equals(ours), theirs + ours);
        }
    }

    @Test
    void aNetworkOfOpenVswitchMeansWhatLibvirtDescribes() throws Exception {
        NetworkDocument ours = NetworkDocument.parse(network(NetworkMode.BRIDGE).xml());
        NetworkField.OPEN_VSWITCH.write(ours.root(), "yes");
        NetworkField.VLANS.write(ours.root(), "42, 47");
        assertEquals(toldNetwork("<network><name>lab</name><forward mode='bridge'/><bridge name='eth0'/><vlan trunk='yes'><tag id='42'/>"
                + "<tag id='47'/></vlan><virtualport type='openvswitch'/></network>"), toldNetwork(ours.toXml()));
    }

    @Test
    void aNetworkMeansWhatVirtManagerWrites() throws Exception {
        assumeTrue(Virtinst.isHere(), "virtinst is not installed");
        List<NetworkMode> modes = List.of(NetworkMode.NAT, NetworkMode.ROUTED, NetworkMode.OPEN, NetworkMode.ISOLATED, NetworkMode.SRIOV);
        List<String> theirs = Virtinst.documents(modes.stream()
                .map(mode -> Virtinst.request("network", "lab", mode.forward(), network(mode).device(),
                        mode.hasAddresses() ? "lab.example" : "", "10.77.1.1",
                        "255.255.255.0", "10.77.1.10", "10.77.1.20", "fd00:77::1", "64", "fd00:77::10", "fd00:77::20"))
                .toList());
        for (int i = 0; i < modes.size(); i++) {
            assertTrue(theirs.get(i).contains("lab"), theirs.get(i));
            String ours = network(modes.get(i)).xml();
            assertEquals(toldNetwork(theirs.get(i)), toldNetwork(ours), theirs.get(i) + ours);
        }
    }
}
