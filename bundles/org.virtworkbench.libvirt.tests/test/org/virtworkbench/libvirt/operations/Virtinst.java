package org.virtworkbench.libvirt.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The library behind virt-manager, asked what it writes for what a person fills in there. It runs in a process of its own, once for many documents. */
final class Virtinst {

    private static final Path HOME = Path.of("/usr/share/virt-manager/virtinst");
    private static final String END = "-- end of a document --";

    private static final String SCRIPT = """
            import sys
            sys.path.insert(0, sys.argv[1])
            from virtinst import Network, StoragePool, VirtinstConnection

            connection = VirtinstConnection("test:///default")
            connection.open(None, None)

            def pool(kind, name, host, source, form, initiator, source_name):
                made = StoragePool(connection)
                made.type = kind
                made.name = name
                made.target_path = made.default_target_path()
                if made.supports_hosts():
                    made.hosts.add_new().name = host
                if made.supports_source_path():
                    made.source_path = source
                if made.supports_format():
                    made.format = form
                if made.supports_iqn():
                    made.iqn = initiator
                if made.supports_source_name():
                    made.source_name = source_name
                return made

            def network(name, mode, device, domain, address, netmask, first, last, address6, prefix6, first6, last6):
                made = Network(connection)
                made.name = name
                made.forward.mode = mode or None
                made.domain_name = domain or None
                if mode == "hostdev":
                    made.forward.managed = "yes"
                    made.forward.pf.add_new().dev = device
                    return made
                made.forward.dev = device or None
                four = made.ips.add_new()
                four.address, four.netmask = address, netmask
                given = four.ranges.add_new()
                given.start, given.end = first, last
                six = made.ips.add_new()
                six.family, six.address, six.prefix = "ipv6", address6, prefix6
                given = six.ranges.add_new()
                given.start, given.end = first6, last6
                return made

            for request in sys.argv[2:]:
                words = request.split("\\n")
                print({"pool": pool, "network": network}[words[0]](*words[1:]).get_xml())
                print("%s")
            """.formatted(END);

    private Virtinst() {
    }

    static boolean isHere() {
        return Files.isDirectory(HOME);
    }

    /** {@return what asks for a pool or network: what it is, and what is filled in, one a line} */
    static String request(String... words) {
        return String.join("\n", words);
    }

    /** {@return its documents for some requests, in their order} */
    static List<String> documents(List<String> requests) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-", HOME.getParent().toString()));
        command.addAll(requests);
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var script = python.getOutputStream()) {
            script.write(SCRIPT.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), said);
        List<String> documents = Arrays.stream(said.split(END)).map(String::strip).filter(text -> !text.isEmpty()).toList();
        assertEquals(requests.size(), documents.size(), said);
        return documents;
    }
}
