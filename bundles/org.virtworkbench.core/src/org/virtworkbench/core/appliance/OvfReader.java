package org.virtworkbench.core.appliance;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.appliance.Appliance.Disk;
import org.virtworkbench.xml.XmlElement;

/** Reads an OVF descriptor (DSP0243 1.x and 2.x; the resource types are those of CIM_ResourceAllocationSettingData). */
final class OvfReader {

    private static final int CPU = 3;
    private static final int MEMORY = 4;
    private static final int IDE = 5;
    private static final int SCSI = 6;
    private static final int ETHERNET = 10;
    private static final int CD = 15;
    private static final int DVD = 16;
    private static final int HARD_DISK = 17;
    private static final int STORAGE = 20;
    private static final int MOST_DEVICES = 64;
    private static final int MOST_PROCESSORS = 4_096;
    private static final long MIB = 1L << 20;

    private final XmlElement root;
    private final FileSource files;
    private final Manifest manifest;
    private final Map<String, Item> items = new LinkedHashMap<>();

    OvfReader(XmlElement root, FileSource files, Manifest manifest) {
        this.root = root;
        this.files = files;
        this.manifest = manifest;
    }

    Appliance read() throws IOException, ApplianceException {
        List<XmlElement> systems = all(root, "VirtualSystem").toList();
        if (!root.localName().equals("Envelope") || systems.isEmpty()) {
            throw new ApplianceException(Messages.no_system);
        }
        if (systems.size() > 1) {
            throw new ApplianceException(NLS.bind(Messages.many_systems, systems.size()));
        }
        XmlElement system = systems.getFirst();
        collectItems(system);
        return new Appliance(name(system), hints(system), processors(), memory(), efi(system), secureBoot(system), disks(), cards());
    }

    /** {@return elements of a name at any depth, in their order} */
    private static Stream<XmlElement> all(XmlElement parent, String localName) {
        return parent.elements().stream().flatMap(
                element -> Stream.concat(Stream.of(element).filter(one -> one.localName().equals(localName)), all(element, localName)));
    }

    private static Optional<String> attribute(XmlElement element, String localName) {
        return element.attributes().stream()
                .filter(attribute -> attribute.name().substring(attribute.name().indexOf(':') + 1).equals(localName))
                .map(attribute -> attribute.value().strip()).findFirst();
    }

    private static Optional<String> text(XmlElement parent, String localName) {
        return parent.elements().stream().filter(element -> element.localName().equals(localName)).map(element -> element.text().strip())
                .filter(text -> !text.isEmpty()).findFirst();
    }

    // the machine

    private void collectItems(XmlElement system) throws ApplianceException {
        Optional<String> wanted = all(root, "Configuration").filter(one -> attribute(one, "default").equals(Optional.of("true")))
                .findFirst().or(() -> all(root, "Configuration").findFirst()).flatMap(one -> attribute(one, "id"));
        for (XmlElement element : Stream.of("Item", "StorageItem", "EthernetPortItem").flatMap(name -> all(system, name)).toList()) {
            Optional<String> configuration = attribute(element, "configuration");
            if (configuration.isEmpty() || configuration.equals(wanted)) {
                Item item = new Item(element);
                items.put(item.id().isEmpty() ? "#" + items.size() : item.id(), item);
            }
        }
        if (items.size() > 1_000) {
            throw new ApplianceException(Messages.no_system);
        }
    }

    private Collection<Item> items(int type) {
        return items.values().stream().filter(item -> item.type() == type).toList();
    }

    private static String name(XmlElement system) {
        return text(system, "Name").or(() -> attribute(system, "id")).orElse("").strip();
    }

    private static List<String> hints(XmlElement system) {
        List<String> hints = new ArrayList<>();
        all(system, "OperatingSystemSection").findFirst().ifPresent(section -> {
            attribute(section, "osType").ifPresent(hints::add);
            section.elements().stream().filter(one -> one.localName().equals("OSType") || one.localName().equals("Description"))
                    .map(one -> one.text().strip()).forEach(hints::add);
        });
        all(system, "ProductSection").findFirst().flatMap(section -> text(section, "Product")).ifPresent(hints::add);
        hints.add(name(system));
        return hints.stream().filter(hint -> !hint.isEmpty()).toList();
    }

    private Optional<Integer> processors() throws ApplianceException {
        Optional<String> told = items(CPU).stream().findFirst().flatMap(item -> item.value("VirtualQuantity"));
        return told.isEmpty() ? Optional.empty() : Optional.of((int) number(told.get(), BigInteger.ONE, MOST_PROCESSORS));
    }

    private Optional<Long> memory() throws ApplianceException {
        Optional<Item> item = items(MEMORY).stream().findFirst();
        Optional<String> told = item.flatMap(known -> known.value("VirtualQuantity"));
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(number(told.get(), unit(item.get().value("AllocationUnits").orElse("byte * 2^20")), Appliance.MOST_BYTES) / MIB
                * MIB);
    }

    private static Optional<Boolean> efi(XmlElement system) {
        return config(system, "firmware").map(value -> value.equalsIgnoreCase("efi"))
                .or(() -> all(system, "Firmware").findFirst().flatMap(element -> attribute(element, "type"))
                        .map(type -> type.toUpperCase(Locale.ROOT).startsWith("EFI")));
    }

    private static boolean secureBoot(XmlElement system) {
        return config(system, "bootOptions.efiSecureBootEnabled").filter(value -> value.equals("true")).isPresent();
    }

    private static Optional<String> config(XmlElement system, String key) {
        return all(system, "Config").filter(element -> attribute(element, "key").equals(Optional.of(key))).findFirst()
                .flatMap(element -> attribute(element, "value"));
    }

    private List<Optional<String>> cards() throws ApplianceException {
        Collection<Item> found = items(ETHERNET);
        bounded(found.size());
        return found.stream().map(item -> switch (item.value("ResourceSubType").orElse("").toLowerCase(Locale.ROOT)) {
            case "e1000", "vmxnet3" -> item.value("ResourceSubType").map(model -> model.toLowerCase(Locale.ROOT));
            case "e1000e" -> Optional.of("e1000e");
            case "virtio" -> Optional.of("virtio");
            default -> Optional.<String>empty();
        }).toList();
    }

    // disks

    private List<Disk> disks() throws IOException, ApplianceException {
        Map<String, XmlElement> fileElements = byId("References", "File", "id");
        Map<String, XmlElement> diskElements = byId("DiskSection", "Disk", "diskId");
        List<Disk> disks = new ArrayList<>();
        for (Item item : items.values()) {
            Optional<String> source = item.value("HostResource").map(text -> text.replaceFirst("^ovf:/*", "").replaceFirst("^/+", ""));
            if (source.isEmpty() || item.type() != HARD_DISK && item.type() != CD && item.type() != DVD) {
                continue;
            }
            String[] step = source.get().split("/", 2);
            if (step.length == 2 && step[0].equals("disk") && diskElements.containsKey(step[1])) {
                disks.add(disk(item, diskElements.get(step[1]), fileElements));
            } else if (step.length == 2 && step[0].equals("file") && fileElements.containsKey(step[1])) {
                FilePart part = file(fileElements.get(step[1]));
                disks.add(
                        new Disk(item.type() != HARD_DISK, Optional.of(part), item.type() == HARD_DISK ? DiskFormat.of(part).name() : "raw",
                                part.size(), bus(item), manifest.of(part.name())));
            } else {
                throw new ApplianceException(NLS.bind(Messages.disk_unknown, source.get()));
            }
        }
        bounded(disks.size());
        return disks;
    }

    private Map<String, XmlElement> byId(String section, String element, String attribute) {
        Map<String, XmlElement> found = new HashMap<>();
        all(root, section).flatMap(one -> all(one, element)).forEach(one -> attribute(one, attribute).ifPresent(id -> found.put(id, one)));
        return found;
    }

    private Disk disk(Item item, XmlElement disk, Map<String, XmlElement> fileElements) throws IOException, ApplianceException {
        if (attribute(disk, "parentRef").isPresent()) {
            throw new ApplianceException(NLS.bind(Messages.disk_parent, attribute(disk, "diskId").orElse("")));
        }
        Optional<String> reference = attribute(disk, "fileRef").filter(text -> !text.isEmpty());
        if (reference.isEmpty()) {
            long capacity = number(attribute(disk, "capacity").orElse(""), unit(attribute(disk, "capacityAllocationUnits").orElse("byte")),
                    Appliance.MOST_BYTES);
            return new Disk(false, Optional.empty(), "raw", capacity, bus(item), Optional.empty());
        }
        if (!fileElements.containsKey(reference.get())) {
            throw new ApplianceException(NLS.bind(Messages.disk_unknown, reference.get()));
        }
        FilePart part = file(fileElements.get(reference.get()));
        DiskFormat format = DiskFormat.of(part);
        return new Disk(false, Optional.of(part), format.name(), format.capacity().orElse(part.size()), bus(item),
                manifest.of(part.name()));
    }

    private FilePart file(XmlElement element) throws IOException, ApplianceException {
        String name = attribute(element, "href").orElse("");
        if (attribute(element, "compression").filter(how -> !how.isEmpty() && !how.equals("identity")).isPresent()
                || attribute(element, "chunkSize").isPresent()) {
            throw new ApplianceException(NLS.bind(Messages.file_packed, name));
        }
        Optional<FilePart> found = files.find(name);
        if (found.isEmpty() && name.indexOf('%') >= 0) {
            found = files.find(decoded(name));
        }
        return found.orElseThrow(() -> new ApplianceException(NLS.bind(Messages.file_missing, name)));
    }

    private static String decoded(String name) throws ApplianceException {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApplianceException(NLS.bind(Messages.unsafe_name, name));
        }
    }

    /** {@return the bus that the disk was on; where QEMU has not the same controller SATA, for which systems that were on IDE or SCSI have a driver} */
    private String bus(Item item) {
        Optional<Item> controller = item.value("Parent").map(items::get);
        String kind = controller.flatMap(known -> known.value("ResourceSubType")).orElse("").toLowerCase(Locale.ROOT);
        int type = controller.map(Item::type).orElse(0);
        if (kind.contains("virtio")) {
            return type == SCSI || kind.contains("scsi") ? "scsi" : "virtio";
        }
        return type == IDE ? "ide" : type == SCSI || type == STORAGE ? "sata" : "";
    }

    private static void bounded(int count) throws ApplianceException {
        if (count > MOST_DEVICES) {
            throw new ApplianceException(Messages.many_devices);
        }
    }

    /** {@return a whole number of units above zero} */
    private static long number(String text, BigInteger unit, long most) throws ApplianceException {
        try {
            BigDecimal value = text.length() > 30 ? BigDecimal.ZERO : new BigDecimal(text);
            if (value.signum() > 0 && value.scale() >= -20 && value.scale() <= 20) {
                BigInteger whole = value.multiply(new BigDecimal(unit)).toBigInteger();
                if (whole.signum() > 0 && whole.compareTo(BigInteger.valueOf(most)) <= 0) {
                    return whole.longValue();
                }
            }
        } catch (NumberFormatException e) {
            // as wrong as one that is too large
        }
        throw new ApplianceException(NLS.bind(Messages.number_wrong, text.length() > 30 ? text.substring(0, 30) : text));
    }

    /** {@return a unit in bytes: {@code byte * 2^20}, and the words of older descriptors} */
    private static BigInteger unit(String text) throws ApplianceException {
        String plain = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (plain.matches("bytes?\\*2\\^[0-9]{1,2}")) {
            return BigInteger.TWO.pow(Integer.parseInt(plain.substring(plain.indexOf('^') + 1)));
        }
        if (plain.matches("bytes?\\*10\\^[0-9]{1,2}")) {
            return BigInteger.TEN.pow(Integer.parseInt(plain.substring(plain.indexOf('^') + 1)));
        }
        return BigInteger.ONE.shiftLeft(switch (plain) {
            case "", "byte", "bytes" -> 0;
            case "kb", "kilobyte", "kilobytes" -> 10;
            case "mb", "megabyte", "megabytes" -> 20;
            case "gb", "gigabyte", "gigabytes" -> 30;
            case "tb", "terabyte", "terabytes" -> 40;
            default -> throw new ApplianceException(NLS.bind(Messages.number_wrong, text));
        });
    }

    /** A device of the machine. */
    private record Item(XmlElement element) {

        Optional<String> value(String name) {
            return text(element, name);
        }

        String id() {
            return value("InstanceID").or(() -> value("InstanceId")).orElse("");
        }

        int type() {
            return value("ResourceType").filter(text -> text.matches("[0-9]{1,5}")).map(Integer::valueOf).orElse(0);
        }
    }
}
