package org.virtworkbench.libvirt.internal.open;

import java.nio.file.Files;
import java.nio.file.Path;

import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.libvirt.internal.error.OpenFailures;

/** The file behind {@code test:///FILE}: libvirt says little when it is not there, and its XML parser writes to the standard error stream. */
final class TestFile {

    private TestFile() {
    }

    static void check(ConnectionUri uri) throws HypervisorException {
        boolean file = uri.driver().equals("test") && uri.isLocal() && !uri.path().equals("/default") && !uri.path().isEmpty();
        if (file && !Files.isReadable(Path.of(uri.path()))) {
            throw OpenFailures.noFile(uri);
        }
    }
}
