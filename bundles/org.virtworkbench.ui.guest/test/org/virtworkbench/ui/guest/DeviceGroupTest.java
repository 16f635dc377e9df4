package org.virtworkbench.ui.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.virtworkbench.model.inventory.Channel;
import org.virtworkbench.model.inventory.Disk;
import org.virtworkbench.model.inventory.Graphics;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.NetworkInterface;

class DeviceGroupTest {

    private final Guest guest = InventoryFactory.eINSTANCE.createGuest();

    @Test
    void aGuestWithoutDevicesHasNoGroup() {
        assertEquals(List.of(), DeviceGroup.of(guest));
    }

    @Test
    void aDiskTellsWhereItIsAndWhatItIs() {
        Disk disk = InventoryFactory.eINSTANCE.createDisk();
        disk.setTarget("vda");
        disk.setBus("virtio");
        disk.setFormat("qcow2");
        disk.setSource("/images/a.qcow2");
        disk.setReadOnly(true);
        disk.setCapacity(OptionalLong.of(1L << 30));
        guest.getDisks().add(disk);
        assertEquals(List.of(new DeviceRow("disk", "vda", "/images/a.qcow2", "virtio, qcow2, 1\u00a0GiB, read-only")), rows());
    }

    @Test
    void aDriveWithoutAMediumSaysSo() {
        Disk drive = InventoryFactory.eINSTANCE.createDisk();
        drive.setDevice("cdrom");
        drive.setTarget("sda");
        drive.setBus("sata");
        guest.getDisks().add(drive);
        assertEquals(List.of(new DeviceRow("cdrom", "sda", "No medium", "sata")), rows());
    }

    @Test
    void anInterfaceTellsItsNetwork() {
        NetworkInterface nic = InventoryFactory.eINSTANCE.createNetworkInterface();
        nic.setMac("52:54:00:00:00:01");
        nic.setType("network");
        nic.setSource("default");
        nic.setModel("virtio");
        guest.getInterfaces().add(nic);
        assertEquals(List.of(new DeviceRow("interface", "52:54:00:00:00:01", "Network default", "virtio")), rows());
    }

    @Test
    void portsAreCountedFromOneAndChannelsHaveNames() {
        line("serial", "pty", "0");
        line("serial", "file", "1");
        line("parallel", "pty", "");
        line("channel", "unix", "org.qemu.guest_agent.0").setState("connected");
        assertEquals(List.of(new DeviceRow("serial", "Serial 1", "pty", ""), new DeviceRow("serial", "Serial 2", "file", ""),
                new DeviceRow("serial", "parallel", "pty", ""), new DeviceRow("channel", "org.qemu.guest_agent.0", "unix", "connected")),
                rows());
    }

    private Channel line(String kind, String type, String target) {
        Channel line = InventoryFactory.eINSTANCE.createChannel();
        line.setKind(kind);
        line.setType(type);
        line.setTarget(target);
        guest.getChannels().add(line);
        return line;
    }

    @Test
    void aDisplayTellsItsPortWhenItHasOne() {
        Graphics graphics = InventoryFactory.eINSTANCE.createGraphics();
        graphics.setType("vnc");
        graphics.setListen("127.0.0.1");
        graphics.setPort(OptionalInt.of(5901));
        guest.getGraphics().add(graphics);
        assertEquals("127.0.0.1:5901", rows().get(0).connection());
        graphics.setPort(OptionalInt.empty());
        assertEquals("127.0.0.1", rows().get(0).connection());
        assertEquals("port chosen at start", rows().get(0).details());
    }

    private List<DeviceRow> rows() {
        return DeviceGroup.of(guest).get(0).rows();
    }
}
