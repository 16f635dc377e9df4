package org.virtworkbench.libvirt.internal.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The way to a host. */
class RouteTest {

    @Test
    void encodesThePathOfTheScript() {
        assertEquals("/home/a%20b/c%26d%2B%C3%A9/ssh", Route.encoded(Path.of("/home/a b/c&d+\u00e9/ssh")));
    }
}
