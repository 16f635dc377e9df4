package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.TagsDialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** Tags and folders, which travel with the guest. */
@WorkbenchTest
class GuestTagsTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @BeforeEach
    void connect() {
        demo = LiveHost.demo();
    }

    @Test
    void addsAndTakesTagsOfOneGuest() {
        window.guests().select("web-01");
        Input.press(SWT.MOD1 | 'T');
        TagsDialogBot dialog = window.tags();
        assertTrue(dialog.tags().contains("+ web"), dialog.tags().toString());
        dialog.add("blue");
        dialog.toggle("production");
        dialog.press("Apply");
        dialog.untilClosed();
        window.guests().untilCell("web-01", "Tags", "web, blue");
        String xml = demo.behindTheScenes(connection -> connection.guests().xml(demo.uuid("web-01"), true, false));
        assertTrue(xml.contains("blue") && !xml.contains("production"), xml);
    }

    @Test
    void changesManyGuestsAtOnceAndLeavesTheRestAlone() {
        window.guests().select("web-01", "web-staging");
        window.choose("Guest", "Tags and Folder…");
        TagsDialogBot dialog = window.tags();
        assertTrue(dialog.tags().containsAll(List.of("+ web", "? production", "? staging")), dialog.tags().toString());
        dialog.add("blue");
        dialog.press("Apply");
        dialog.untilClosed();
        window.guests().untilCell("web-01", "Tags", "web, production, blue");
        window.guests().untilCell("web-staging", "Tags", "web, staging, blue");
    }

    @Test
    void movesGuestsToAnotherFolder() {
        window.guests().select("web-01", "web-02");
        window.choose("Guest", "Tags and Folder…");
        TagsDialogBot dialog = window.tags();
        dialog.folder("Shop/Front");
        dialog.press("Apply");
        dialog.untilClosed();
        window.explorer().untilNames(List.of("web-01", "web-02"), LiveHost.DEMO, "Shop", "Front");
        window.explorer().untilNames(List.of("load-balancer", "web-staging"), LiveHost.DEMO, "Web");
        window.tasks().untilState("Move web-01 to the folder Shop/Front", "Done");
        assertEquals("Shop/Front", demo.about("web-02", guest -> guest.getFolder()));
    }
}
