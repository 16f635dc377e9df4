package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.Guest;

/** The dialogs in which names and texts of guests are typed. */
@WorkbenchTest
class GuestDialogsTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @BeforeEach
    void connect() {
        demo = LiveHost.demo();
    }

    @Test
    void renamesByKey() {
        window.guests().select("render-gpu");
        Input.press(SWT.F2);
        var dialog = window.dialog("Rename Guest");
        dialog.type("render-farm");
        dialog.press("Rename");
        dialog.untilClosed();
        Ui.until("the table shows the new name", () -> window.guests().names().contains("render-farm"));
        window.tasks().untilState("Rename render-gpu to render-farm", "Done");
        assertEquals("render-farm",
                demo.behindTheScenes(connection -> connection.guests().find(demo.uuid("render-farm")).orElseThrow().name()));
    }

    @Test
    void refusesBadNamesAtOnce() {
        window.guests().select("render-gpu");
        window.choose("Guest", "Rename…");
        var dialog = window.dialog("Rename Guest");
        assertFalse(dialog.isEnabled("Rename"), "the name is the old one");
        refuse("", "The name is empty.");
        refuse("web-01", "Demo already has a guest named “web-01”.");
        refuse("a/b", "The name contains a slash.");
        refuse(" x", "The name begins or ends with a blank.");
        refuse("x".repeat(300), "too long");
        dialog.type("good-name");
        assertTrue(dialog.isEnabled("Rename"));
        dialog.press("Cancel");
        dialog.untilClosed();
        assertTrue(window.guests().names().contains("render-gpu"));
    }

    private void refuse(String name, String why) {
        var dialog = window.dialog("Rename Guest");
        dialog.type(name);
        assertTrue(dialog.text().contains(why), dialog.text());
        assertFalse(dialog.isEnabled("Rename"), name);
    }

    @Test
    void aGuestThatRunsCantBeRenamed() {
        window.guests().select("web-01");
        assertFalse(window.isEnabled("Guest", "Rename…"));
        window.guests().select("render-gpu", "build-windows");
        assertFalse(window.isEnabled("Guest", "Rename…"), "two at once");
    }

    @Test
    void editsTitleAndDescription() {
        window.guests().select("web-01");
        window.choose("Guest", "Title and Description…");
        var dialog = window.dialog("Title and Description");
        dialog.type("Title:", "Shop & front <1>");
        dialog.type("Description:", "First line\nSecond & last");
        dialog.press("Apply");
        dialog.untilClosed();
        Ui.untilEquals("title", "Shop & front <1>", () -> demo.guest("web-01").map(Guest::getTitle).orElse(""));
        Ui.untilEquals("description", "First line\nSecond & last", () -> demo.guest("web-01").map(Guest::getDescription).orElse(""));
        window.tasks().untilState("Set title and description of web-01", "Done");
    }
}
