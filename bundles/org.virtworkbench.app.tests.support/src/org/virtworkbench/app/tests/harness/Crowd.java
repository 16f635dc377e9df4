package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.virtworkbench.app.tests.bot.Ui;

/** A host of libvirt's test driver with as many guests as are wanted; all of them run. */
public final class Crowd {

    private Crowd() {
    }

    /** {@return the name of a guest, by which they are sorted as by its number} */
    public static String name(int guest) {
        return "large-%04d".formatted(guest);
    }

    /** {@return the names of so many guests} */
    public static List<String> names(int guests) {
        return IntStream.range(0, guests).mapToObj(Crowd::name).toList();
    }

    /** {@return the definition of a guest of the test driver} */
    public static String xml(String name) {
        return "<domain type='test'><name>" + name + "</name><memory>65536</memory><vcpu>1</vcpu><os><type>hvm</type></os></domain>";
    }

    /** {@return the URI of a host that has these guests} */
    public static String uri(Path folder, List<String> names) {
        StringBuilder node = new StringBuilder("<node>");
        names.forEach(name -> node.append(xml(name)));
        try {
            return "test://" + Files.writeString(Files.createTempFile(folder, "crowd", ".xml"), node.append("</node>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects such a host, and waits until all its guests are known. */
    public static LiveHost connect(String name, Path folder, int guests) {
        LiveHost host = LiveHost.connect(name, uri(folder, names(guests)), false);
        Ui.untilEquals("its guests", guests, () -> host.host().getGuests().size());
        return host;
    }
}
