package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;

/** The editor of a host's storage, as a person uses it. */
@WorkbenchTest
class StorageEditorTest {

    private final WorkbenchBot window = new WorkbenchBot();

    private EditorBot open(String... path) {
        LiveHost.demo();
        window.explorer().untilThere(true, LiveHost.DEMO, "Storage");
        window.explorer().open(path);
        window.untilTab("Demo: storage");
        return window.editor("Demo: storage");
    }

    @Test
    void showsPoolsAndTheVolumesOfTheOneThatWasOpened() {
        EditorBot editor = open(LiveHost.DEMO, "Storage", "iso");
        editor.untilRows(List.of("bulk", "fast", "images", "iso", "vg-guests"));
        editor.untilSays("Volumes of iso: ");
        editor.untilSecondTableHas(".iso");
    }

    @Test
    void createsAVolumeAndRefusesANameThatIsTaken() {
        EditorBot editor = open(LiveHost.DEMO, "Storage", "images");
        editor.untilMatches("Volumes of images: \\d+");
        editor.pressTool("New Volume…");
        var dialog = window.dialog("New Volume");
        assertFalse(dialog.isEnabled("Create"), "there is no name yet");
        dialog.type("Name:", "../out");
        dialog.untilSays("The name contains a slash.");
        assertFalse(dialog.isEnabled("Create"));
        dialog.type("Name:", "fresh & new.qcow2");
        assertTrue(dialog.isEnabled("Create"));
        dialog.press("Create");
        window.tasks().untilState("Create fresh & new.qcow2 in images", "Done");
        editor.untilSecondTableHas("fresh & new.qcow2");
        editor.pressTool("New Volume…");
        var again = window.dialog("New Volume");
        again.type("Name:", "fresh & new.qcow2");
        again.untilSays("There is a volume named fresh & new.qcow2 already.");
        again.press("Cancel");
    }

    @Test
    void makesAPoolAndRemovesIt() {
        EditorBot editor = open(LiveHost.DEMO, "Storage");
        editor.pressTool("New Pool…");
        var dialog = window.dialog("New Storage Pool");
        dialog.choose("Type:", "Network share, NFS or CIFS (netfs)");
        dialog.type("Name:", "images");
        dialog.untilSays("There is a pool named images already.");
        dialog.type("Name:", "more");
        dialog.untilSays("Say which host it comes from.");
        dialog.choose("Type:", "Folder (dir)");
        dialog.press("Create");
        editor.untilRows(List.of("bulk", "fast", "images", "iso", "more", "vg-guests"));
        editor.selectRow("more");
        editor.pressTool("Remove…");
        var question = window.dialog("Remove Pool");
        assertTrue(question.text().contains("Remove the pool more?"), question.text());
        question.press("Remove Pool");
        editor.untilRows(List.of("bulk", "fast", "images", "iso", "vg-guests"));
        assertEquals(List.of("Guests", "Demo: storage"), window.tabs());
    }

    @Test
    void offersWhatTheHostFindsForAPool() {
        EditorBot editor = open(LiveHost.DEMO, "Storage");
        editor.pressTool("New Pool…");
        var dialog = window.dialog("New Storage Pool");
        dialog.choose("Type:", "LVM volume group (logical)");
        dialog.press("Find Sources");
        dialog.untilSays("Found: 2. Choose one below.");
        dialog.type("Name:", "found");
        dialog.choose("Name there:", "testvg2");
        dialog.press("Create");
        editor.untilRows(List.of("bulk", "fast", "found", "images", "iso", "vg-guests"));
        assertTrue(editor.cells().stream().anyMatch(row -> row.startsWith("found ") && row.contains("/dev/testvg2")),
                editor.cells()::toString);
    }

    @Test
    void tellsWhichOtherHostsHaveTheSameStorage() {
        EditorBot editor = open(LiveHost.DEMO, "Storage");
        Ui.untilEquals("pools that another host has", List.of(), () -> sharedWith(editor, "Twin"));
        LiveHost twin = LiveHost.connect("Twin", "test://" + LiveHost.demoFile(), false);
        Ui.untilEquals("pools that another host has", List.of("iso"), () -> sharedWith(editor, "Twin"));
        LiveHost.service(Connections.class).remove(twin.id());
        Ui.untilEquals("pools that another host has", List.of(), () -> sharedWith(editor, "Twin"));
    }

    private static List<String> sharedWith(EditorBot editor, String host) {
        return editor.cells().stream().filter(row -> row.contains(host)).map(row -> row.substring(0, row.indexOf(' '))).toList();
    }

    @Test
    void asksHowVolumesAreToBeOverwritten() {
        EditorBot editor = open(LiveHost.DEMO, "Storage", "iso");
        editor.untilSecondTableHas(".iso");
        String name = "rescue.iso";
        editor.selectInSecondTable(name);
        editor.untilToolEnabled("Wipe…");
        editor.pressTool("Wipe…");
        var dialog = window.dialog("Overwrite " + name + "?");
        assertEquals(List.of(name), dialog.rows().stream().map(row -> row.split(" — ")[0]).toList());
        assertEquals("Zeros, once", dialog.value("How:"));
        dialog.choose("How:", "DoD 5220.22-M, 4 times");
        dialog.press("Cancel");
        assertTrue(window.tasks().names().isEmpty());
    }

    @Test
    void offersNoEncryptionWhereTheHostKeepsNoSecrets() {
        EditorBot editor = open(LiveHost.DEMO, "Storage", "images");
        editor.untilMatches("Volumes of images: \\d+");
        editor.pressTool("New Volume…");
        var dialog = window.dialog("New Volume");
        dialog.untilEnabled("Encrypt it (LUKS)", false);
        dialog.press("Cancel");
    }

    @Test
    void opensFromTheExplorerByKeysAlone() {
        LiveHost.demo();
        window.explorer().select(LiveHost.DEMO, "Storage");
        Input.press(SWT.CR);
        window.untilTab("Demo: storage");
        window.explorer().select(LiveHost.DEMO, "Networks");
        Input.press(SWT.CR);
        window.untilTab("Demo: networks");
        window.explorer().select(LiveHost.DEMO, "Storage");
        window.choose("Host", "Storage");
        window.untilTab("Demo: storage");
    }
}
