package org.virtworkbench.core.os;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** Reads osinfo-db's scripts for installers, and its maps of words. A file that can't be read counts as not there. */
final class ScriptReader {

    private static final String ID = "id";

    private final List<Path> folders;
    private final Map<String, Map<String, String>> maps = new HashMap<>();
    private final Map<String, InstallScript> scripts = new HashMap<>();

    ScriptReader(List<Path> folders) {
        this.folders = folders;
    }

    /** Reads all. */
    ScriptReader read() {
        each("datamap", "datamap", this::map);
        each("install-script", "install-script", this::script);
        return this;
    }

    /** {@return those of some names that there are, what installs the least first} */
    List<InstallScript> named(List<String> names) {
        return InstallScript.sorted(names.stream().distinct().map(scripts::get).filter(script -> script != null).toList());
    }

    /** {@return the scripts by the systems that have some} */
    Map<String, List<InstallScript>> of(Set<String> systems, Function<String, List<String>> names) {
        Map<String, List<InstallScript>> found = new HashMap<>();
        for (String system : systems) {
            List<InstallScript> own = named(names.apply(system));
            if (!own.isEmpty()) {
                found.put(system, own);
            }
        }
        return found;
    }

    private void each(String folder, String element, Consumer<XmlElement> taker) {
        for (Path base : folders) {
            Path root = base.resolve(folder);
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(file -> read(file, element, taker));
            } catch (IOException | UncheckedIOException e) {
                continue; // what could be read until here is good
            }
        }
    }

    private static void read(Path file, String element, Consumer<XmlElement> taker) {
        try {
            XmlDocument.read(file).root().elements(element).forEach(taker);
        } catch (IOException | XmlSyntaxException e) {
            return; // see above
        }
    }

    private void map(XmlElement map) {
        Map<String, String> words = map.elements("entry").stream()
                .filter(entry -> entry.attribute("inval").isPresent() && entry.attribute("outval").isPresent())
                .collect(Collectors.toMap(entry -> entry.attribute("inval").orElseThrow(), entry -> entry.attribute("outval").orElseThrow(),
                        (first, second) -> first));
        map.attribute(ID).ifPresent(id -> maps.put(id, words));
    }

    private void script(XmlElement script) {
        Optional<XmlElement> template = script.child("template").flatMap(element -> element.elements().stream().findFirst());
        if (script.attribute(ID).isEmpty() || template.isEmpty()) {
            return;
        }
        Map<String, Map<String, String>> parameters = script.find("config").stream().flatMap(config -> config.elements("param").stream())
                .filter(parameter -> parameter.attribute("name").isPresent())
                .collect(Collectors.toMap(parameter -> parameter.attribute("name").orElseThrow(),
                        parameter -> parameter.attribute("value-map").map(name -> maps.getOrDefault(name, Map.of())).orElse(Map.of()),
                        (first, second) -> first));
        String id = script.attribute(ID).orElseThrow();
        scripts.put(id, new InstallScript(id, script.value("profile").orElse(""), script.value("expected-filename").orElse(""), parameters,
                script.elements("injection-method").stream().map(method -> method.text().strip()).collect(Collectors.toSet()),
                script.value("product-key-format").orElse(""), script.value("needs-internet").filter("true"::equals).isPresent(),
                template.get().toXml()));
    }
}
