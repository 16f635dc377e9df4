package org.virtworkbench.core.creation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.core.creation.DriveSource.Made;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/** The document of a new guest as a person wrote it, in place of the one that its description gives. What is written there is what is defined. */
public final class CustomXml {

    /**
     * Something that is wrong.
     *
     * @param line where, from 1
     * @param text what, for a person
     */
    public record Problem(int line, String text) {
    }

    private CustomXml() {
    }

    /**
     * {@return what is wrong with a document, in the order of its lines; the host may find more}
     *
     * @param xml the document
     * @param spec the guest that it is of
     */
    public static List<Problem> problems(String xml, GuestSpec spec) {
        DomainDocument document;
        try {
            document = DomainDocument.parse(xml);
        } catch (XmlSyntaxException e) {
            return List.of(new Problem(Math.max(1, e.line()), e.problem()));
        }
        List<Problem> problems = new ArrayList<>();
        if (!document.root().value("name").map(String::strip).filter(spec.name()::equals).isPresent()) {
            problems.add(new Problem(line(xml, "<name"), NLS.bind(Messages.custom_name, spec.name())));
        }
        if (!document.root().value("uuid").map(String::strip).filter(spec.uuid().toString()::equalsIgnoreCase).isPresent()) {
            problems.add(new Problem(line(xml, "<uuid"), NLS.bind(Messages.custom_uuid, spec.uuid())));
        }
        if (document.type().filter(type -> !type.isBlank()).isEmpty()) {
            problems.add(new Problem(line(xml, "<domain"), Messages.custom_type));
        }
        if (document.memory().filter(bytes -> bytes > 0).isEmpty()) {
            problems.add(new Problem(line(xml, "<memory"), Messages.custom_memory));
        }
        Set<String> devices = new HashSet<>();
        for (Disk disk : document.disks()) {
            String device = disk.target().orElse("");
            if (!device.isEmpty() && !devices.add(device)) {
                problems.add(
                        new Problem(line(xml, "dev='" + device + "'", "dev=\"" + device + '"'), NLS.bind(Messages.custom_device, device)));
            }
        }
        problems.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return problems;
    }

    /** {@return the last line in which one of some texts stands; the first line where none does} */
    private static int line(String xml, String... texts) {
        int at = 0;
        for (String text : texts) {
            at = Math.max(at, xml.lastIndexOf(text));
        }
        return (int) xml.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    /**
     * {@return the document with the volumes that were made, where they are not where it was foretold}
     *
     * @param xml the document
     * @param spec the guest that it is of
     * @param places where the volumes are
     */
    static String placed(String xml, GuestSpec spec, Function<Made, Existing> places) {
        try {
            DomainDocument document = DomainDocument.parse(xml);
            boolean moved = false;
            for (Made made : spec.made()) {
                Existing place = places.apply(made);
                if (place.block() || !place.path().equals(made.place().path())) {
                    for (Disk disk : document.disks()) {
                        if (disk.path().filter(made.place().path()::equals).isPresent()) {
                            CloneXml.move(disk, place);
                            moved = true;
                        }
                    }
                }
            }
            return moved ? document.toXml() : xml;
        } catch (XmlSyntaxException e) {
            return xml; // the host says what is wrong with it
        }
    }
}
