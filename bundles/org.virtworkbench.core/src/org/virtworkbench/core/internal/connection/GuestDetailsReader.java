package org.virtworkbench.core.internal.connection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.virtworkbench.core.internal.inventory.GuestDetails;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.BootSettings;
import org.virtworkbench.xml.domain.CharacterDevice;
import org.virtworkbench.xml.domain.Device;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.Graphics;
import org.virtworkbench.xml.domain.GuestMetadata;
import org.virtworkbench.xml.domain.NetworkInterface;

/** Reads from a guest's definition what the inventory shows. Words that many guests share are kept in memory once. */
final class GuestDetailsReader {

    GuestDetails read(String xml) throws XmlSyntaxException {
        DomainDocument domain = DomainDocument.parse(xml);
        GuestMetadata own = domain.guestMetadata();
        Optional<BootSettings> boot = domain.boot();
        List<Device> devices = domain.devices();
        return new GuestDetails(domain.title().map(String::strip).orElse(""), domain.description().map(String::strip).orElse(""),
                own.tags().stream().map(String::intern).toList(), shared(own.folder()), own.template(), shared(domain.osInfoId()),
                shared(domain.type()),
                shared(boot.flatMap(BootSettings::arch)), shared(boot.flatMap(BootSettings::machine)),
                shared(boot.flatMap(os -> os.firmware().or(os::loader))), OptionalInt.of(domain.vcpus()),
                of(devices, Disk.class).map(GuestDetailsReader::disk).toList(),
                of(devices, NetworkInterface.class).map(GuestDetailsReader::networkInterface).toList(),
                of(devices, Graphics.class).map(GuestDetailsReader::screen).toList(),
                of(devices, CharacterDevice.class).map(GuestDetailsReader::line).toList(),
                devices.stream().filter(GuestDetailsReader::isOther).map(GuestDetailsReader::other).toList(), domain.isInstalling());
    }

    private static <T> Stream<T> of(List<Device> devices, Class<T> type) {
        return devices.stream().filter(type::isInstance).map(type::cast);
    }

    private static GuestDetails.Disk disk(Disk disk) {
        return new GuestDetails.Disk(shared(disk.target()), disk.device().intern(), shared(disk.bus()), shared(disk.type()),
                disk.sourceText().orElse(""), shared(disk.format()), disk.isReadOnly(), disk.isShareable(), OptionalLong.empty());
    }

    private static GuestDetails.Interface networkInterface(NetworkInterface device) {
        return new GuestDetails.Interface(device.mac().orElse(""), shared(device.type()), shared(device.source()), shared(device.model()),
                device.target().orElse(""), shared(device.element().value("filterref/@filter")));
    }

    private static GuestDetails.Screen screen(Graphics graphics) {
        // -1 and 0 say: chosen at the next start
        OptionalInt port = graphics.port().filter(number -> number > 0).map(OptionalInt::of).orElse(OptionalInt.empty());
        return new GuestDetails.Screen(shared(graphics.type()), shared(graphics.listen().or(graphics::socket)), port);
    }

    private static GuestDetails.Line line(CharacterDevice device) {
        String state = device.isConnected().map(connected -> connected ? "connected" : "disconnected").orElse("");
        return new GuestDetails.Line(device.kind().intern(), shared(device.type()),
                shared(device.targetName().or(() -> device.targetPort().map(String::valueOf))), state);
    }

    private static boolean isOther(Device device) {
        return !(device instanceof Disk || device instanceof NetworkInterface || device instanceof Graphics
                || device instanceof CharacterDevice
                || device.kind().equals("emulator"));
    }

    private static GuestDetails.Other other(Device device) {
        return new GuestDetails.Other(device.kind().intern(), DeviceSummary.of(device).intern());
    }

    private static String shared(Optional<String> text) {
        return text.map(String::intern).orElse("");
    }
}
