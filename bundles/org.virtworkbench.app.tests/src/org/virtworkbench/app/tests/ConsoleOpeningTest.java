package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;

/** The ways to a console, and from it to another program that shows what this one does not. */
@WorkbenchTest
class ConsoleOpeningTest {

    private static final String RUNNING = "web-01";
    private static final String OFF = "web-staging";
    private static final String SPICE = "spice";

    /** Where the program that stands for the installed viewer leaves the file that it was handed. */
    private static final Path VIEWED = Path.of(System.getenv("VIEWED")).resolve("connection.vv");

    private final WorkbenchBot window = new WorkbenchBot();

    private void preferConsoles() {
        window.choose("File", "Preferences…");
        DialogBot dialog = window.dialog("Preferences");
        assertFalse(dialog.isChecked("Double click on a running guest opens its console"));
        dialog.press("Double click on a running guest opens its console");
        dialog.press("Apply and Close");
        dialog.untilClosed();
    }

    @Test
    void aDoubleClickOpensTheEditor() {
        LiveHost.demo();
        window.guests().open(RUNNING);
        window.untilTab(RUNNING);
        window.explorer().open(LiveHost.DEMO, "Web", RUNNING);
        window.untilTab(RUNNING);
    }

    @Test
    void aDoubleClickOpensTheConsoleWhereThePersonPrefersIt() {
        LiveHost demo = LiveHost.demo();
        demo.behindTheScenes(connection -> {
            connection.guests().forceOff(demo.uuid(OFF));
            return null;
        });
        demo.until(OFF, GuestState.SHUT_OFF);
        preferConsoles();
        window.guests().open(RUNNING);
        window.untilTab(RUNNING + " – Console");
        window.guests().open(OFF);
        window.untilTab(OFF);
        window.explorer().open(LiveHost.DEMO, "Web", "web-02");
        window.untilTab("web-02 – Console");
    }

    @Test
    void consolesOfSeveralGuestsOpenOneAfterTheOther() {
        LiveHost.demo();
        window.guests().select("web-01", "web-02", "db-primary");
        window.choose("Guest", "Console");
        Ui.until("three consoles are open",
                () -> window.tabs().containsAll(List.of("web-01 – Console", "web-02 – Console", "db-primary – Console")));
    }

    @Test
    void anotherViewerShowsAScreenOfSpice() throws IOException {
        Files.deleteIfExists(VIEWED);
        LiveHost demo = LiveHost.demo();
        demo.behindTheScenes(connection -> {
            var guest = connection.guests().define("<domain type='test'><name>" + SPICE + "</name><memory unit='MiB'>64</memory><os>"
                    + "<type>hvm</type></os><devices><graphics type='spice' port='5999' tlsPort='5998' autoport='no' listen='127.0.0.1'"
                    + " passwd='for=you'/></devices></domain>", false);
            connection.guests().start(guest, false, false);
            return null;
        });
        demo.until(SPICE, GuestState.RUNNING);
        Ui.until("its screen is known", () -> demo.guest(SPICE).orElseThrow().getGraphics().size() == 1);
        ConsoleBot console = window.console(SPICE).untilSays("Open in SPICE Viewer");
        assertFalse(Files.exists(VIEWED));
        console.offer("Open in SPICE Viewer");
        Ui.until("the viewer is started", () -> Files.exists(VIEWED));
        List<String> lines = Files.readAllLines(VIEWED);
        assertEquals("[virt-viewer]", lines.getFirst());
        assertTrue(lines
                .containsAll(List.of("type=spice", "title=" + SPICE, "host=127.0.0.1", "port=5999", "tls-port=5998", "password=for=you",
                        "delete-this-file=1")),
                lines.toString());
    }
}
