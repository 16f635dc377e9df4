package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** The devices of a host. */
@WorkbenchTest
class DevicesPageTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;
    private EditorBot editor;

    @BeforeEach
    void open() {
        demo = LiveHost.demo();
        window.explorer().open(LiveHost.DEMO);
        editor = window.editor(LiveHost.DEMO).page("Devices");
    }

    @Test
    void listsDevicesBelowWhatTheyArePartOfWithTheGuestsThatHaveThem() {
        int count = demo.behindTheScenes(connection -> connection.devices().list()).size();
        editor.untilSays("Devices of the host: " + count);
        editor.untilTreeLine("GA102GL [RTX A5000]");
        String gpu = editor.treeLines().stream().filter(line -> line.contains("RTX A5000")).findFirst().orElseThrow();
        assertTrue(gpu.contains("NVIDIA Corporation") && gpu.contains("0000:81:00.0") && gpu.contains("80"), gpu);
        String user = Ui.get(() -> demo.host().getGuests().stream()
                .filter(guest -> guest.getOtherDevices().stream().anyMatch(device -> device.getSummary().contains("0000:81:00.0")))
                .findFirst().orElseThrow().getName());
        assertTrue(gpu.contains(user), gpu);
        String token = editor.treeLines().stream().filter(line -> line.contains("eToken")).findFirst().orElseThrow();
        assertTrue(token.contains("001:004") && token.contains("USB"), token);
    }

    @Test
    void filtersAndKeepsWhatTheFoundOnesArePartOf() {
        editor.untilTreeLine("GA102GL [RTX A5000]");
        editor.filter("Filter devices", "ENP65");
        Ui.untilEquals("rows", List.of("The host", "Ethernet Controller X710 for 10GbE SFP+", "enp65s0f0"),
                () -> editor.treeLines().stream().map(line -> line.substring(0, line.indexOf(" | ")).strip()).toList());
        editor.filter("Filter devices", "nothing like this");
        Ui.untilEquals("rows", List.of(), editor::treeLines);
        editor.filter("Filter devices", "");
        editor.untilTreeLine("GA102GL [RTX A5000]");
        assertEquals(1, editor.treeLines().stream().filter(line -> line.contains("RTX A5000")).count());
    }
}
