package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Trees;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.ui.theme.Palette;

/** The window around its parts: menus, welcome, themes, preferences, help. */
@WorkbenchTest
class WindowTest {

    private final WorkbenchBot window = new WorkbenchBot();

    @Test
    void hasItsOwnMenus() {
        assertMenu(List.of("File", "Guest", "Host", "View", "Help"), window.menus());
        assertMenu(List.of("Add Host…", "Play Recording…", "Save", "Preferences…", "Quit"), window.menu("File"));
        assertMenu(List.of("Welcome", "Keyboard Shortcuts", "About Virt Workbench"), window.menu("Help"));
        assertMenu(List.of("Guests", "Explorer", "Tasks", "Events", "libvirt Calls", "Screens", "Deleted Guests", "Filter Guests", "Theme",
                "Reset Layout"),
                window.menu("View"));
    }

    /** The test harness brings parts of an IDE along, which add items of their own; the product has none of them. */
    private static void assertMenu(List<String> expected, List<String> items) {
        assertEquals(expected, items.stream().filter(expected::contains).toList());
    }

    @Test
    void theGuestsTabStays() {
        window.guests();
        window.filter().focus();
        Input.press(SWT.MOD1 | 'W');
        window.choose("Help", "Welcome");
        window.untilTab("Welcome");
        Input.press(SWT.MOD1 | 'W');
        window.untilTab("Guests");
        assertEquals(List.of("Guests"), window.tabs());
    }

    @Test
    void welcomeAddsTheDemoHost() {
        window.choose("Help", "Welcome");
        window.untilTab("Welcome");
        Button demo = Ui.await("the button of the demo host",
                () -> Widgets.first(window.shell(), Button.class, button -> Widgets.text(button).equals("Try the Demo Host")));
        Ui.act(() -> demo.notifyListeners(SWT.Selection, new Event()));
        window.explorer().untilNames(List.of("Demo host"));
        window.explorer().untilLabel("29", "Demo host");
        window.untilTab("Guests");
        assertEquals(1, LiveHost.service(Connections.class).profiles().size());
    }

    @Test
    void themesExchangeColoursAndIcons() {
        LiveHost.demo();
        window.guests().open("web-01");
        window.untilTab("web-01");
        window.explorer().untilLabel("29", LiveHost.DEMO);
        window.choose("View", "Theme", "Light");
        ImageData light = icon();
        assertTrue(painted(Palette.of(false)) > painted(Palette.of(true)));
        window.choose("View", "Theme", "Dark");
        Ui.until("the window is dark", () -> painted(Palette.of(true)) > painted(Palette.of(false)));
        assertFalse(Arrays.equals(light.data, icon().data), "the icon is another one");
        window.choose("View", "Theme", "Light");
        Ui.until("the window is light again", () -> painted(Palette.of(false)) > painted(Palette.of(true)));
        assertTrue(Arrays.equals(light.data, icon().data), "the icon is back");
    }

    @Test
    void preferencesTakeEffect() {
        LiveHost demo = LiveHost.demo();
        DialogBot dialog = window.preferences("General");
        assertTrue(dialog.text().contains("Seconds between two rounds of statistics"), dialog.text());
        assertFalse(dialog.text().contains("Network Connections"), "nothing of the platform");
        dialog.press("Ask before an action by which something may be lost");
        dialog.press("Apply and Close");
        dialog.untilClosed();
        window.guests().select("web-01");
        window.choose("Guest", "Force Off");
        demo.until("web-01", GuestState.SHUT_OFF);
    }

    @Test
    void aQuestionCanBeTurnedOff() {
        LiveHost demo = LiveHost.demo();
        window.guests().select("web-01");
        window.choose("Guest", "Force Off");
        DialogBot question = window.dialog("Force Off");
        question.press("Don't ask again for a single guest");
        question.press("Force Off");
        demo.until("web-01", GuestState.SHUT_OFF);
        window.guests().select("web-02");
        window.choose("Guest", "Force Off");
        demo.until("web-02", GuestState.SHUT_OFF);
    }

    @Test
    void helpListsTheKeys() {
        window.choose("Help", "Keyboard Shortcuts");
        DialogBot dialog = window.dialog("Keyboard Shortcuts");
        assertTrue(dialog.rows().containsAll(List.of("Start", "Pause", "Shut Down", "Filter Guests")), dialog.rows().toString());
        int all = dialog.rows().size();
        dialog.type("filter");
        assertNotEquals(all, dialog.rows().size());
        dialog.press("Close");
        dialog.untilClosed();
    }

    @Test
    void aboutTellsTheVersion() {
        window.choose("Help", "About Virt Workbench");
        DialogBot dialog = window.dialog("About Virt Workbench");
        assertTrue(dialog.text().contains("Version 0.1.0"), dialog.text());
        dialog.press("Close");
        dialog.untilClosed();
    }

    @Test
    void countsHostsAndGuestsInTheStatusLine() {
        LiveHost.demo();
        Ui.until("the status line counts", () -> Widgets.allText(window.shell()).contains("1 host  ·  29 guests  ·  18 running"));
    }

    @Test
    void aHostCanBeRefreshedAsSoonAsItIsThere() {
        window.untilToolEnabled("org.virtworkbench.ui.host.refresh", false);
        LiveHost.demo();
        window.untilToolEnabled("org.virtworkbench.ui.host.refresh", true);
    }

    @Test
    void warnsOfItsOwnTroubleInTheStatusLineUntilTheEventsAreOpened() {
        String trouble = "There is no room & no time";
        LiveHost.service(EventLog.class).warn(trouble);
        Ui.until("a warning", () -> warning().map(CLabel::getText).filter("There is no room && no time"::equals).isPresent());

        Ui.act(() -> warning().orElseThrow().notifyListeners(SWT.MouseUp, new Event()));

        window.events().untilEvent("", trouble);
        Ui.until("no more warning", () -> warning().isEmpty());
    }

    private Optional<CLabel> warning() {
        return Widgets.first(window.shell(), CLabel.class, label -> label.isVisible() && label.getImage() != null);
    }

    private ImageData icon() {
        return Ui.get(() -> {
            TreeItem item = Trees.find(window.explorer().tree(), LiveHost.DEMO).orElseThrow();
            return item.getImage().getImageData();
        });
    }

    private long painted(Palette palette) {
        return Ui.get(() -> Long.valueOf(Picture.pixels(Picture.of(window.shell()), palette.surface()))).longValue();
    }
}
