package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DeleteDialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.model.inventory.StoragePool;

/** Deleting guests for good, with the choice of their disks. */
@WorkbenchTest
class GuestDeletionTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @BeforeEach
    void connect() {
        InstanceScope.INSTANCE.getNode("org.virtworkbench.core").putInt(DeletedGuests.MINUTES, 0);
        demo = LiveHost.demo();
    }

    @Test
    void deletesAGuestWithItsDisksByKey() {
        window.guests().select("render-gpu");
        String disk = disk("render-gpu");
        assertTrue(volumes().contains(disk), disk + " in " + volumes());
        Input.press(SWT.DEL);
        DeleteDialogBot dialog = window.deletion().untilKnown();
        assertEquals(List.of("render-gpu"), dialog.guests());
        List<String> belongings = dialog.belongings("render-gpu");
        assertTrue(belongings.stream().anyMatch(line -> line.startsWith("+ ") && line.contains(disk)), belongings.toString());
        dialog.press("Delete");
        dialog.untilClosed();
        Ui.until("render-gpu is gone", () -> !window.guests().names().contains("render-gpu"));
        window.tasks().untilState("Delete render-gpu and its disks", "Done");
        assertFalse(volumes().contains(disk), disk + " in " + volumes());
    }

    @Test
    void keepsTheDisksThatAreNotChosen() {
        window.guests().select("render-gpu");
        String disk = disk("render-gpu");
        window.choose("Guest", "Delete…");
        DeleteDialogBot dialog = window.deletion().untilKnown();
        for (String line : dialog.belongings("render-gpu")) {
            if (line.startsWith("+ vd")) {
                dialog.toggle("render-gpu", line.substring(2, 5));
            }
        }
        dialog.untilSays("All disks stay.");
        dialog.press("Delete");
        dialog.untilClosed();
        Ui.until("render-gpu is gone", () -> !window.guests().names().contains("render-gpu"));
        window.tasks().untilState("Delete render-gpu", "Done");
        assertTrue(volumes().contains(disk), disk + " in " + volumes());
    }

    @Test
    void tellsWhatElseGoes() {
        window.guests().select("legacy-erp", "desktop-win11");
        window.choose("Guest", "Delete…");
        DeleteDialogBot dialog = window.deletion().untilKnown();
        assertEquals(List.of("desktop-win11", "legacy-erp"), dialog.guests().stream().sorted().toList());
        assertTrue(dialog.belongings("legacy-erp").toString().contains("Saved memory"), dialog.belongings("legacy-erp").toString());
        List<String> belongings = dialog.belongings("desktop-win11");
        assertTrue(belongings.toString().contains("It runs, and is forced off first"), belongings.toString());
        assertTrue(belongings.toString().contains("snapshots"), belongings.toString());
        dialog.press("Cancel");
        dialog.untilClosed();
        assertTrue(window.guests().names().contains("legacy-erp"));
    }

    @Test
    void deletesAGuestThatRuns() {
        window.guests().select("web-01");
        window.guests().chooseInContext("Delete…");
        DeleteDialogBot dialog = window.deletion().untilKnown();
        dialog.press("Delete");
        dialog.untilClosed();
        Ui.until("web-01 is gone", () -> !window.guests().names().contains("web-01"));
    }

    private String disk(String guest) {
        return demo.about(guest,
                one -> one.getDisks().stream().filter(disk -> disk.getDevice().equals("disk")).findFirst().orElseThrow().getSource());
    }

    private List<String> volumes() {
        List<java.util.UUID> pools = Ui.get(() -> demo.host().getPools().stream().map(StoragePool::getUuid).toList());
        return pools.stream().flatMap(pool -> demo.behindTheScenes(connection -> connection.storage().volumes(pool)).stream())
                .map(VolumeRecord::path).toList();
    }
}
