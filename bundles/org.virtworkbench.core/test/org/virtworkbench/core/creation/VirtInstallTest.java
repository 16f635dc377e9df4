package org.virtworkbench.core.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.VolumeId;

class VirtInstallTest {

    private static final UUID POOL = new UUID(1, 1);
    private static final UUID GUEST = new UUID(2, 2);
    private static final long GIB = 1L << 30;

    private static PoolPlace place(String volume) {
        return new PoolPlace(POOL, "my pool", "/pool", volume);
    }

    private static GuestSpec spec(MachineSpec machine, Drive... drives) {
        return new GuestSpec(GUEST, "it's", Optional.of("http://debian.org/debian/11"), machine, List.of(drives),
                List.of(new NetworkCard(false, "default", Optional.of("virtio"), Optional.empty(), false)),
                new DeviceSpec(Optional.of("vnc"), Optional.of("virtio"), Optional.empty(), true, true, true, true, 0), List.of(), true,
                false);
    }

    private static MachineSpec machine(Firmware firmware, boolean tpm) {
        return new MachineSpec("kvm", "x86_64", Optional.of("q35"), firmware, tpm, CpuModel.HOST_PASSTHROUGH, 4,
                Optional.of(new Topology(1, 2, 2)), 2 * GIB, false);
    }

    @Test
    void writesTheWholeCommand() {
        String command = VirtInstall.command("qemu:///system",
                spec(machine(Firmware.BIOS, false), new Drive(false, "virtio", true, false, new DriveSource.Fresh(place("a"), "qcow2",
                        20 * GIB, false)), new Drive(true, "sata", true, true, new DriveSource.Existing("/iso/a, b.iso", "iso", false))));
        assertEquals("virt-install --connect qemu:///system --name 'it'\\''s' --uuid 00000000-0000-0002-0000-000000000002 "
                + "--osinfo http://debian.org/debian/11 --virt-type kvm --arch x86_64 --machine q35 --memory 2048 "
                + "--vcpus 4,sockets=1,cores=2,threads=2 --cpu host-passthrough --import "
                + "--disk 'pool=my pool,size=20,format=qcow2,bus=virtio' --disk 'path=/iso/a,, b.iso,device=cdrom,bus=sata' "
                + "--network network=default,model=virtio --graphics vnc --video virtio --tpm none --noautoconsole", command);
    }

    @Test
    void makesVolumesFirstThatVirtInstallCantMake() {
        String command = VirtInstall.command("test:///default",
                spec(machine(Firmware.SECURE_BOOT, true),
                        new Drive(false, "virtio", true, false,
                                new DriveSource.Copy(place("c"), new VolumeId(POOL, "from"), "qcow2", Optional.of(3 * GIB))),
                        new Drive(false, "virtio", false, false,
                                new DriveSource.Upload(place("u.img"), Path.of("/home/a b.img"), "raw", 512, Optional.empty()))));
        List<String> lines = command.lines().toList();
        assertEquals("virsh -c test:///default vol-clone from c --pool 'my pool'", lines.get(0));
        assertEquals("virsh -c test:///default vol-resize c 3221225472 --pool 'my pool'", lines.get(1));
        assertEquals("virsh -c test:///default vol-create-as 'my pool' u.img 512 --format raw", lines.get(2));
        assertEquals("virsh -c test:///default vol-upload u.img '/home/a b.img' --pool 'my pool'", lines.get(3));
        assertTrue(lines.get(4).contains("--disk 'vol=my pool/c,bus=virtio'"), lines.get(4));
        assertTrue(lines.get(4).contains("secure-boot"), lines.get(4));
        assertTrue(lines.get(4).contains("--tpm emulator,version=2.0"), lines.get(4));
    }

    @Test
    void namesClones() {
        assertEquals(List.of("web"), ClonePlan.names("web", 1));
        assertEquals(List.of("web-1", "web-2"), ClonePlan.names("web", 2));
        assertEquals(List.of("web-01-x", "web-02-x"), ClonePlan.names("web-##-x", 2));
        assertEquals("n10", ClonePlan.names("n#", 10).getLast());
    }

    @Test
    void namesDisksAsLibvirtDoes() {
        assertEquals(List.of("a", "z", "aa", "az", "ba"),
                java.util.stream.Stream.of(0, 25, 26, 51, 52).map(GuestDevices::letters).toList());
    }
}
