package org.virtworkbench.core.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.virtworkbench.core.internal.inventory.GuestDetails;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** Reads from a guest's definition what the inventory shows. */
final class GuestDetailsReader {

    /** A definition that is no XML. */
    static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableException(XmlSyntaxException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static final String OWN = "http://virtworkbench.org/xmlns/guest/1";
    private static final String OSINFO = "http://libosinfo.org/xmlns/libvirt/domain/1.0";
    private static final Set<String> LINES = Set.of("serial", "parallel", "console", "channel");
    /** Told elsewhere, or of no interest to a person. */
    private static final Set<String> NOT_LISTED = Set.of("emulator", "disk", "interface", "graphics", "serial", "parallel", "console",
            "channel");

    GuestDetails read(String xml) {
        XmlElement domain;
        try {
            domain = XmlDocument.parse(xml).root();
        } catch (XmlSyntaxException e) {
            throw new UnreadableException(e);
        }
        Optional<XmlElement> own = domain.child("metadata").flatMap(metadata -> metadata.child(OWN, "guest"));
        return new GuestDetails(text(domain, "title"), text(domain, "description"), own.map(GuestDetailsReader::tags).orElse(List.of()),
                own.flatMap(guest -> guest.childText("folder")).map(String::strip).orElse(""), osId(domain), attribute(domain, "type"),
                at(domain, "arch", "os", "type"), at(domain, "machine", "os", "type"), firmware(domain), vcpus(domain),
                devices(domain, "disk").map(GuestDetailsReader::disk).toList(),
                devices(domain, "interface").map(GuestDetailsReader::networkInterface).toList(),
                devices(domain, "graphics").map(GuestDetailsReader::screen).toList(), lines(domain), others(domain));
    }

    private static List<String> tags(XmlElement own) {
        return own.elements("tag").stream().map(tag -> tag.text().strip().intern()).filter(tag -> !tag.isEmpty()).toList();
    }

    private static String osId(XmlElement domain) {
        return domain.child("metadata").flatMap(metadata -> metadata.child(OSINFO, "libosinfo")).flatMap(info -> info.child(OSINFO, "os"))
                .flatMap(os -> os.attribute("id")).map(String::intern).orElse("");
    }

    private static String firmware(XmlElement domain) {
        return domain.child("os").map(os -> {
            String automatic = attribute(os, "firmware");
            String loader = os.childText("loader").map(String::strip).orElse("");
            return automatic.isEmpty() ? loader.intern() : automatic;
        }).orElse("");
    }

    private static OptionalInt vcpus(XmlElement domain) {
        return domain.child("vcpu").map(vcpu -> number(vcpu.attribute("current").orElse(vcpu.text()))).orElse(OptionalInt.empty());
    }

    private static Stream<XmlElement> devices(XmlElement domain, String kind) {
        return domain.child("devices").map(devices -> devices.elements(kind).stream()).orElse(Stream.empty());
    }

    private static GuestDetails.Disk disk(XmlElement disk) {
        return new GuestDetails.Disk(at(disk, "dev", "target"), disk.attribute("device").orElse("disk").intern(), at(disk, "bus", "target"),
                attribute(disk, "type"), disk.child("source").map(GuestDetailsReader::source).orElse(""), at(disk, "type", "driver"),
                disk.child("readonly").isPresent(), disk.child("shareable").isPresent(), OptionalLong.empty());
    }

    /** {@return what a {@code <source>} names, whatever its type} */
    private static String source(XmlElement source) {
        if (source.attribute("pool").isPresent()) {
            return attribute(source, "pool") + '/' + attribute(source, "volume");
        }
        if (source.attribute("protocol").isPresent()) {
            String host = source.child("host").flatMap(server -> server.attribute("name")).map(name -> "//" + name).orElse("");
            return attribute(source, "protocol") + ':' + host + '/' + attribute(source, "name");
        }
        return Stream.of("file", "dev", "dir", "volume", "network", "bridge", "name", "path").map(source::attribute)
                .flatMap(Optional::stream).findFirst()
                .orElse("");
    }

    private static GuestDetails.Interface networkInterface(XmlElement device) {
        return new GuestDetails.Interface(at(device, "address", "mac"), attribute(device, "type"),
                device.child("source").map(GuestDetailsReader::source).orElse("").intern(), at(device, "type", "model"),
                at(device, "dev", "target"));
    }

    private static GuestDetails.Screen screen(XmlElement graphics) {
        OptionalInt port = number(graphics.attribute("port").orElse(""));
        String listen = graphics.attribute("listen").or(() -> graphics.child("listen").flatMap(each -> each.attribute("address")))
                .or(() -> graphics.attribute("socket")).or(() -> graphics.child("listen").flatMap(each -> each.attribute("socket")))
                .orElse("");
        // -1 and 0 say: chosen at the next start
        return new GuestDetails.Screen(attribute(graphics, "type"), listen.intern(), port.orElse(0) > 0 ? port : OptionalInt.empty());
    }

    private static List<GuestDetails.Line> lines(XmlElement domain) {
        List<GuestDetails.Line> lines = new ArrayList<>();
        domain.child("devices")
                .ifPresent(devices -> devices.elements().stream().filter(each -> LINES.contains(each.localName())).forEach(each -> {
                    Optional<XmlElement> target = each.child("target");
                    String name = target.flatMap(t -> t.attribute("name").or(() -> t.attribute("port"))).orElse("");
                    lines.add(new GuestDetails.Line(each.localName().intern(), attribute(each, "type"), name.intern(),
                            target.flatMap(t -> t.attribute("state")).orElse("").intern()));
                }));
        return lines;
    }

    private static List<GuestDetails.Other> others(XmlElement domain) {
        return domain.child("devices").map(devices -> devices.elements().stream().filter(each -> !NOT_LISTED.contains(each.localName()))
                .map(each -> new GuestDetails.Other(each.localName().intern(), summary(each))).toList()).orElse(List.of());
    }

    /** {@return the words that tell devices of a kind apart: type, model, bus, address of the real device} */
    private static String summary(XmlElement device) {
        Stream<Optional<String>> words = Stream.of(device.attribute("type"), device.attribute("model"),
                device.child("model").flatMap(model -> model.attribute("type").or(() -> model.attribute("name"))), device.attribute("bus"),
                device.child("backend").flatMap(backend -> backend.attribute("type").or(() -> backend.attribute("model"))),
                device.child("target").flatMap(target -> target.attribute("dir")));
        return words.flatMap(Optional::stream).distinct().collect(Collectors.joining(" ")).intern();
    }

    private static String text(XmlElement element, String child) {
        return element.childText(child).map(String::strip).orElse("");
    }

    /** {@return an attribute of a descendant, empty when either is missing} */
    private static String at(XmlElement element, String attribute, String... path) {
        return element.find(path).flatMap(found -> found.attribute(attribute)).map(String::intern).orElse("");
    }

    private static String attribute(XmlElement element, String name) {
        return element.attribute(name).map(String::intern).orElse("");
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
