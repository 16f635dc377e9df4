package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.TestGuest;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.TestMedium;
import org.virtworkbench.testhosts.Transport;

/** The wizard that makes guests, on a real host: from the first choice to what the guest shows in its console. */
@WorkbenchTest
class RealWizardTest {

    private static final String GUEST = "painter";

    /** A program for the very first sector that a machine reads: makes the whole text screen blue, and rests. */
    private static final int[] PAINTER = { //
            0xB8, 0x03, 0x00, 0xCD, 0x10, // mov ax, 3; int 10h: the screen of 80 times 25 letters
            0xB8, 0x00, 0xB8, 0x8E, 0xC0, // mov ax, B800h; mov es, ax: where its letters are
            0x31, 0xFF, 0xB8, 0x20, 0x1F, // xor di, di; mov ax, 1F20h: a space on blue
            0xB9, 0xD0, 0x07, 0xF3, 0xAB, // mov cx, 2000; rep stosw
            0xF4, 0xEB, 0xFD // hlt; jmp to it
    };

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension();

    @TempDir
    private Path folder;
    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost real;

    RealWizardTest(TestHost real) {
        this.real = real;
    }

    private static byte[] disk() {
        byte[] disk = new byte[1 << 20];
        for (int i = 0; i < PAINTER.length; i++) {
            disk[i] = (byte) PAINTER[i];
        }
        disk[510] = 0x55;
        disk[511] = (byte) 0xAA;
        return disk;
    }

    /** Goes on from the page with the source, and waits for what the guest shows. */
    private void makeAndLook(LiveHost host, NewGuestWizardBot wizard) {
        wizard.untilEnabled("Next >", true);
        wizard.next();
        wizard.type("Name:", GUEST);
        wizard.type("Memory:", "64 MiB");
        wizard.emulated();
        wizard.untilEnabled("Create", true);
        wizard.create();
        wizard.untilClosed();
        try {
            host.until(GUEST, GuestState.RUNNING);
            window.openedConsole(GUEST).untilColour("blue", RealWizardTest::isBlue);
        } finally {
            takeAway();
        }
    }

    private void takeAway() {
        real.virsh("destroy", GUEST);
        real.virsh("undefine", GUEST, "--nvram");
    }

    private static boolean isBlue(RGB colour) {
        return colour.blue > 120 && colour.red < 60 && colour.green < 60;
    }

    @Test
    void aMediumOfThisComputerBootsToItsScreen() throws Exception {
        Path iso = TestMedium.bootable(folder.resolve("blue & white.iso"), "BLUE", disk());
        try (PoolOnHost pool = new PoolOnHost(real, "boot")) {
            LiveHost host = LiveHost.connect("Real", real.uri(Transport.UNIX), false);
            NewGuestWizardBot wizard = window.newGuest().untilAsked();
            wizard.press("A file of this computer");
            wizard.type("File:", iso.toString());
            makeAndLook(host, wizard);
            assertEquals(-1, Files.mismatch(iso, pool.file("blue & white.iso")));
        }
    }

    /** Debian's kernel for clouds, with a shell on the serial line. */
    @Test
    void aGuestReadsWhatWasTypedForCloudInit() throws Exception {
        String boot = TestGuest.definition("any").replaceFirst("(?s).*(<kernel>.*</initrd>).*", "$1")
                + "<cmdline>console=ttyS0 quiet guest=" + GUEST + " cd</cmdline></os>";
        try (PoolOnHost pool = new PoolOnHost(real, "clouds")) {
            real.virsh("vol-create-as", "clouds", "tiny.qcow2", "16M", "--format", "qcow2");
            LiveHost host = LiveHost.connect("Real", real.uri(Transport.UNIX), false);
            NewGuestWizardBot wizard = window.newGuest().untilAsked().from("Cloud image, set up by cloud-init").medium("tiny.qcow2");
            wizard.next();
            wizard.type("Name:", GUEST);
            wizard.type("Memory:", TestGuest.MEMORY_MIB + " MiB");
            wizard.emulated();
            wizard.next().next();
            wizard.type("User:", "somebody");
            wizard.type("Password:", "unspoken");
            wizard.toSummary().editXml(xml -> xml.replace("</os>", boot));
            wizard.untilEnabled("Create", true);
            wizard.create();
            wizard.untilClosed();
            try {
                host.until(GUEST, GuestState.RUNNING);
                ConsoleBot console = window.openedConsole(GUEST).way("Serial").untilTerminal();
                console.untilTerminalShows(GUEST + "# ");
                console.typeIntoTerminal("cat /mnt/*-data\n");
                console.untilTerminalShows("name: \"somebody\"");
                console.untilTerminalShows("local-hostname: \"" + GUEST + '"');
            } finally {
                takeAway();
            }
        }
    }

    @Test
    void anImageOfThePoolBootsWhereItIs() throws Exception {
        try (PoolOnHost pool = new PoolOnHost(real, "boot")) {
            Path image = Files.write(pool.file("blue.img"), disk());
            real.virsh("pool-refresh", "boot");
            LiveHost host = LiveHost.connect("Real", real.uri(Transport.UNIX), false);
            NewGuestWizardBot wizard = window.newGuest().untilAsked().from("Disk image with a system on it").medium("blue.img");
            wizard.choose("Use it:", "In place");
            makeAndLook(host, wizard);
            assertEquals(1 << 20, Files.size(image));
        }
    }
}
