package org.virtworkbench.app.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.virtworkbench.testhosts.TestHost;

/** A pool of a real host, and a network that leads nowhere, which are what a guest needs; both as long as it is open. */
final class PoolOnHost implements AutoCloseable {

    private static final String NETWORK = "alone";

    private final TestHost host;
    private final String name;
    private final Path folder;

    /** @param name of the pool */
    PoolOnHost(TestHost host, String name) throws IOException {
        this.host = host;
        this.name = name;
        folder = Files.createDirectories(host.folder().resolve("lib/images").resolve(name));
        host.virsh("pool-create-as", name, "dir", "--target", folder.toString());
        Path network = Files.writeString(folder.resolveSibling(name + ".xml"), "<network><name>" + NETWORK + "</name></network>");
        host.virsh("net-define", network.toString());
    }

    /** {@return the file that a volume is} */
    Path file(String volume) {
        return folder.resolve(volume);
    }

    @Override
    public void close() throws IOException {
        host.virsh("pool-destroy", name);
        if (host.virsh("net-list", "--name").lines().anyMatch(line -> line.strip().equals(NETWORK))) {
            host.virsh("net-destroy", NETWORK);
        }
        host.virsh("net-undefine", NETWORK);
        try (Stream<Path> volumes = Files.list(folder)) {
            for (Path volume : (Iterable<Path>) volumes::iterator) {
                Files.delete(volume);
            }
        }
    }
}
