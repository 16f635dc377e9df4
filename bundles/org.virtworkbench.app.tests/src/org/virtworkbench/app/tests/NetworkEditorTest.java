package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** The editor of a host's networks, as a person uses it. */
@WorkbenchTest
class NetworkEditorTest {

    private static final List<String> NETWORKS = List.of("backend", "default", "dmz", "isolated", "k8s");

    private final WorkbenchBot window = new WorkbenchBot();

    @Test
    void makesANetworkWithFreeAddressesAndRemovesIt() {
        LiveHost.demo();
        window.explorer().untilThere(true, LiveHost.DEMO, "Networks");
        window.explorer().open(LiveHost.DEMO, "Networks");
        window.untilTab("Demo: networks");
        EditorBot editor = window.editor("Demo: networks");
        editor.untilRows(NETWORKS);
        editor.pressTool("New Network…");
        var dialog = window.dialog("New Network");
        dialog.type("Name:", "dmz");
        dialog.untilSays("There is a network named dmz already.");
        dialog.type("Name:", "lab");
        assertTrue(dialog.isEnabled("Create"), dialog.text());
        String free = dialog.value("IPv4 of the host:");
        dialog.type("IPv4 of the host:", "10.20.0.9/24");
        dialog.untilSays("10.20.0.9/24 overlaps 10.20.0.1/16 of the network backend.");
        assertFalse(dialog.isEnabled("Create"));
        dialog.type("IPv4 of the host:", free);
        dialog.press("Create");
        editor.untilRows(List.of("backend", "default", "dmz", "isolated", "k8s", "lab"));
        editor.selectRow("lab");
        editor.pressTool("Remove…");
        var question = window.dialog("Remove Network");
        assertEquals(List.of("lab"), question.rows());
        question.press("Remove Network");
        editor.untilRows(NETWORKS);
    }
}
