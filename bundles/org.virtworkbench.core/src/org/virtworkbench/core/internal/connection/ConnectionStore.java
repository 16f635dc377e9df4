package org.virtworkbench.core.internal.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.internal.WholeFile;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** Keeps the configured hosts in a file. At any moment the file holds the old or the new state, whole. Used by one thread. */
final class ConnectionStore {

    /**
     * What was read.
     *
     * @param profiles the configured hosts, in order
     * @param setAside where a file was put that can't be read
     */
    record Loaded(List<ConnectionProfile> profiles, Optional<Path> setAside) {
    }

    private final Path file;
    /** Where the file must be put before another one takes its place, because nobody knows what it holds. */
    private Optional<Path> unread = Optional.empty();

    ConnectionStore(Path file) {
        this.file = file;
    }

    /**
     * Reads the file; one that can't be understood is set aside, and what could be read of it is kept.
     *
     * @param now for the name of a file set aside
     * @throws IOException when it can't be read; it stays until {@link #save}
     */
    Loaded load(Instant now) throws IOException {
        if (!Files.exists(file)) {
            return new Loaded(List.of(), Optional.empty());
        }
        Path aside = new WholeFile(file).aside(now);
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            unread = Optional.of(aside);
            throw e;
        }
        List<ConnectionProfile> profiles = new ArrayList<>();
        boolean whole;
        try {
            whole = parse(XmlDocument.parse(content).root(), profiles);
        } catch (XmlSyntaxException e) {
            whole = false;
        }
        if (whole) {
            return new Loaded(profiles, Optional.empty());
        }
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return new Loaded(profiles, Optional.of(aside));
    }

    /** {@return whether everything was understood} */
    private static boolean parse(XmlElement root, List<ConnectionProfile> profiles) {
        if (!root.localName().equals("connections")) {
            return false;
        }
        boolean whole = true;
        for (XmlElement each : root.elements("connection")) {
            try {
                String id = each.attribute("id").filter(text -> !text.isBlank()).orElseThrow(IllegalArgumentException::new);
                profiles.add(
                        new ConnectionProfile(id, each.attribute("name").orElse(""), ConnectionUri.parse(each.attribute("uri").orElse("")),
                                isTrue(each, "autoconnect"), isTrue(each, "readonly")));
            } catch (IllegalArgumentException e) {
                whole = false;
            }
        }
        return whole;
    }

    private static boolean isTrue(XmlElement element, String attribute) {
        return element.attribute(attribute).map("true"::equals).orElse(false);
    }

    /**
     * Writes the file anew: a temporary one, forced to disk, takes its place. One that could not be read is set aside before.
     *
     * @return where such a one was put
     * @throws IOException when it can't be written, or the one before can't be set aside: then that one is still there
     */
    Optional<Path> save(List<ConnectionProfile> profiles) throws IOException {
        Optional<Path> setAside = unread;
        if (setAside.isPresent()) {
            Files.move(file, setAside.get());
            unread = Optional.empty();
        }
        new WholeFile(file).replace(format(profiles).getBytes(StandardCharsets.UTF_8));
        return setAside;
    }

    private static String format(List<ConnectionProfile> profiles) throws IOException {
        try {
            XmlElement root = XmlElement.parse("<connections version='1'>\n</connections>");
            for (ConnectionProfile profile : profiles) {
                XmlElement each = root.add("connection");
                each.setAttribute("id", profile.id());
                each.setAttribute("name", profile.name());
                each.setAttribute("uri", profile.uri().toString());
                each.setAttribute("autoconnect", Boolean.toString(profile.autoconnect()));
                each.setAttribute("readonly", Boolean.toString(profile.readOnly()));
            }
            return root.toXml() + '\n';
        } catch (XmlSyntaxException e) {
            throw new IOException(e);
        }
    }
}
