package org.virtworkbench.ui.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.inventory.Channel;
import org.virtworkbench.model.inventory.Disk;
import org.virtworkbench.model.inventory.Graphics;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.NetworkInterface;
import org.virtworkbench.model.inventory.OtherDevice;
import org.virtworkbench.ui.format.Format;

/**
 * Devices of one kind.
 *
 * @param title above them
 * @param rows the devices, at least one
 */
record DeviceGroup(String title, List<DeviceRow> rows) {

    /** {@return all devices of a guest, in groups without an empty one} Called in the model's realm. */
    static List<DeviceGroup> of(Guest guest) {
        List<DeviceGroup> groups = new ArrayList<>();
        add(groups, Messages.Devices_disks, guest.getDisks(), DeviceGroup::row);
        add(groups, Messages.Devices_interfaces, guest.getInterfaces(), DeviceGroup::row);
        add(groups, Messages.Devices_graphics, guest.getGraphics(), DeviceGroup::row);
        add(groups, Messages.Devices_channels, guest.getChannels(), DeviceGroup::row);
        add(groups, Messages.Devices_others, guest.getOtherDevices(), DeviceGroup::row);
        return groups;
    }

    private static <E> void add(List<DeviceGroup> groups, String title, List<E> devices, Function<E, DeviceRow> row) {
        if (!devices.isEmpty()) {
            groups.add(new DeviceGroup(title, devices.stream().map(row).toList()));
        }
    }

    private static DeviceRow row(Disk disk) {
        String icon = switch (disk.getDevice()) {
            case "cdrom" -> "cdrom";
            case "floppy" -> "floppy";
            default -> "disk";
        };
        String empty = "disk".equals(icon) ? "" : Messages.Devices_noMedium;
        return new DeviceRow(icon, disk.getTarget(), disk.getSource().isEmpty() ? empty : disk.getSource(),
                join(disk.getBus(), disk.getFormat(),
                        disk.getCapacity() != null && disk.getCapacity().isPresent() ? Format.bytes(disk.getCapacity()) : "",
                        disk.isReadOnly() ? Messages.Devices_readOnly : "", disk.isShareable() ? Messages.Devices_shareable : ""));
    }

    private static DeviceRow row(NetworkInterface nic) {
        String connection = switch (nic.getType()) {
            case "network" -> NLS.bind(Messages.Devices_network, nic.getSource());
            case "bridge" -> NLS.bind(Messages.Devices_bridge, nic.getSource());
            default -> nic.getSource().isEmpty() ? nic.getType() : nic.getType() + ' ' + nic.getSource();
        };
        return new DeviceRow("interface", nic.getMac(), connection, join(nic.getModel(), nic.getTarget()));
    }

    private static DeviceRow row(Graphics graphics) {
        boolean open = graphics.getPort() != null && graphics.getPort().isPresent() && graphics.getPort().getAsInt() > 0;
        String port = open ? Integer.toString(graphics.getPort().getAsInt()) : "";
        String address = graphics.getListen().isEmpty() ? port : graphics.getListen() + (open ? ':' + port : "");
        return new DeviceRow("graphics", graphics.getType().toUpperCase(java.util.Locale.ROOT), address,
                open || graphics.getListen().isEmpty() ? "" : Messages.Devices_portAtStart);
    }

    private static DeviceRow row(Channel channel) {
        String target = channel.getTarget();
        boolean port = !channel.getKind().equals("channel");
        String name = port && target.matches("\\d{1,4}") ? Format.port(channel.getKind(), Integer.parseInt(target)) : target;
        return new DeviceRow(port ? "serial" : "channel", name.isEmpty() ? channel.getKind() : name, channel.getType(), channel.getState());
    }

    private static DeviceRow row(OtherDevice device) {
        return new DeviceRow(DeviceIcons.of(device.getKind()), device.getKind(), "", device.getSummary());
    }

    private static String join(String... parts) {
        StringJoiner all = new StringJoiner(", ");
        for (String part : parts) {
            if (!part.isEmpty()) {
                all.add(part);
            }
        }
        return all.toString();
    }
}
