package org.virtworkbench.ui.wizards.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.core.appliance.Appliance;
import org.virtworkbench.core.appliance.FilePart;
import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.GuestXml;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.Topology;
import org.virtworkbench.core.driver.HostInterface;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OperatingSystem.Needs;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.model.values.HostFacts;
import org.virtworkbench.ui.wizards.guest.GuestDraft.LocalFile;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreCard;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreDisk;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.host.DomainCapabilitiesDocument;

class GuestDraftTest {

    private static final long GIB = 1L << 30;
    private static final Flavour KVM = new Flavour("kvm", "x86_64", List.of("pc", "q35"));
    private static final Flavour TCG = new Flavour("qemu", "x86_64", List.of("pc", "q35"));
    private static final PoolRecord DEFAULT = new PoolRecord(new UUID(0, 1), "default", PoolState.RUNNING, "dir", "/images", 90 * GIB, 0,
            50 * GIB, true, true);
    private static final PoolRecord LARGE = new PoolRecord(new UUID(0, 2), "lvm", PoolState.RUNNING, "logical", "/dev/vg", 900 * GIB, 0,
            800 * GIB, true, true);
    private static final PoolRecord OFF = new PoolRecord(new UUID(0, 3), "off", PoolState.INACTIVE, "dir", "/off", 0, 0, 0, true, true);
    private static final Medium ISO = new Medium(DEFAULT, "win.iso", "/images/win.iso", "iso", Optional.of(5 * GIB), false);
    private static final Medium IMAGE = new Medium(DEFAULT, "base.qcow2", "/images/base.qcow2", "qcow2", Optional.of(3 * GIB), false);

    private final GuestDraft draft = new GuestDraft();

    @BeforeEach
    void ask() throws XmlSyntaxException {
        DomainCapabilitiesDocument about = DomainCapabilitiesDocument.parse("""
                <domainCapabilities><os supported='yes'><enum name='firmware'><value>efi</value></enum>
                <loader supported='yes'><enum name='secure'><value>yes</value></enum></loader></os>
                <cpu><mode name='host-passthrough' supported='yes'/><mode name='maximum' supported='yes'/></cpu>
                <devices><disk supported='yes'><enum name='bus'><value>virtio</value><value>sata</value></enum></disk>
                <tpm supported='yes'><enum name='backendModel'><value>emulator</value></enum></tpm></devices></domainCapabilities>""");
        HostFacts facts = new HostFacts("h", "QEMU", "7.2.0", "9.0.0", "x86_64", "", "", 0, 8, 1, 4, 2, 16 * GIB, List.of(), List.of(), "");
        NetworkRecord off = new NetworkRecord(new UUID(1, 1), "default", false, true, false, "virbr0", "nat", List.of(), true);
        NetworkRecord on = new NetworkRecord(new UUID(1, 2), "lab", true, true, false, "virbr1", "", List.of(), true);
        draft.setOffer(Optional.of(new HostOffer(facts, List.of(KVM, TCG), Map.of("kvm x86_64", about, "qemu x86_64", about),
                List.of(OFF, LARGE, DEFAULT), List.of(on, off), Set.of("guest", "win11"), OptionalLong.of(9 * GIB),
                List.of(new HostInterface("br0", "bridge", true), new HostInterface("eth0", "ethernet", true)))));
    }

    private static OperatingSystem windows() {
        return new OperatingSystem("http://microsoft.com/win/11", List.of("win11"), "Windows 11", "11", "Microsoft", "winnt", "win", "",
                Optional.empty(), Optional.empty(), new Needs(Optional.of(8 * GIB), Optional.of(64 * GIB), Optional.of(2)), Set.of(),
                Optional.of(true), Optional.of(false), List.of());
    }

    @Test
    void takesTheMachineOfAnAppliance() {
        FilePart file = new FilePart(Path.of("shop.ova"), "disk.vmdk", 512, 900);
        draft.origin = Origin.APPLIANCE;
        assertEquals(Optional.of(Messages.problemNoAppliance), draft.problem());
        draft.applianceFile = Optional.of(new Appliance("Shop", List.of(), Optional.of(3), Optional.of(GIB), Optional.of(true), false,
                List.of(new Appliance.Disk(false, Optional.of(file), "vmdk", 9 * GIB, "ide", Optional.empty()),
                        new Appliance.Disk(false, Optional.empty(), "raw", GIB, "ide", Optional.empty()),
                        new Appliance.Disk(true, Optional.of(file), "raw", 900, "ide", Optional.empty())),
                List.of(Optional.of("vmxnet3"), Optional.empty())));
        assertEquals(Optional.empty(), draft.problem());
        GuestSpec spec = draft.spec();
        assertEquals("Shop", spec.name());
        assertEquals(3, spec.machine().vcpus());
        assertEquals(GIB, spec.machine().memory());
        assertEquals(Firmware.UEFI, spec.machine().firmware());
        assertEquals(List.of("sata", "sata", "sata"), spec.drives().stream().map(drive -> drive.bus()).toList());
        assertEquals(List.of("Shop.qcow2", "Shop-2.qcow2", "Shop.iso"),
                spec.made().stream().map(made -> made.place().volume()).toList());
        assertFalse(((DriveSource.Imported) spec.made().getLast()).isConverted());
        assertEquals(List.of(Optional.of("vmxnet3"), Optional.of("vmxnet3")), spec.cards().stream().map(card -> card.model()).toList());
        draft.firmware = Optional.of(Firmware.BIOS);
        draft.memory = Optional.of("2 GiB");
        assertEquals(2 * GIB, draft.spec().machine().memory());
        draft.origin = Origin.NONE;
        assertEquals(1, draft.spec().cards().size());
    }

    @Test
    void takesWhatFitsWhereNothingIsSaid() {
        draft.origin = Origin.NONE;
        assertEquals(Optional.empty(), draft.problem());
        GuestSpec spec = draft.spec();
        assertEquals("guest-2", spec.name());
        assertEquals("kvm", spec.machine().type());
        assertEquals(Optional.of("q35"), spec.machine().chipset());
        assertEquals(CpuModel.HOST_PASSTHROUGH, spec.machine().cpu());
        assertEquals(Firmware.BIOS, spec.machine().firmware());
        assertEquals(2 * GIB, spec.machine().memory());
        DriveSource.Fresh disk = assertInstanceOf(DriveSource.Fresh.class, spec.drives().getFirst().source());
        assertEquals("/images/guest-2.qcow2", disk.place().path());
        assertEquals(20 * GIB, disk.capacity());
        assertEquals(List.of("default"), spec.networksToStart());
        assertEquals("virtio", spec.drives().getFirst().bus());
    }

    @Test
    void takesWhatTheSystemWants() {
        draft.medium = Optional.of(ISO);
        draft.detected = Optional.of(windows());
        GuestSpec spec = draft.spec();
        assertEquals("win11-2", spec.name());
        assertEquals(8 * GIB, spec.machine().memory());
        assertEquals(Firmware.SECURE_BOOT, spec.machine().firmware());
        assertTrue(spec.machine().tpm());
        assertTrue(spec.machine().windows());
        assertEquals("sata", spec.drives().getFirst().bus(), "no driver for virtio");
        assertEquals(Optional.of("e1000e"), spec.cards().getFirst().model());
        assertEquals(Optional.of("http://microsoft.com/win/11"), spec.osId());
        assertTrue(spec.drives().get(1).cdrom());
        assertTrue(spec.drives().get(1).installer());
    }

    @Test
    void keepsWhatWasSaidWhenTheSystemChanges() {
        draft.origin = Origin.NONE;
        draft.memory = Optional.of("3 GiB");
        draft.firmware = Optional.of(Firmware.UEFI);
        draft.chosenOs = Optional.of(Optional.of(windows()));
        assertEquals(3 * GIB, draft.spec().machine().memory());
        assertEquals(Firmware.UEFI, draft.spec().machine().firmware());
        draft.chosenOs = Optional.of(Optional.empty());
        assertFalse(draft.spec().machine().windows());
        assertEquals(Optional.empty(), draft.spec().osId());
    }

    @Test
    void forgetsWhatAnotherHostOffered() {
        draft.medium = Optional.of(ISO);
        draft.flavour = Optional.of(TCG);
        draft.setOffer(Optional.empty());
        assertTrue(draft.problem().isPresent());
        assertEquals(Optional.empty(), draft.medium);
        assertThrows(IllegalStateException.class, draft::spec);
    }

    @Test
    void usesAnImageInEachWay() {
        draft.origin = Origin.IMAGE;
        draft.medium = Optional.of(IMAGE);
        assertEquals(new DriveSource.Existing("/images/base.qcow2", "qcow2", false), draft.spec().drives().getFirst().source());
        draft.use = Optional.of(Use.COPY);
        DriveSource.Copy copy = assertInstanceOf(DriveSource.Copy.class, draft.spec().drives().getFirst().source());
        assertEquals(Optional.of(3 * GIB), copy.capacity());
        assertEquals("/images/base-2.qcow2", copy.place().path(), "not over the image itself");
        draft.use = Optional.of(Use.OVERLAY);
        draft.diskSize = Optional.of("10");
        DriveSource.Overlay overlay = assertInstanceOf(DriveSource.Overlay.class, draft.spec().drives().getFirst().source());
        assertEquals(10 * GIB, overlay.capacity());
        draft.diskSize = Optional.of("2");
        assertTrue(draft.problem().orElseThrow().contains("smaller"), draft.problem().toString());
    }

    @Test
    void sendsAFile() {
        draft.fromFile = true;
        assertTrue(draft.problem().isPresent());
        draft.file = Optional.of(new LocalFile(Path.of("/home/me/a.iso"), 700, "raw", Optional.empty()));
        DriveSource.Upload upload = assertInstanceOf(DriveSource.Upload.class, draft.spec().drives().get(1).source());
        assertEquals("/images/a.iso", upload.place().path());
        draft.filePool = Optional.of(LARGE.uuid());
        assertEquals("/dev/vg/a.iso", ((DriveSource.Upload) draft.spec().drives().get(1).source()).place().path());
    }

    @Test
    void makesACloudGuestWithItsSetUp() {
        draft.origin = Origin.CLOUD;
        draft.medium = Optional.of(IMAGE);
        assertTrue(draft.problems().login().isPresent());
        draft.login.user = "me";
        draft.login.password = "secret";
        draft.login.fixed = true;
        draft.login.address = "10.0.0.2/24";
        GuestSpec spec = draft.spec();
        assertInstanceOf(DriveSource.Copy.class, spec.drives().get(0).source());
        DriveSource.Content seed = assertInstanceOf(DriveSource.Content.class, spec.drives().get(1).source());
        String text = new String(seed.content(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("secret"));
        assertTrue(text.contains(spec.cards().getFirst().mac().orElseThrow()), "the fixed address goes to the guest's card");
    }

    @Test
    void takesRawWhereThePoolHasNoFormats() {
        draft.origin = Origin.NONE;
        draft.diskPool = Optional.of(LARGE.uuid());
        assertEquals("raw", draft.diskFormat());
        assertEquals(List.of(LARGE, DEFAULT), draft.pools());
    }

    @Test
    void asksThatTheArrangementFits() {
        draft.origin = Origin.NONE;
        draft.topology = Optional.of(new Topology(1, 2, 2));
        assertTrue(draft.problems().machine().isPresent());
        draft.vcpus = Optional.of("4");
        assertEquals(Optional.empty(), draft.problems().machine());
    }

    @ParameterizedTest
    @CsvSource({ "0,false", "-1,false", "0.5,true", "'1,5 T',true", "1e9,false", "99999999999999999999,false", "'',true", "8 EiB,false",
            "0.0000000001,false", "NaN,false" })
    void takesOnlySizesThatADiskCanHave(String size, boolean good) {
        draft.origin = Origin.NONE;
        draft.diskSize = Optional.of(size);
        assertEquals(good, draft.problems().storage().isEmpty(), draft.problems().storage().toString());
        assertEquals(good, draft.problem().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "0,false", "-512,false", "0.5 GiB,true", "512,true", "3,false", "99999999999 TiB,false", "'',false", "lots,false" })
    void takesOnlyMemoryThatAGuestCanHave(String memory, boolean good) {
        draft.origin = Origin.NONE;
        draft.memory = Optional.of(memory);
        assertEquals(good, draft.problems().machine().isEmpty(), draft.problems().machine().toString());
    }

    @ParameterizedTest
    @CsvSource({ "52:54:00:12:34:56,true", "01:00:5e:00:00:01,false", "52:54:00:12:34,false", "nonsense,false", "'',true" })
    void takesAMacOfOneCardAlone(String mac, boolean good) {
        draft.origin = Origin.NONE;
        draft.mac = mac;
        assertEquals(good, draft.problems().storage().isEmpty());
    }

    @Test
    void leavesANetworkOffWhereThatWasSaid() {
        draft.origin = Origin.NONE;
        draft.network = Optional.of(Optional.of("lab"));
        assertEquals(List.of(), draft.spec().networksToStart());
        draft.network = Optional.of(Optional.empty());
        assertEquals(List.of(), draft.spec().cards());
        draft.origin = Origin.NETWORK;
        assertTrue(draft.problems().storage().isPresent());
    }

    @ParameterizedTest
    @CsvSource({ "web-01,web-01", "My Guest,my-guest", "日本,guest", "-x-,x", "Ünï,n" })
    void makesHostNames(String guest, String host) {
        assertEquals(host, LoginDraft.hostnameOf(guest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "me|pw||true", "||ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA me|true", "|pw||true", "|||false",
            "Root|pw||false",
            "me||no key|false", "||-----BEGIN OPENSSH PRIVATE KEY-----|false" })
    void saysWhoCanLogIn(String user, String password, String key, boolean good) {
        LoginDraft login = new LoginDraft();
        login.user = Optional.ofNullable(user).orElse("");
        login.password = Optional.ofNullable(password).orElse("");
        login.sshKey = Optional.ofNullable(key).orElse("");
        assertEquals(good, login.problem().isEmpty(), login.problem().toString());
    }

    @Test
    void hasAsManyDisksAndCardsAsWanted() {
        draft.origin = Origin.NONE;
        draft.more.add(new MoreDisk(Optional.empty(), draft.diskPool().map(PoolRecord::uuid), 5 * GIB, "raw", true, "sata"));
        draft.more.add(new MoreDisk(Optional.of(IMAGE), Optional.empty(), 0, "", false, "virtio"));
        draft.more.add(new MoreCard(Link.BRIDGE, "br0", Optional.of("e1000e"), Optional.empty()));
        draft.more.add(new MoreCard(Link.DIRECT, "eth0", Optional.empty(), Optional.of("52:54:00:00:00:07")));
        draft.more.add(new MoreCard(Link.NETWORK, "default", Optional.empty(), Optional.empty()));
        assertEquals(Optional.empty(), draft.problem());
        GuestSpec spec = draft.spec();
        assertEquals(List.of("sda", "vda", "vdb"),
                GuestXml.preview(spec).disks().stream().map(disk -> disk.target().orElse("")).sorted().toList());
        DriveSource.Fresh second = assertInstanceOf(DriveSource.Fresh.class, spec.drives().get(1).source());
        assertEquals("/images/guest-2-2.img", second.place().path());
        assertTrue(second.full());
        assertEquals(List.of(Link.NETWORK, Link.BRIDGE, Link.DIRECT, Link.NETWORK), spec.cards().stream().map(NetworkCard::link).toList());
        String xml = GuestXml.preview(spec).toXml();
        assertTrue(xml.contains("<source dev='eth0' mode='bridge'/>") && xml.contains("<source bridge='br0'/>"), xml);
        assertEquals(List.of("default"), spec.networksToStart());
        draft.setOffer(draft.offer);
        assertEquals(1, draft.spec().cards().size(), "another host may have none of that");
    }

    @Test
    void canBePluggedIntoABridgeAlone() {
        draft.origin = Origin.NETWORK;
        draft.bridge = Optional.of("br0");
        assertEquals(Optional.empty(), draft.problem());
        assertEquals(List.of(new NetworkCard(Link.BRIDGE, "br0", draft.cardModel(), Optional.empty(), true)), draft.spec().cards());
        assertEquals(List.of(), draft.spec().networksToStart());
    }

    @Test
    void refusesADiskWhosePoolIsGone() {
        draft.origin = Origin.NONE;
        draft.more.add(new MoreDisk(Optional.empty(), Optional.of(new UUID(9, 9)), GIB, "raw", false, "virtio"));
        assertTrue(draft.problem().isPresent());
    }

    @Test
    void theDocumentNamesTheSecretOfAnEncryptedDiskWhenTheHostToldIt() {
        draft.origin = Origin.IMAGE;
        draft.medium = Optional.of(IMAGE);
        GuestSpec spec = draft.spec();
        String path = GuestXml.preview(spec).disks().getFirst().path().orElseThrow();
        assertFalse(draft.xml.shown(spec).contains("encryption"));
        draft.xml.write(draft.xml.shown(spec).replace("</name>", "</name><title>mine</title>"), spec);
        draft.xml.unlock(Map.of(path, "c0ffee", "/elsewhere", "bad"), spec);
        assertFalse(draft.xml.isOvertaken(spec), "nothing that was chosen is another");
        assertTrue(draft.xml.shown(spec).contains("mine"), "what was written stays");
        draft.xml.drop();
        assertTrue(draft.xml.shown(spec).contains("c0ffee") && draft.xml.shown(spec).contains("<encryption"), draft.xml.shown(spec));
        assertFalse(draft.xml.shown(spec).contains("bad"));
    }
}
