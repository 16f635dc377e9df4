package org.virtworkbench.core.internal.deletion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.deletion.KeptGuest;
import org.virtworkbench.core.deletion.KeptGuest.Disk;
import org.virtworkbench.core.deletion.KeptGuest.Document;
import org.virtworkbench.core.deletion.KeptGuest.Snapshot;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.WholeFile;
import org.virtworkbench.core.internal.connection.SecretStore;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** One file for each deleted guest; its passwords lie in the storage of secrets. Blocks. */
final class DeletionFiles {

    private static final String ENDING = ".xml";
    private static final String SECRET = "secret";

    private final Path folder;
    private final SecretStore secrets;
    private final Trouble trouble;

    /**
     * @param folder where the files are
     * @param secrets keeps passwords
     * @param trouble told of files that can't be read
     */
    DeletionFiles(Path folder, SecretStore secrets, Trouble trouble) {
        this.folder = folder;
        this.secrets = secrets;
        this.trouble = trouble;
    }

    /** {@return all that is kept, oldest first, without passwords} A file that can't be understood is set aside. */
    List<KeptGuest> load() {
        List<KeptGuest> kept = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return kept;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                read(file).ifPresent(kept::add);
            }
        } catch (IOException e) {
            trouble.report(NLS.bind(Messages.unreadable, folder), e);
        }
        kept.sort((one, other) -> one.deleted().compareTo(other.deleted()));
        return kept;
    }

    private Optional<KeptGuest> read(Path file) {
        try {
            return Optional.of(parse(XmlDocument.read(file).root()));
        } catch (XmlSyntaxException | IllegalArgumentException | DateTimeException e) {
            Path aside = new WholeFile(file).aside(Instant.now());
            try {
                Files.move(file, aside);
                trouble.report(NLS.bind(Messages.set_aside, aside), e);
            } catch (IOException failure) {
                e.addSuppressed(failure);
                trouble.report(NLS.bind(Messages.unreadable, file), e);
            }
        } catch (IOException e) {
            trouble.report(NLS.bind(Messages.unreadable, file), e);
        }
        return Optional.empty();
    }

    private static KeptGuest parse(XmlElement root) {
        Target target = new Target(need(root, "host"), need(root, "hostName"), need(root, "uri"),
                Optional.of(UUID.fromString(need(root, "uuid"))), need(root, "name"));
        List<Snapshot> snapshots = root.elements("snapshot").stream()
                .map(each -> new Snapshot(need(each, "name"), document(each), isTrue(each, "current"))).toList();
        Set<Undefine> leftovers = EnumSet.noneOf(Undefine.class);
        root.elements("leftover").forEach(each -> leftovers.add(Undefine.valueOf(each.text())));
        List<Disk> disks = root.elements("disk").stream().map(each -> new Disk(need(each, "path"), Long.parseLong(need(each, "bytes"))))
                .toList();
        XmlElement definition = root.child("definition").orElseThrow(IllegalArgumentException::new);
        return new KeptGuest(need(root, "id"), need(root, "group"), target, Instant.parse(need(root, "deleted")),
                isTrue(root, "autostart"), document(definition), snapshots, leftovers, disks);
    }

    private static Document document(XmlElement element) {
        return new Document(element.text(), isTrue(element, SECRET) ? "" : element.text());
    }

    private static String need(XmlElement element, String attribute) {
        return element.attribute(attribute).orElseThrow(() -> new IllegalArgumentException(attribute));
    }

    private static boolean isTrue(XmlElement element, String attribute) {
        return element.attribute(attribute).filter("true"::equals).isPresent();
    }

    /** Writes a guest; it is on the disk when this returns. */
    void write(KeptGuest guest) throws IOException {
        XmlElement root = XmlElement.create("deletedGuest");
        root.setAttribute("version", "1");
        root.setAttribute("id", guest.id());
        root.setAttribute("group", guest.group());
        root.setAttribute("deleted", guest.deleted().toString());
        root.setAttribute("host", guest.target().host());
        root.setAttribute("hostName", guest.target().hostName());
        root.setAttribute("uri", guest.target().uri());
        root.setAttribute("uuid", guest.target().object().orElseThrow().toString());
        root.setAttribute("name", guest.target().objectName());
        root.setAttribute("autostart", Boolean.toString(guest.autostart()));
        write(root.add("definition"), guest, "definition", guest.definition());
        for (Snapshot snapshot : guest.snapshots()) {
            XmlElement element = root.add("snapshot");
            element.setAttribute("name", snapshot.name());
            element.setAttribute("current", Boolean.toString(snapshot.current()));
            write(element, guest, snapshotKey(snapshot), snapshot.document());
        }
        guest.leftovers().forEach(leftover -> root.add("leftover").setText(leftover.name()));
        for (Disk disk : guest.disks()) {
            XmlElement element = root.add("disk");
            element.setAttribute("path", disk.path());
            element.setAttribute("bytes", Long.toString(disk.bytes()));
        }
        new WholeFile(file(guest)).replace((root.toXml() + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private void write(XmlElement element, KeptGuest guest, String key, Document document) {
        element.setText(document.text());
        if (document.hasSecrets()) {
            element.setAttribute(SECRET, "true");
            if (!document.secure().isEmpty()) {
                secrets.put(secretsOf(guest), key, document.secure());
            }
        }
    }

    private static String snapshotKey(Snapshot snapshot) {
        return "snapshot " + snapshot.name();
    }

    private static String secretsOf(KeptGuest guest) {
        return "deleted " + guest.id();
    }

    /** {@return a guest with its passwords, as far as they are still known} */
    KeptGuest withSecrets(KeptGuest guest) {
        return guest.with(withSecrets(guest, "definition", guest.definition()), guest.snapshots().stream().map(
                snapshot -> new Snapshot(snapshot.name(), withSecrets(guest, snapshotKey(snapshot), snapshot.document()),
                        snapshot.current()))
                .toList());
    }

    private Document withSecrets(KeptGuest guest, String key, Document document) {
        return document.secure().isEmpty() ? new Document(document.text(), secrets.get(secretsOf(guest), key).orElse(document.text()))
                : document;
    }

    /** Forgets a guest. */
    void delete(KeptGuest guest) throws IOException {
        Files.deleteIfExists(file(guest));
        if (guest.definition().hasSecrets() || guest.snapshots().stream().anyMatch(snapshot -> snapshot.document().hasSecrets())) {
            secrets.remove(secretsOf(guest));
        }
    }

    private Path file(KeptGuest guest) {
        return folder.resolve(guest.id() + ENDING);
    }
}
