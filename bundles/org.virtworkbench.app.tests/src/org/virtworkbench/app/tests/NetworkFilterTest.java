package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.app.tests.page.XmlBot;
import org.virtworkbench.core.driver.FilterRecord;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** Network filters of a real host, as a person makes, changes and removes them. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
class NetworkFilterTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;

    NetworkFilterTest(TestHost host) {
        this.host = host;
    }

    @Test
    void aFilterIsMadeRefusedCorrectedAndRemovedWithItsUsersNamed() throws IOException {
        Path guest = host.folder().resolve("filtered.xml");
        Files.writeString(guest,
                """
                <domain type='qemu'><name>filtered</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>
                <devices><interface type='network'><source network='default'/><filterref filter='no-chatter'/></interface></devices></domain>""");
        host.virsh("define", guest.toString());
        LiveHost live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        Ui.until("the guest is known", () -> live.guest("filtered").filter(found -> found.isDetailsKnown()).isPresent());
        window.explorer().select("Real");
        window.choose("Host", "Networks");
        EditorBot list = window.editor("Real: networks").page("Filters");
        Ui.until("a filter can be made", () -> list.isToolEnabled("New Filter…"));
        list.pressTool("New Filter…");
        XmlBot filter = new XmlBot(window, "New filter");
        assertTrue(filter.isDirty());
        filter.write("my-filter", "no-chatter");
        filter.write("'accept'", "'maybe'");
        filter.save();
        filter.editor().untilSays("Not saved:");
        assertTrue(filter.isDirty());
        filter.write("'maybe'", "'drop'");
        filter.save();
        filter.untilDirty(false);
        window.untilTab("Filter no-chatter");
        filter.editor().untilSays("Used by filtered.");
        FilterRecord made = live.behindTheScenes(connection -> connection.networks().filters().list()).getFirst();
        assertEquals("no-chatter", made.name());
        filter.write("'drop'", "'reject'");
        filter.editor().untilSays("Guests that run get the new rules at once when it is saved: filtered.");
        filter.save();
        filter.untilDirty(false);
        assertTrue(live.behindTheScenes(connection -> connection.networks().filters().xml(made.uuid())).contains("action='reject'"));
        Ui.run(() -> window.page().closeEditor(window.page().getActiveEditor(), false));
        window.untilTab("Real: networks");
        list.untilRows(List.of("no-chatter"));
        assertEquals(List.of("no-chatter root 1 filtered"), list.cells());
        list.selectRow("no-chatter");
        list.pressTool("Remove…");
        DialogBot question = window.dialog("Remove Filter");
        assertEquals(List.of("no-chatter — used by filtered"), question.rows());
        question.press("Remove Filter");
        list.untilRows(List.of());
        assertFalse(list.isToolEnabled("Edit…"));
    }
}
