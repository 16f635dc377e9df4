package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.cloudinit.IsoImage;
import org.virtworkbench.core.creation.BootFiles;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.creation.CreationCheck;
import org.virtworkbench.core.creation.DirectBoot;
import org.virtworkbench.core.creation.Drive;
import org.virtworkbench.core.creation.DriveSource;
import org.virtworkbench.core.creation.FinishDirectBootOperation;
import org.virtworkbench.core.creation.FinishInstallOperation;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.ImageAt;
import org.virtworkbench.core.creation.MachineSpec;
import org.virtworkbench.core.creation.Unattended;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.iso.IsoExtent;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.os.MediaPattern;
import org.virtworkbench.core.os.OsMedium;
import org.virtworkbench.core.unattended.CpioArchive;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestMedium;
import org.virtworkbench.xml.domain.DomainDocument;

/** Guests of a real host that are installed from media without questions. */
class QemuMediumInstallTest extends GuestsOnHost {

    /** What the kernel needs for a disk and a CD; each after those that it builds on. */
    private static final List<String> MODULES = List.of("virtio_ring", "virtio", "virtio_pci_modern_dev", "virtio_pci_legacy_dev",
            "virtio_pci",
            "virtio_blk", "scsi_common", "scsi_mod", "virtio_scsi", "cdrom", "sr_mod", "isofs");
    /** An installer: what it reads on the CD, and that it got its answers, it writes to the disk, and restarts the machine. */
    private static final String ANSWERS = """
            mount -t proc proc /proc
            mount -t devtmpfs dev /dev
            for module in %s; do insmod /$module.ko; done
            until [ -b /dev/vda ] && mount -t iso9660 -o ro /dev/sr0 /mnt; do sleep 0.1; done
            { echo "installed from the CD: $(cat /mnt/packages.txt)"; cat /answers.cfg; } > /tmp/system
            dd if=/tmp/system of=/dev/vda conv=fsync
            reboot -f
            """.formatted(String.join(" ", MODULES));

    QemuMediumInstallTest(TestHost host) {
        super(host);
    }

    private OsMedium medium() {
        return new OsMedium("http://acme.org/1", "x86_64",
                new MediaPattern(Optional.of(Pattern.compile("ACME")), Optional.empty(), Optional.empty(), Optional.empty()), "",
                "install.amd/vmlinuz", "install.amd/initrd.gz", Set.of(), List.of());
    }

    /** A medium with the kernel of the small guest, and an initial RAM disk with drivers for its disk and its CD. */
    private Path iso() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/xorriso")), "xorriso is not installed");
        Path kernel = Path.of(DomainDocument.parse(TestGuest.definition("any")).root().value("os/kernel").orElseThrow());
        Path root = Files.createDirectories(here.resolve("cd/install.amd"));
        Files.copy(kernel, root.resolve("vmlinuz"));
        ByteArrayOutputStream initrd = new ByteArrayOutputStream();
        initrd.writeBytes(Files.readAllBytes(kernel.resolveSibling("initrd.gz")));
        try (Stream<Path> all = Files.walk(kernel.resolveSibling("x/lib/modules"))) {
            List<Path> modules = all.filter(file -> MODULES.stream().anyMatch(name -> file.endsWith(name + ".ko"))).toList();
            assertEquals(MODULES.size(), modules.size(), modules::toString);
            for (Path module : modules) {
                initrd.writeBytes(new byte[-initrd.size() & 3]);
                initrd.writeBytes(CpioArchive.of(module.getFileName().toString(), Files.readAllBytes(module)));
            }
        }
        Files.write(root.resolve("initrd.gz"), initrd.toByteArray());
        Files.writeString(here.resolve("cd/packages.txt"), "all packages");
        Path iso = TestMedium.of(folder.resolve("acme.iso"), here.resolve("cd"), "-R", "-V", "ACME");
        host.virsh("pool-refresh", "new");
        return iso;
    }

    private BootFiles files(Path iso) throws IOException {
        ImageAt image = new ImageAt.OnHost(new VolumeId(pool.uuid(), iso.getFileName().toString()));
        return BootFiles.find(image, image.bytes(connection), medium()).orElseThrow();
    }

    private GuestSpec installing(Path iso, BootFiles files, String arguments) {
        MachineSpec machine = new MachineSpec("qemu", best().flavour().arch(), best().flavour().chipset(), Firmware.BIOS, false,
                best().cpu(), 1,
                Optional.empty(), 2L * TestGuest.MEMORY_MIB * MIB, false);
        GuestSpec plain = spec("inst", machine,
                List.of(new Drive(false, "virtio", true, false, new DriveSource.Fresh(place("inst.img"), "raw", 40 * MIB, true)),
                        new Drive(true, "scsi", true, true, new DriveSource.Existing(iso.toString(), "iso", false))),
                false);
        byte[] answers = CpioArchive.of("answers.cfg", ANSWERS.getBytes(StandardCharsets.UTF_8));
        DirectBoot boot = new DirectBoot(iso.toString(),
                new DriveSource.Extracted(place("inst-install-kernel"), files.image(), files.kernel(), new byte[0]),
                new DriveSource.Extracted(place("inst-install-initrd"), files.image(), files.initrd(), answers), arguments);
        return new GuestSpec(plain.uuid(), plain.name(), plain.osId(), plain.machine(), plain.drives(), plain.cards(), plain.devices(),
                plain.networksToStart(), plain.start(), plain.autostart(), Optional.of(boot),
                Optional.of(new Unattended("jeos", "me", false, "")));
    }

    @Test
    void readsSomeBytesOfAVolumeAlone() throws Exception {
        byte[] bytes = new byte[3 << 20];
        new java.util.Random(3).nextBytes(bytes);
        Files.write(folder.resolve("some.img"), bytes);
        host.virsh("pool-refresh", "new");
        ImageAt image = new ImageAt.OnHost(new VolumeId(pool.uuid(), "some.img"));
        assertArrayEquals(Arrays.copyOfRange(bytes, 1 << 20, 5 << 19), image.bytes(connection).read(1 << 20, 3 << 19));
        assertArrayEquals(Arrays.copyOfRange(bytes, 7, 8), image.bytes(connection).read(7, 1));
    }

    @Test
    void bootsTheInstallersKernelOutOfAMediumWithItsAnswersAndTheMedium() throws Exception {
        Path iso = iso();
        GuestSpec spec = installing(iso, files(iso), "quiet panic=-1 rdinit=/bin/sh -- /answers.cfg");
        assertEquals(List.of(), CreationCheck.run(connection, spec, SubMonitor.convert(new NullProgressMonitor())));
        run(spec);
        assertEquals(List.of("acme.iso", "inst-install-initrd", "inst-install-kernel", "inst.img"), volumes());
        awaitOff(spec);
        String system = new String(Files.readAllBytes(folder.resolve("inst.img")), 0, 2 * ANSWERS.length(), StandardCharsets.ISO_8859_1);
        assertTrue(system.startsWith("installed from the CD: all packages\n" + ANSWERS), system.strip());
        Target guest = new CreateGuestOperation(target(), spec).target();
        assertEquals(Optional.empty(), FinishInstallOperation.of(connection, guest), "the medium alone is not all that is to be taken out");
        FinishDirectBootOperation end = FinishDirectBootOperation.of(connection, guest).orElseThrow();
        end.run(connection, SubMonitor.convert(new NullProgressMonitor()));
        assertEquals(List.of("acme.iso", "inst.img"), volumes());
        DomainDocument now = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
        assertEquals(Optional.empty(), now.root().value("os/kernel"));
        assertEquals(List.of(Optional.empty()),
                now.disks().stream().filter(disk -> disk.device().equals("cdrom")).map(disk -> disk.path()).toList());
    }

    @Test
    void leavesNothingOfAMediumThatEndsTooEarlyOrIsGivenUp() throws Exception {
        Path iso = iso();
        BootFiles files = files(iso);
        BootFiles behind = new BootFiles(files.image(), files.kernel(), new IsoExtent(Files.size(iso) - 1000, 5000));
        CoreException failure = assertThrows(CoreException.class, () -> run(installing(iso, behind, "")));
        assertTrue(failure.getMessage().contains("inst-install-initrd can’t be taken out of the image")
                || failure.getMessage().contains("inst was not created"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Nothing was left on the host."), failure.getMessage());
        assertEquals(List.of("acme.iso"), volumes());
        GuestSpec spec = installing(iso, files, "");
        CreateGuestOperation operation = new CreateGuestOperation(target(), spec);
        NullProgressMonitor impatient = new NullProgressMonitor() {
            @Override
            public void worked(int work) {
                if (work > 0 && Files.exists(folder.resolve("inst-install-kernel"))) {
                    setCanceled(true);
                    operation.abort(connection);
                }
            }
        };
        OperationCanceledException end = assertThrows(OperationCanceledException.class,
                () -> operation.run(connection, SubMonitor.convert(impatient, 1000)));
        assertTrue(end.getMessage().contains("Nothing was left on the host."), end.getMessage());
        assertEquals(List.of("acme.iso"), volumes());
        assertEquals(List.of(), connection.guests().list());
    }

    /** As Windows ends where nobody was asked: it shuts itself down. */
    @Test
    void takesTheMediumWithTheAnswersAwayWhenTheSystemShutItselfDown() throws Exception {
        Files.write(folder.resolve("setup.iso"), new byte[1 << 20]);
        byte[] disk = Arrays.copyOf(bootSector(), (int) (40 * MIB));
        Arrays.fill(disk, 1 << 20, disk.length, (byte) 1);
        Files.write(folder.resolve("box.img"), disk);
        host.virsh("pool-refresh", "new");
        byte[] answers = IsoImage.write("ANSWERS", Map.of("autounattend.xml", new byte[100]), Instant.EPOCH);
        GuestSpec spec = spec("box", machine(),
                List.of(new Drive(false, "virtio", true, false,
                        new DriveSource.Existing(folder.resolve("box.img").toString(), "raw", false)),
                        new Drive(true, "sata", true, true, new DriveSource.Existing(folder.resolve("setup.iso").toString(), "iso", false)),
                        new Drive(true, "sata", false, false, new DriveSource.Content(place("box-answers.iso"), answers))),
                false);
        run(spec);
        awaitOff(spec);
        Target guest = new CreateGuestOperation(target(), spec).target();
        FinishInstallOperation end = FinishInstallOperation.of(connection, guest).orElseThrow();
        end.run(connection, SubMonitor.convert(new NullProgressMonitor()));
        assertEquals(Optional.of(true), end.verify(connection));
        assertEquals(List.of("box.img", "setup.iso"), volumes(), "nothing keeps the password");
        awaitOff(spec);
        DomainDocument now = DomainDocument.parse(connection.guests().xml(spec.uuid(), true, false));
        assertEquals(List.of(Optional.empty(), Optional.empty()),
                now.disks().stream().filter(any -> any.device().equals("cdrom")).map(any -> any.path()).toList());
        assertEquals(Optional.empty(), FinishInstallOperation.of(connection, guest));
    }

    @Test
    void keepsTheAnswersWhereTheInstallationWasBrokenOff() throws Exception {
        Files.write(folder.resolve("setup.iso"), new byte[1 << 20]);
        byte[] full = new byte[(int) (40 * MIB)];
        Arrays.fill(full, (byte) 1); // it has no boot sector: nothing ends by itself
        Files.write(folder.resolve("box.img"), full);
        host.virsh("pool-refresh", "new");
        GuestSpec spec = spec("box", machine(),
                List.of(new Drive(false, "virtio", true, false,
                        new DriveSource.Existing(folder.resolve("box.img").toString(), "raw", false)),
                        new Drive(true, "sata", true, true, new DriveSource.Existing(folder.resolve("setup.iso").toString(), "iso", false)),
                        new Drive(true, "sata", false, false, new DriveSource.Content(place("box-answers.iso"), new byte[4096]))),
                false);
        run(spec);
        host.virsh("destroy", "box");
        awaitOff(spec);
        assertEquals(Optional.empty(), FinishInstallOperation.of(connection, new CreateGuestOperation(target(), spec).target()));
    }
}
