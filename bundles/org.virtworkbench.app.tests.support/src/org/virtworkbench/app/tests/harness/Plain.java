package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.virtworkbench.testhosts.TestHost;

/** Guests without devices: they cost next to nothing. */
public final class Plain {

    private Plain() {
    }

    /** {@return the definition of such a guest} */
    public static String xml(String name) {
        return "<domain type='qemu'><name>" + name
                + "</name><memory unit='MiB'>16</memory><os><type arch='x86_64' machine='pc'>hvm</type></os></domain>";
    }

    /** Defines such a guest on a host, behind the window's back. */
    public static void define(TestHost host, String name) {
        Path file = host.folder().resolve(name + ".xml");
        try {
            Files.writeString(file, xml(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host.virsh("define", file.toString());
    }

    /** Defines such a guest and starts it, paused. */
    public static void start(TestHost host, String name) {
        define(host, name);
        host.virsh("start", name, "--paused");
    }
}
