package org.virtworkbench.app.tests.harness;

import java.nio.file.Path;

import org.eclipse.swt.graphics.ImageData;
import org.virtworkbench.testhosts.TestHost;

/** A guest without an operating system: its boot sector fills the screen with stripes of all colours of an old graphics card, and nothing moves any more. */
public final class PictureGuest extends SectorGuest {

    private static final String PROGRAM = """
            fa fc 31c0 8ed8 8ed0 bc007c     no interrupts; data and stack from 0, the stack below this
            b81300 cd10                     320 x 200 pixels of 256 colours
            b800a0 8ec0 31ff                the picture's memory
            89f8 00e0 aa                    each pixel has the colour of its number, and each 256 of them begin one later
            81ff00fa 75f5                   all of them
            bafd03 ec a820 74fb             wait until the serial port takes a character
            b052 baf803 ee                  write R: it is ready
            f4 ebfd                         sleep for ever
            """;

    private final TestHost host;
    private final String name;

    private PictureGuest(TestHost host, String name) {
        super(host, name, PROGRAM, "R");
        this.host = host;
        this.name = name;
    }

    /** Defines and starts one, and waits until it is ready. */
    public static PictureGuest start(TestHost host, String name) {
        return new PictureGuest(host, name);
    }

    /** {@return its screen as the hypervisor itself takes a picture of it, a PNG where QEMU is 7.1 or newer} */
    public ImageData screenshot() {
        Path file = host.folder().resolve(name + ".png");
        host.virsh("screenshot", name, file.toString());
        return new ImageData(file.toString());
    }
}
