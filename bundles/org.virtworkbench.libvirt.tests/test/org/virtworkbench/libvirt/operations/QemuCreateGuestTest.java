package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.core.cloudinit.CloudConfig;
import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.CreationCheck;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestDefaults;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.GuestXml;
import org.virtworkbench.core.creation.HostOffer.Flavour;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.MediumHead;
import org.virtworkbench.core.creation.Topology;
import org.virtworkbench.core.creation.UseEmulationOperation;
import org.virtworkbench.core.driver.ProcessorUse;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.xml.domain.DomainDocument;

/** Guests made on a real host, which boot from what they were made of. */
class QemuCreateGuestTest extends GuestsOnHost {

    QemuCreateGuestTest(TestHost host) {
        super(host);
    }

    @Test
    void tellsWhatTheHostOffers() {
        assertTrue(offer.kinds().stream().anyMatch(kind -> kind.type().equals("qemu") && kind.arch().equals("x86_64")));
        GuestDefaults best = best();
        assertEquals(Optional.of("q35"), best.flavour().chipset());
        assertEquals("virtio", best.diskBus());
        assertEquals("sata", best.cdromBus());
        assertEquals("scsi", best.cloudInitBus("virtio"));
        assertEquals("sata", best.cloudInitBus("sata"));
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
}
