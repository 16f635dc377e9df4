package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.testhosts.HostOptions;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The console of a real guest that has only a screen of SPICE, which the viewer shows that is installed. */
@WorkbenchTest
class SpiceViewerTest {

    private static final String GUEST = "spicy";
    private static final String ADD_VNC = "Add VNC (from the Next Start)";
    private static final String DEFINITION = "<domain type='qemu'><name>" + GUEST + "</name><memory unit='MiB'>16</memory><os>"
            + "<type arch='x86_64' machine='pc'>hvm</type></os><devices><graphics type='spice' port='5999' autoport='no' listen='127.0.0.1'"
            + " passwd='for=you'/><video><model type='vga'/></video></devices></domain>";

    /** Where the program that stands for the installed viewer leaves the file that it was handed. */
    private static final Path VIEWED = Path.of(System.getenv("VIEWED")).resolve("connection.vv");

    @RegisterExtension
    static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT);

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    SpiceViewerTest(TestHost host) {
        this.host = host;
    }

    @Test
    void isStartedWithAllThatItNeeds() throws IOException {
        Files.deleteIfExists(VIEWED);
        host.virsh("create", Files.writeString(host.folder().resolve("spicy.xml"), DEFINITION).toString());
        LiveHost.connect("Real", host.uri(Transport.UNIX), false).until(GUEST, GuestState.RUNNING);
        ConsoleBot console = window.console(GUEST).untilSays("Open in SPICE Viewer");
        assertFalse(Files.exists(VIEWED), "it was started before somebody asked for it");
        console.offer("Open in SPICE Viewer");
        Ui.until("the viewer is started", () -> Files.exists(VIEWED));
        List<String> lines = Files.readAllLines(VIEWED);
        assertEquals("[virt-viewer]", lines.getFirst());
        assertTrue(lines.containsAll(
                List.of("type=spice", "title=" + GUEST, "host=127.0.0.1", "port=5999", "password=for=you", "delete-this-file=1")),
                lines.toString());
        host.virsh("destroy", GUEST);
    }

    @Test
    void offersToAddAScreenOfVnc() throws IOException {
        host.virsh("define", Files.writeString(host.folder().resolve("spicy.xml"), DEFINITION).toString());
        host.virsh("start", GUEST);
        try {
            LiveHost.connect("Real", host.uri(Transport.UNIX), false).until(GUEST, GuestState.RUNNING);
            ConsoleBot console = window.console(GUEST).untilSays(ADD_VNC);
            console.offer(ADD_VNC);
            console.untilSays("A VNC screen was added").untilSaysNoMore(ADD_VNC);
            assertTrue(host.virsh("dumpxml", "--inactive", GUEST).contains("<graphics type='vnc'"));
            assertFalse(host.virsh("dumpxml", GUEST).contains("<graphics type='vnc'"), "it comes with the next start");
            host.virsh("destroy", GUEST);
            console.untilSays(GUEST + " is off");
            host.virsh("start", GUEST);
            console.untilPicture();
        } finally {
            host.virsh("destroy", GUEST);
            host.virsh("undefine", GUEST);
        }
    }
}
