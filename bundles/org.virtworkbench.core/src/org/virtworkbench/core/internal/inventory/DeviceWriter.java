package org.virtworkbench.core.internal.inventory;

import static org.virtworkbench.core.internal.inventory.Features.set;

import java.util.List;

import org.virtworkbench.model.inventory.Channel;
import org.virtworkbench.model.inventory.Disk;
import org.virtworkbench.model.inventory.Graphics;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryFactory;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.model.inventory.OtherDevice;

/** Writes a guest's devices into the model. */
final class DeviceWriter {

    void write(Guest guest, GuestDetails details) {
        InventoryFactory factory = InventoryFactory.eINSTANCE;
        Features.sync(guest.getDisks(), details.disks(), Disk::getTarget, GuestDetails.Disk::target, factory::createDisk,
                DeviceWriter::write);
        Features.sync(guest.getInterfaces(), details.interfaces(), NetworkInterface::getMac, GuestDetails.Interface::mac,
                factory::createNetworkInterface, DeviceWriter::write);
        Features.sync(guest.getGraphics(), details.graphics(), Graphics::getType, GuestDetails.Screen::type, factory::createGraphics,
                DeviceWriter::write);
        Features.sync(guest.getChannels(), details.channels(), channel -> List.of(channel.getKind(), channel.getTarget()),
                line -> List.of(line.kind(), line.target()), factory::createChannel, DeviceWriter::write);
        Features.sync(guest.getOtherDevices(), details.others(), device -> List.of(device.getKind(), device.getSummary()),
                device -> List.of(device.kind(), device.summary()), factory::createOtherDevice, DeviceWriter::write);
    }

    private static void write(Disk disk, GuestDetails.Disk record) {
        set(disk, Literals.DISK__TARGET, record.target());
        set(disk, Literals.DISK__DEVICE, record.device());
        set(disk, Literals.DISK__BUS, record.bus());
        set(disk, Literals.DISK__SOURCE_TYPE, record.sourceType());
        boolean sameSource = disk.getSource().equals(record.source());
        set(disk, Literals.DISK__SOURCE, record.source());
        set(disk, Literals.DISK__FORMAT, record.format());
        set(disk, Literals.DISK__READ_ONLY, record.readOnly());
        set(disk, Literals.DISK__SHAREABLE, record.shareable());
        // the size is asked for only when somebody looks: what was known of the same file stays
        if (record.capacity().isPresent() || !sameSource || disk.getCapacity() == null) {
            set(disk, Literals.DISK__CAPACITY, record.capacity());
        }
    }

    private static void write(NetworkInterface device, GuestDetails.Interface record) {
        set(device, Literals.NETWORK_INTERFACE__MAC, record.mac());
        set(device, Literals.NETWORK_INTERFACE__TYPE, record.type());
        set(device, Literals.NETWORK_INTERFACE__SOURCE, record.source());
        set(device, Literals.NETWORK_INTERFACE__MODEL, record.model());
        set(device, Literals.NETWORK_INTERFACE__TARGET, record.target());
        set(device, Literals.NETWORK_INTERFACE__FILTER, record.filter());
    }

    private static void write(Graphics screen, GuestDetails.Screen record) {
        set(screen, Literals.GRAPHICS__TYPE, record.type());
        set(screen, Literals.GRAPHICS__LISTEN, record.listen());
        set(screen, Literals.GRAPHICS__PORT, record.port());
    }

    private static void write(Channel channel, GuestDetails.Line record) {
        set(channel, Literals.CHANNEL__KIND, record.kind());
        set(channel, Literals.CHANNEL__TYPE, record.type());
        set(channel, Literals.CHANNEL__TARGET, record.target());
        set(channel, Literals.CHANNEL__STATE, record.state());
    }

    private static void write(OtherDevice device, GuestDetails.Other record) {
        set(device, Literals.OTHER_DEVICE__KIND, record.kind());
        set(device, Literals.OTHER_DEVICE__SUMMARY, record.summary());
    }
}
