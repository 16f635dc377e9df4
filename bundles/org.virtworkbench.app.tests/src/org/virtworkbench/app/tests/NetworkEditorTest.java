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

    @Test
    void listsTheInterfacesOfTheHostWithWhatUsesThem() {
        LiveHost.demo();
        window.explorer().untilThere(true, LiveHost.DEMO, "Networks");
        window.explorer().open(LiveHost.DEMO, "Networks");
        EditorBot editor = window.editor("Demo: networks").page("Host Interfaces");
        editor.untilRows(List.of("br0", "eno1", "eno2"));
        assertEquals(List.of("br0 Bridge Up 192.168.0.20/24 1500 enp65s0f1 guests edge-router, load-balancer",
                "eno1 Ethernet Up 3c:ec:ef:10:20:30 1500 network k8s", "eno2 Ethernet Up 3c:ec:ef:10:20:31 1500"), editor.cells());
        editor.page("Filters").untilSays("This host’s driver has no network filters.");
        assertFalse(editor.isToolEnabled("New Filter…"));
    }
}
