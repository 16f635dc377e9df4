package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.appliance.Appliance;
import org.virtworkbench.core.appliance.ApplianceFile;
import org.virtworkbench.core.appliance.FilePart;
import org.virtworkbench.core.cloudinit.CloudConfig;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.CredentialPrompt;
import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.CreationCheck;
import org.virtworkbench.core.creation.DirectBoot;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.FinishTreeInstallOperation;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.GuestXml;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.MediumHead;
import org.virtworkbench.core.creation.NetworkCard;
import org.virtworkbench.core.creation.PoolPlace;
import org.virtworkbench.core.creation.Topology;
import org.virtworkbench.core.creation.UseEmulationOperation;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.OpenAttempt;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.tree.WebFile;
import org.virtworkbench.libvirt.LibvirtDriver;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestAppliance;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.testhosts.WebTree;
import org.virtworkbench.xml.domain.DomainDocument;

/** Guests made on a real host, which boot from what they were made of. */
@ExtendWith(TestHostExtension.class)
@Timeout(120)
class QemuCreateGuestTest {

    private static final long MIB = 1L << 20;
    /** Writes SLP_EN to the machine's power management (Q35: PM1a_CNT is at 0x604): who boots this switches itself off. */
    private static final byte[] POWER_OFF = { (byte) 0xBA, 0x04, 0x06, (byte) 0xB8, 0x00, 0x20, (byte) 0xEF, (byte) 0xF4, (byte) 0xEB,
            (byte) 0xFD };

    private record Nobody() implements CredentialPrompt {

        @Override
        public Optional<Credential> ask(CredentialRequest request) {
            return Optional.empty();
        }

        @Override
        public Optional<Keep> trust(TrustRequest request) {
            return Optional.empty();
        }
    }

    private final TestHost host;
    private final LibvirtDriver driver = LibvirtDriver.heardBy((function, nanos, failed) -> {
        // nobody measures here
    });
    private HypervisorConnection connection;
    private HostOffer offer;
    private PoolRecord pool;
    private Path folder;
    @TempDir
    private Path here;

    QemuCreateGuestTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void open() throws Exception {
        folder = Files.createDirectories(host.folder().resolve("lib/images/new"));
        host.virsh("pool-create-as", "new", "dir", "--target", folder.toString());
        connection = driver.open(ConnectionUri.parse(host.uri(Transport.UNIX)), false, new Nobody(), new OpenAttempt());
        offer = HostOffer.ask(connection);
        pool = offer.pools().getFirst();
    }

    @AfterEach
    void close() throws Exception {
        for (GuestRecord guest : connection.guests().list()) {
            if (guest.id().isPresent()) {
                host.virsh("destroy", guest.uuid().toString());
            }
            host.virsh("undefine", guest.uuid().toString(), "--nvram");
        }
        for (String name : volumes()) {
            host.virsh("vol-delete", name, "--pool", "new");
        }
        host.virsh("pool-destroy", "new");
        driver.close();
    }

    @Test
    void tellsWhatTheHostOffers() {
        assertTrue(offer.kinds().stream().anyMatch(kind -> kind.type().equals("qemu") && kind.arch().equals("x86_64")));
        GuestDefaults best = best();
        assertEquals(Optional.of("q35"), best.flavour().chipset());
        assertEquals("virtio", best.diskBus());
        assertEquals("sata", best.cdromBus());
        assertTrue(best.hasUefi());
        assertTrue(best.hasTpm());
        assertTrue(best.diskBuses().contains("sata"));
        assertFalse(best.diskBuses().contains("ide"), "Q35 has none");
    }

    /** Each kind of machine is one that libvirt's schema and driver take as it is. */
    @ParameterizedTest
    @EnumSource(Firmware.class)
    void writesDocumentsThatLibvirtTakes(Firmware firmware) throws Exception {
        for (boolean windows : new boolean[] { false, true }) {
            for (Flavour flavour : offer.kinds()) {
                GuestDefaults best = new GuestDefaults(offer, flavour, Optional.empty());
                for (String bus : best.diskBuses()) {
                    MachineSpec machine = new MachineSpec(flavour.type(), flavour.arch(), flavour.chipset(), firmware, best.hasTpm(),
                            best.cpu(), 4, Optional.of(new Topology(1, 2, 2)), 512 * MIB, windows);
                    GuestSpec spec = spec("any <name>", machine, List.of(new Drive(false, bus, true, false, fresh("x.qcow2")),
                            new Drive(true, best.cdromBus(), true, true, new DriveSource.Existing("/nowhere/a & b.iso", "iso", false)),
                            new Drive(true, best.cdromBus(), false, false, new DriveSource.Empty())), true);
                    String xml = GuestXml.preview(spec).toXml();
                    UUID defined = connection.guests().define(xml, true);
                    assertEquals(spec.uuid(), defined);
                    DomainDocument back = DomainDocument.parse(connection.guests().xml(defined, true, false));
                    assertEquals(firmware.isUefi(), back.boot().orElseThrow().isUefi());
                    host.virsh("undefine", defined.toString(), "--nvram");
                }
            }
        }
    }

    @Test
    void bootsFromAMediumSentFromThisComputer() throws Exception {
        Path iso = bootableIso();
        GuestSpec spec = spec("cd", machine(), List.of(new Drive(false, "virtio", true, false, fresh("cd.qcow2")), new Drive(true, "sata",
                true, true, new DriveSource.Upload(place("cd.iso"), iso, "raw", Files.size(iso), Optional.empty()))), false);
        run(spec);
        assertArrayEquals(Files.readAllBytes(iso), Files.readAllBytes(folder.resolve("cd.iso")));
        awaitOff(spec);
        Medium there = Medium.list(connection, offer.pools()).stream().filter(Medium::isIso).findFirst().orElseThrow();
        assertEquals("TINY", MediumHead.of(connection, there.id()).orElseThrow().label().orElseThrow().volume());
    }

    @Test
    void bootsFromADiskInPlace() throws Exception {
        Path disk = Files.write(folder.resolve("system.img"), bootSector());
        host.virsh("pool-refresh", "new");
        GuestSpec spec = spec("disk", machine(),
                List.of(new Drive(false, "virtio", true, false, new DriveSource.Existing(disk.toString(), "raw", false))), false);
        run(spec);
        awaitOff(spec);
        assertTrue(CreationCheck
                .run(connection, spec("second", machine(), spec.drives(), false), SubMonitor.convert(new NullProgressMonitor())).getFirst()
                .text()
                .contains("is used by disk"));
    }

    @Test
    void bootsFromACopyThatIsLarger() throws Exception {
        image("base.img");
        GuestSpec spec = spec("copy", machine(), List.of(new Drive(false, "virtio", true, false, new DriveSource.Copy(place("copy.qcow2"),
                new VolumeId(pool.uuid(), "base.img"), "qcow2", Optional.of(64 * MIB)))), false);
        run(spec);
        awaitOff(spec);
        assertEquals(64 * MIB, connection.storage().volumeByPath(folder.resolve("copy.qcow2").toString()).orElseThrow().capacity());
        assertTrue(volumes().contains("base.img"));
    }

    @Test
    void bootsFromAnOverlay() throws Exception {
        image("base.img");
        GuestSpec spec = spec("over", machine(), List.of(new Drive(false, "virtio", true, false,
                new DriveSource.Overlay(place("over.qcow2"), folder.resolve("base.img").toString(), "raw", 64 * MIB))), false);
        run(spec);
        awaitOff(spec);
        assertTrue(host.virsh("vol-dumpxml", "over.qcow2", "--pool", "new").contains(folder.resolve("base.img").toString()));
    }

    @Test
    void growsAnImageThatWasSent() throws Exception {
        Path file = Files.write(here.resolve("cloud.img"), bootSector());
        byte[] seed = new CloudConfig("i", "host", "me", Optional.empty(), List.of("ssh-ed25519 AAAA"), List.of(), Optional.empty()).disk();
        GuestSpec spec = spec("cloud", machine(),
                List.of(new Drive(false, "virtio", true, false,
                        new DriveSource.Upload(place("cloud.img"), file, "raw", Files.size(file), Optional.of(32 * MIB))),
                        new Drive(true, "sata", false, false, new DriveSource.Content(place("cloud-seed.iso"), seed))),
                false);
        run(spec);
        awaitOff(spec);
        assertEquals(32 * MIB, Files.size(folder.resolve("cloud.img")));
        assertArrayEquals(seed, Files.readAllBytes(folder.resolve("cloud-seed.iso")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "qcow2", "raw" })
    void bootsFromTheDiskOfAnAppliance(String format) throws Exception {
        Appliance appliance = ApplianceFile.read(TestAppliance.write(here, "shop", bootSector(), false));
        run(spec("shop", machine(), List.of(imported(appliance, format)), false));
        assertEquals(List.of("shop." + format), volumes());
        assertEquals(1 << 20, connection.storage().volumeByPath(folder.resolve("shop." + format).toString()).orElseThrow().capacity());
        awaitOff(connection.guests().list().getFirst().uuid());
    }

    /** A kernel whose installer restarts the machine: one without any, which panics. */
    @Test
    void startsFromItsDiskWhenTheInstallerOfATreeRestartedTheMachine() throws Exception {
        Path kernel = Path.of(DomainDocument.parse(TestGuest.definition("any")).root().value("os/kernel").orElseThrow());
        try (WebTree web = new WebTree()) {
            web.file("/linux", Files.readAllBytes(kernel)).file("/initrd", new byte[1024]);
            GuestSpec spec = installing(web, "panic=-1");
            run(spec);
            assertEquals(List.of("inst.img", "inst.initrd", "inst.kernel"), volumes());
            assertEquals(1024 + 5, Files.size(folder.resolve("inst.initrd")));
            awaitOff(spec);
            Target guest = new CreateGuestOperation(target(), spec).target();
            FinishTreeInstallOperation end = FinishTreeInstallOperation.of(connection, guest).orElseThrow();
            end.run(connection, SubMonitor.convert(new NullProgressMonitor()));
            assertEquals(Optional.of(true), end.verify(connection));
            assertEquals(List.of("inst.img"), volumes());
            DomainDocument now = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
            assertEquals(Optional.empty(), now.root().value("os/kernel"));
            assertEquals(Optional.of("restart"), now.root().value("on_reboot"));
            assertEquals(GuestState.RUNNING, connection.guests().find(spec.uuid()).orElseThrow().state());
            host.virsh("destroy", "inst");
            assertEquals(Optional.empty(), FinishTreeInstallOperation.of(connection, guest));
        }
    }

    @Test
    void keepsTheInstallerOfATreeWhereItWasBrokenOff() throws Exception {
        Path kernel = Path.of(DomainDocument.parse(TestGuest.definition("any")).root().value("os/kernel").orElseThrow());
        try (WebTree web = new WebTree()) {
            web.file("/linux", Files.readAllBytes(kernel)).file("/initrd", new byte[1024]);
            GuestSpec spec = installing(web, "panic=0");
            run(spec);
            host.virsh("destroy", "inst");
            awaitOff(spec);
            assertEquals(Optional.empty(), FinishTreeInstallOperation.of(connection, new CreateGuestOperation(target(), spec).target()));
        }
    }

    @Test
    void leavesNothingOfATreeThatBreaksOff() throws Exception {
        try (WebTree web = new WebTree()) {
            web.file("/linux", new byte[1024]).file("/initrd", new byte[1024]).cut("/initrd", 100);
            CoreException failure = assertThrows(CoreException.class, () -> run(installing(web, "")));
            assertTrue(failure.getMessage().contains("/initrd can’t be fetched"), failure.getMessage());
            assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
            assertEquals(List.of(), volumes());
        }
    }

    private GuestSpec installing(WebTree web, String arguments) {
        GuestDefaults best = best();
        MachineSpec machine = new MachineSpec("qemu", best.flavour().arch(), best.flavour().chipset(), Firmware.BIOS, false, best.cpu(), 1,
                Optional.empty(), TestGuest.MEMORY_MIB * MIB, false);
        GuestSpec plain = spec("inst", machine,
                List.of(new Drive(false, "virtio", true, false, new DriveSource.Fresh(place("inst.img"), "raw", 40 * MIB, true))), false);
        DirectBoot boot = new DirectBoot(web.address("/"),
                new DriveSource.Fetched(place("inst.kernel"), new WebFile(web.address("/linux")), 0, new byte[0]),
                new DriveSource.Fetched(place("inst.initrd"), new WebFile(web.address("/initrd")), 1024, new byte[5]), arguments);
        return new GuestSpec(plain.uuid(), plain.name(), plain.osId(), plain.machine(), plain.drives(), plain.cards(), plain.devices(),
                plain.networksToStart(), plain.start(), plain.autostart(), Optional.of(boot));
    }

    @Test
    void tellsWhatTheProcessorsOfAGuestDid() throws Exception {
        GuestSpec spec = spec("busy", machine(), List.of(new Drive(false, "virtio", true, false, fresh("busy.qcow2"))), false);
        run(spec);
        while (connection.guests().processorUse(spec.uuid()).orElseThrow().user().orElseThrow() == 0) {
            LockSupport.parkNanos(20_000_000);
        }
        ProcessorUse use = connection.guests().processorUse(spec.uuid()).orElseThrow();
        assertEquals(GuestState.RUNNING, use.state());
        assertTrue(use.total().orElseThrow() >= use.user().orElseThrow());
        host.virsh("destroy", "busy");
        assertEquals(GuestState.SHUT_OFF, connection.guests().processorUse(spec.uuid()).orElseThrow().state());
    }

    /** Whether KVM really runs it does not matter here. */
    @Test
    void hasAProgramRunAGuestOfKvm() throws Exception {
        Flavour kvm = offer.kinds().stream().filter(Flavour::isFast).findFirst().orElse(null);
        assumeTrue(kvm != null, "there is no KVM");
        Files.write(folder.resolve("off.img"), bootSector());
        host.virsh("pool-refresh", "new");
        MachineSpec machine = new MachineSpec("kvm", kvm.arch(), kvm.chipset(), Firmware.BIOS, false, CpuModel.DEFAULT, 2,
                Optional.of(new Topology(1, 2, 1)), 64 * MIB, false);
        GuestSpec spec = spec("off", machine,
                List.of(new Drive(false, "virtio", true, false,
                        new DriveSource.Existing(folder.resolve("off.img").toString(), "raw", false))),
                false);
        run(spec);
        Target guest = new CreateGuestOperation(target(), spec).target();
        new UseEmulationOperation(guest).run(connection, SubMonitor.convert(new NullProgressMonitor()));
        awaitOff(spec);
        DomainDocument now = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
        assertEquals(Optional.of("qemu"), now.root().attribute("type"));
        assertEquals(Optional.of("2"), now.root().value("cpu/topology/@cores"));
    }

    @Test
    void leavesNothingOfADiskThatIsNotWhatTheManifestSays() throws Exception {
        Appliance appliance = ApplianceFile.read(TestAppliance.write(here, "shop", bootSector(), true));
        CoreException failure = assertThrows(CoreException.class,
                () -> run(spec("shop", machine(), List.of(imported(appliance, "qcow2")), false)));
        assertTrue(failure.getMessage().contains("shop-disk1.vmdk is not what the manifest says"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
        assertEquals(List.of(), volumes());
    }

    @Test
    void leavesNothingOfADiskThatTheHostCantConvert() throws Exception {
        byte[] broken = new byte[1 << 20];
        System.arraycopy("KDMV".getBytes(StandardCharsets.US_ASCII), 0, broken, 0, 4);
        Path file = Files.write(here.resolve("broken.vmdk"), broken);
        DriveSource source = new DriveSource.Imported(place("x.qcow2"), new FilePart(file, "broken.vmdk", 0, broken.length), "vmdk",
                "qcow2",
                1 << 20, Optional.empty());
        CoreException failure = assertThrows(CoreException.class,
                () -> run(spec("shop", machine(), List.of(new Drive(false, "sata", true, false, source)), false)));
        assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
        assertEquals(List.of(), volumes());
    }

    @Test
    void leavesNothingWhenTheGuestDoesNotStart() throws Exception {
        Path gone = folder.resolve("gone.img");
        CoreException failure = assertThrows(CoreException.class, () -> run(spec("broken", machine(),
                List.of(new Drive(false, "virtio", true, false, fresh("new.qcow2")),
                        new Drive(false, "virtio", false, false, new DriveSource.Existing(gone.toString(), "raw", false))),
                true)));
        assertTrue(failure.getMessage().contains("broken was not created"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
        assertEquals(List.of(), volumes());
        assertEquals(List.of(), connection.guests().list());
    }

    @Test
    void leavesNothingWhenTheSendingIsStopped() throws Exception {
        Path large = here.resolve("large.iso");
        Files.write(large, new byte[32 << 20]);
        CreateGuestOperation operation = new CreateGuestOperation(target(), spec("stopped", machine(), List.of(new Drive(true, "sata", true,
                true, new DriveSource.Upload(place("large.iso"), large, "raw", Files.size(large), Optional.empty()))), false));
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void worked(int work) {
                if (work > 0 && Files.exists(folder.resolve("large.iso"))) {
                    setCanceled(true);
                    operation.abort(connection);
                }
            }
        };
        OperationCanceledException end = assertThrows(OperationCanceledException.class,
                () -> operation.run(connection, SubMonitor.convert(monitor, 1000)));
        assertTrue(end.getMessage().contains("Nothing was left on the host."), end.getMessage());
        assertEquals(List.of(), volumes());
        assertEquals(List.of(), connection.guests().list());
    }

    // making

    private GuestDefaults best() {
        Flavour emulated = offer.kinds().stream().filter(kind -> kind.type().equals("qemu")).findFirst().orElseThrow();
        return new GuestDefaults(offer, emulated, Optional.empty());
    }

    private MachineSpec machine() {
        GuestDefaults best = best();
        return new MachineSpec("qemu", best.flavour().arch(), best.flavour().chipset(), Firmware.BIOS, false, best.cpu(), 1,
                Optional.empty(), 64 * MIB, false);
    }

    private GuestSpec spec(String name, MachineSpec machine, List<Drive> drives, boolean network) {
        List<NetworkCard> cards = network
                ? List.of(new NetworkCard(false, "net<0> & more", best().cardModel(), Optional.of("52:54:00:00:00:01"), true))
                : List.of();
        return new GuestSpec(UUID.randomUUID(), name, Optional.of("http://debian.org/debian/11"), machine, drives, cards, best().devices(),
                List.of(), true, false);
    }

    private PoolPlace place(String volume) {
        return new PoolPlace(pool.uuid(), pool.name(), pool.path(), volume);
    }

    private DriveSource fresh(String volume) {
        return new DriveSource.Fresh(place(volume), "qcow2", 64 * MIB, false);
    }

    private Drive imported(Appliance appliance, String format) {
        Appliance.Disk disk = appliance.disks().getFirst();
        return new Drive(false, disk.bus(), true, false, new DriveSource.Imported(place("shop." + format), disk.image().orElseThrow(),
                disk.format(), format, disk.capacity(), disk.checksum()));
    }

    private Target target() {
        return new Target("id", host.name(), host.uri(Transport.UNIX), Optional.empty(), "");
    }

    private void run(GuestSpec spec) throws CoreException {
        new CreateGuestOperation(target(), spec).run(connection, SubMonitor.convert(new NullProgressMonitor(), 1000));
    }

    private List<String> volumes() throws HypervisorException {
        return connection.volumes().names(pool.uuid()).stream().map(VolumeName::name).sorted().toList();
    }

    private void awaitOff(GuestSpec spec) throws HypervisorException {
        awaitOff(spec.uuid());
    }

    private void awaitOff(UUID guest) throws HypervisorException {
        while (connection.guests().find(guest).orElseThrow().state() != GuestState.SHUT_OFF) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static byte[] bootSector() {
        byte[] disk = new byte[1 << 20];
        System.arraycopy(POWER_OFF, 0, disk, 0, POWER_OFF.length);
        disk[510] = 0x55;
        disk[511] = (byte) 0xAA;
        return disk;
    }

    private void image(String name) throws IOException {
        Files.write(folder.resolve(name), bootSector());
        host.virsh("pool-refresh", "new");
    }

    private Path bootableIso() throws IOException, InterruptedException {
        assumeTrue(Stream.of("/usr/bin/xorriso").allMatch(path -> Files.isExecutable(Path.of(path))), "xorriso is not installed");
        Path root = Files.createDirectories(here.resolve("cd"));
        Files.write(root.resolve("boot.img"), bootSector());
        Path iso = here.resolve("tiny.iso");
        Process process = new ProcessBuilder("xorriso", "-as", "mkisofs", "-V", "TINY", "-b", "boot.img", "-no-emul-boot",
                "-boot-load-size", "4", "-o", iso.toString(), root.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return iso;
    }
}
