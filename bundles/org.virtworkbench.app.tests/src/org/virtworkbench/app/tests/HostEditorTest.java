package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;

/** The editor of a host. */
@WorkbenchTest
class HostEditorTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;
    private EditorBot editor;

    @BeforeEach
    void open() {
        demo = LiveHost.demo();
        window.explorer().open(LiveHost.DEMO);
        editor = window.editor(LiveHost.DEMO);
    }

    @Test
    void hasAllPages() {
        assertEquals(List.of("Overview", "Guests", "Storage", "Networks", "Devices", "Performance", "Capabilities"), editor.pages());
    }

    @Test
    void tellsWhatTheHostIs() {
        editor.untilFact("Hypervisor",
                Ui.get(() -> demo.host().getFacts().hypervisor() + " " + demo.host().getFacts().hypervisorVersion()));
        editor.untilFact("Hostname", Ui.get(() -> demo.host().getFacts().hostname()));
        editor.untilMatches("29: 18 running");
    }

    @Test
    void listsGuestsStorageAndNetworks() {
        editor.page("Guests").untilRows(Ui.get(() -> demo.host().getGuests().stream().map(Guest::getName).toList()));
        editor.page("Networks").untilRows(List.of("backend", "default", "dmz", "isolated", "k8s"));
        editor.page("Storage").untilRows(List.of("bulk", "fast", "images", "iso", "vg-guests"));
        editor.selectRow("iso");
        editor.untilSecondTableHas(".iso");
    }

    @Test
    void saysThatTheTestDriverMeasuresNoHost() {
        editor.page("Performance").untilSays("Memory");
        assertFalse(Ui.get(() -> demo.host().getSample() != null && demo.host().getSample().cpuPercent().isPresent()));
    }

    @Test
    void showsItsCapabilities() {
        editor.page("Capabilities");
        Ui.until("the capabilities are there", () -> editor.document().contains("<capabilities>"));
    }

    @Test
    void followsGuestsThatComeAndGo() {
        editor.page("Guests");
        var uuid = demo.behindTheScenes(connection -> connection.guests().define("""
                <domain type='test'><name>from-outside</name><memory unit='MiB'>64</memory><os><type>hvm</type></os></domain>""", false));
        Ui.until("from-outside came", () -> editor.rows().contains("from-outside"));
        demo.behindTheScenes(connection -> {
            connection.guests().undefine(uuid, java.util.Set.of());
            return null;
        });
        Ui.until("from-outside went", () -> !editor.rows().contains("from-outside"));
    }

    @Test
    void saysOnEveryPageThatTheHostIsLost() {
        LiveHost.service(Connections.class).disconnect(demo.id());
        demo.until(ConnectionState.DISCONNECTED);
        for (String page : editor.pages()) {
            editor.page(page).untilSays("Demo is not connected.");
        }
    }
}
