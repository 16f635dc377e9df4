package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.testhosts.RepeatedOnCrash;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;
import org.virtworkbench.ui.theme.Palette;

/** A real daemon dies and comes back while the window looks at its host. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
class LostHostTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    LostHostTest(TestHost host) {
        this.host = host;
    }

    @RepeatedOnCrash
    void everyPlaceTellsOfALostHostAndKeepsWhatWasKnown() throws IOException {
        Path definition = host.folder().resolve("kept.xml");
        Files.writeString(definition,
                """
                <domain type='qemu'><name>kept</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type></os></domain>""");
        host.virsh("define", definition.toString());
        LiveHost live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        Ui.until("kept is known", () -> live.guest("kept").filter(guest -> guest.isDetailsKnown()).isPresent());
        window.guests().open("kept");
        EditorBot guest = window.editor("kept");
        window.explorer().open("Real");
        EditorBot page = window.editor("Real");
        page.untilSays("NUMA cells");
        page.page("Performance").untilPainted(Palette.of(false).cpu().line());
        page.untilPainted(Palette.of(false).memory().line());
        host.killDaemon();
        live.until(ConnectionState.RECONNECTING);
        window.explorer().untilLabel("retry in", "Real");
        page.untilSays("The connection to Real was lost.");
        Ui.run(() -> window.page().closeEditor(window.page().getActiveEditor(), false));
        window.untilTab("kept");
        for (String each : guest.pages()) {
            guest.page(each).untilSays("The connection to Real was lost.");
        }
        window.guests().select("kept");
        assertFalse(window.isEnabled("Guest", "Start"));
        Ui.run(() -> window.guests().table().deselectAll());
        Ui.until("its row is grey", () -> Picture.pixels(Picture.of(window.guests().table()), Palette.of(false).greyed()) > 20);
        host.startDaemon();
        live.until(ConnectionState.CONNECTED);
        window.guests().select("kept");
        Ui.until("it can be started again", () -> window.isEnabled("Guest", "Start"));
        Ui.run(() -> window.guests().table().deselectAll());
        Ui.until("its row is no longer grey", () -> Picture.pixels(Picture.of(window.guests().table()), Palette.of(false).greyed()) == 0);
    }
}
