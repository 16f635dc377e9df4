package org.virtworkbench.core.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.virtworkbench.core.os.OperatingSystem.Needs;
import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** Reads the files of osinfo-db. A file that can't be read counts as not there: the database is a help, not a need. */
final class OsReader {

    private static final String ID = "id";

    private final List<Path> folders;
    /** The elements of each system, by its identifier: several files may speak of one. */
    private final Map<String, List<XmlElement>> parts = new LinkedHashMap<>();
    private final Map<String, Needs> needs = new HashMap<>();
    private final Map<String, Set<String>> devices = new HashMap<>();

    private final ScriptReader scripts;

    OsReader(List<Path> folders) {
        this.folders = folders;
        scripts = new ScriptReader(folders);
    }

    OsCatalog read() {
        for (Path folder : folders) {
            collect(folder.resolve("os"));
        }
        scripts.read();
        Map<String, String> arguments = new HashMap<>();
        parts.keySet().forEach(id -> addressArgument(id, new HashSet<>()).ifPresent(name -> arguments.put(id, name)));
        return new OsCatalog(parts.keySet().stream().map(this::system).toList(),
                parts.keySet().stream().flatMap(id -> all(id, "tree").flatMap(element -> tree(id, element).stream())).toList(), arguments,
                scripts.of(parts.keySet(), id -> scriptNames(id, new HashSet<>())),
                parts.keySet().stream().collect(Collectors.toMap(id -> id, this::fileNames)));
    }

    private void collect(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(this::readFile);
        } catch (IOException | java.io.UncheckedIOException e) {
            return; // what could be read until here is good
        }
    }

    private void readFile(Path file) {
        try {
            for (XmlElement os : XmlDocument.read(file).root().elements("os")) {
                os.attribute(ID).ifPresent(id -> parts.computeIfAbsent(id, any -> new ArrayList<>()).add(os));
            }
        } catch (IOException | XmlSyntaxException e) {
            return; // see above
        }
    }

    private OperatingSystem system(String id) {
        return new OperatingSystem(id, all(id, "short-id").map(XmlElement::text).toList(), text(id, "name").orElse(id),
                text(id, "version").orElse(""), text(id, "vendor").orElse(""), text(id, "family").orElse(""), text(id, "distro").orElse(""),
                text(id, "codename").orElse(""), text(id, "release-date").flatMap(OsReader::date),
                text(id, "eol-date").flatMap(OsReader::date),
                needs(id, new HashSet<>()), devices(id, new HashSet<>()), firmware(id, "efi"), firmware(id, "bios"),
                all(id, "media").flatMap(element -> media(id, element)).toList());
    }

    private Stream<XmlElement> all(String id, String name) {
        return parts.getOrDefault(id, List.of()).stream().flatMap(os -> os.elements(name).stream());
    }

    private Optional<String> text(String id, String name) {
        return all(id, name).filter(element -> element.attribute("xml:lang").isEmpty()).map(XmlElement::text).findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@return identifiers of the systems that one comes from, nearest first} */
    private Stream<String> parents(String id) {
        return Stream.of("clones", "derives-from").flatMap(name -> all(id, name)).flatMap(element -> element.attribute(ID).stream());
    }

    private Needs needs(String id, Set<String> seen) {
        Needs known = needs.get(id);
        if (known != null || !seen.add(id)) {
            return known == null ? Needs.UNKNOWN : known;
        }
        Needs found = all(id, "resources").filter(OsReader::isForPc).map(OsReader::needs).reduce(Needs.UNKNOWN, Needs::or);
        for (String parent : parents(id).toList()) {
            found = found.or(needs(parent, seen));
        }
        needs.put(id, found);
        return found;
    }

    private static boolean isForPc(XmlElement resources) {
        return resources.attribute("arch").filter(arch -> arch.equals("all") || arch.equals("x86_64")).isPresent();
    }

    /** {@return what is recommended; where only the minimum is known, more than that, for with the least nobody is happy} */
    private static Needs needs(XmlElement resources) {
        Optional<Integer> processors = Values.integer(resources.value("recommended/n-cpus"))
                .or(() -> Values.integer(resources.value("minimum/n-cpus")));
        Optional<Long> memory = Values.longInteger(resources.value("recommended/ram"))
                .or(() -> Values.longInteger(resources.value("minimum/ram")).map(least -> least * 2));
        Optional<Long> storage = Values.longInteger(resources.value("recommended/storage"))
                .or(() -> Values.longInteger(resources.value("minimum/storage")));
        return new Needs(memory, storage, processors);
    }

    private Set<String> devices(String id, Set<String> seen) {
        Set<String> known = devices.get(id);
        if (known != null || !seen.add(id)) {
            return known == null ? Set.of() : known;
        }
        Set<String> found = new LinkedHashSet<>();
        parents(id).forEach(parent -> found.addAll(devices(parent, seen)));
        all(id, "devices").flatMap(list -> list.elements("device").stream()).forEach(device -> device.attribute(ID).ifPresent(name -> {
            if (device.attribute("supported").equals(Optional.of("false"))) {
                found.remove(name);
            } else {
                found.add(name);
            }
        }));
        devices.put(id, found);
        return found;
    }

    private Optional<Boolean> firmware(String id, String type) {
        return all(id, "firmware").filter(OsReader::isForPc).filter(element -> element.attribute("type").equals(Optional.of(type)))
                .map(element -> !element.attribute("supported").equals(Optional.of("false"))).findFirst();
    }

    private Optional<String> addressArgument(String id, Set<String> seen) {
        if (!seen.add(id)) {
            return Optional.empty();
        }
        return text(id, "kernel-url-argument")
                .or(() -> parents(id).flatMap(parent -> addressArgument(parent, seen).stream()).findFirst());
    }

    private List<String> scriptNames(String id, Set<String> seen) {
        if (!seen.add(id)) {
            return List.of();
        }
        List<String> own = scriptNames(all(id, "installer"));
        return own.isEmpty()
                ? parents(id).map(parent -> scriptNames(parent, seen)).filter(names -> !names.isEmpty()).findFirst().orElse(own)
                : own;
    }

    private static Optional<OsTree> tree(String id, XmlElement tree) {
        Optional<OsTree.Info> info = tree.child("treeinfo")
                .map(told -> new OsTree.Info(regex(told, "family"), regex(told, "version"), regex(told, "variant"), regex(told, "arch")));
        return tree.value("url").map(address -> new OsTree(id, tree.attribute("arch").orElse(""), address.strip(),
                tree.value("kernel").orElse(""), tree.value("initrd").orElse(""), info));
    }

    private Stream<OsMedium> media(String id, XmlElement media) {
        String architecture = media.attribute("arch").filter(arch -> !arch.equals("all")).orElse("");
        Set<String> variants = media.elements("variant").stream().flatMap(variant -> variant.attribute(ID).stream())
                .collect(Collectors.toSet());
        boolean scripted = !media.attribute("installer-script").equals(Optional.of("false"));
        List<String> own = scriptNames(media.elements("installer").stream());
        List<InstallScript> answers = !scripted ? List.of()
                : scripts.named(own.isEmpty() ? scriptNames(id, new HashSet<>()) : own);
        return media.elements("iso").stream()
                .map(iso -> new MediaPattern(regex(iso, "volume-id"), regex(iso, "system-id"), regex(iso, "publisher-id"),
                        regex(iso, "application-id")))
                .filter(pattern -> pattern.strength() > 0)
                .map(pattern -> new OsMedium(id, architecture, pattern, media.value("url").map(OsReader::fileName).orElse(""),
                        media.value("kernel").orElse(""), media.value("initrd").orElse(""), variants, answers));
    }

    /** {@return how a system's distributor names the files of its media and images} */
    private List<String> fileNames(String id) {
        return Stream
                .concat(all(id, "media"), all(id, "image").filter(image -> !image.attribute("format").equals(Optional.of("containerdisk"))))
                .flatMap(element -> element.value("url").stream()).map(OsReader::fileName).filter(name -> !name.isEmpty()).toList();
    }

    private static String fileName(String url) {
        return url.strip().substring(url.strip().lastIndexOf('/') + 1);
    }

    private static List<String> scriptNames(Stream<XmlElement> installers) {
        return installers.flatMap(installer -> installer.elements("script").stream()).flatMap(script -> script.attribute(ID).stream())
                .toList();
    }

    private static Optional<Pattern> regex(XmlElement iso, String name) {
        try {
            return iso.value(name).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            return Optional.of(Pattern.compile(Pattern.quote(iso.value(name).orElseThrow())));
        }
    }
}
