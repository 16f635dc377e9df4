package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.ui.IEditorReference;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;

/** The ways to a console. */
@WorkbenchTest
class ConsoleOpeningTest {

    private static final String RUNNING = "web-01";
    private static final String OFF = "web-staging";
    private static final String SIZE = "Size of the picture";
    private static final String NO_SCREEN = "have no screen";

    private final WorkbenchBot window = new WorkbenchBot();

    private void preferConsoles() {
        DialogBot dialog = window.preferences("General");
        assertFalse(dialog.isChecked("Double click on a running guest opens its console"));
        dialog.press("Double click on a running guest opens its console");
        dialog.press("Apply and Close");
        dialog.untilClosed();
    }

    @Test
    void aDoubleClickOpensTheEditor() {
        LiveHost.demo();
        window.guests().open(RUNNING);
        window.untilTab(RUNNING);
        window.explorer().open(LiveHost.DEMO, "Web", RUNNING);
        window.untilTab(RUNNING);
    }

    @Test
    void aDoubleClickOpensTheConsoleWhereThePersonPrefersIt() {
        LiveHost demo = LiveHost.demo();
        demo.behindTheScenes(connection -> {
            connection.guests().forceOff(demo.uuid(OFF));
            return null;
        });
        demo.until(OFF, GuestState.SHUT_OFF);
        preferConsoles();
        window.guests().open(RUNNING);
        window.untilTab(RUNNING + " – Console");
        window.guests().open(OFF);
        window.untilTab(OFF);
        window.explorer().open(LiveHost.DEMO, "Web", "web-02");
        window.untilTab("web-02 – Console");
    }

    @Test
    void theEditorOffersTheConsole() {
        LiveHost.demo();
        window.guests().open(RUNNING);
        EditorBot editor = window.editor(RUNNING);
        editor.untilSays("Open Console");
        editor.follow("Open Console");
        window.untilTab(RUNNING + " – Console");
    }

    @Test
    void consolesOfSeveralGuestsOpenOneAfterTheOther() {
        LiveHost.demo();
        window.guests().select("web-01", "web-02", "db-primary");
        window.choose("Guest", "Console");
        Ui.until("three consoles are open",
                () -> window.tabs().containsAll(List.of("web-01 – Console", "web-02 – Console", "db-primary – Console")));
        window.openedConsole("db-primary").untilSays(NO_SCREEN); // the first one in the table
        Ui.until("the last one is made behind it", () -> references("web-02 – Console").anyMatch(tab -> tab.getEditor(false) != null));
        assertEquals("db-primary – Console", Ui.get(() -> window.page().getActiveEditor().getTitle()));
    }

    @Test
    void aConsoleThatIsOpenComesToTheTopBeforeTheOthersOpen() {
        LiveHost.demo();
        window.console("db-primary").untilSays(NO_SCREEN);
        window.guests().select("web-01", "db-primary", "web-02");
        window.choose("Guest", "Console");
        window.openedConsole("db-primary").untilSays(NO_SCREEN); // the first one in the table
        Ui.until("the last one is made behind it", () -> references("web-02 – Console").anyMatch(tab -> tab.getEditor(false) != null));
        assertEquals(1, references("db-primary – Console").count());
    }

    private Stream<IEditorReference> references(String title) {
        return Arrays.stream(window.page().getEditorReferences()).filter(tab -> tab.getTitle().equals(title));
    }

    @Test
    void aConsoleBehindIsMadeWhenItIsShown() {
        LiveHost.demo();
        window.guests().select("web-01", "web-02", "db-primary");
        window.choose("Guest", "Console");
        window.openedConsole("db-primary").untilOffers(SIZE);
        ConsoleBot activated = window.consoleBehind("web-01");
        ConsoleBot brought = window.consoleBehind("web-02");
        assertTrue(activated.isBlank() && brought.isBlank());
        Ui.run(() -> references("web-01 – Console").forEach(tab -> window.page().activate(tab.getEditor(false))));
        activated.untilSays(NO_SCREEN).untilOffers(SIZE);
        assertTrue(brought.isBlank());
        brought.bringToTop().untilSays(NO_SCREEN).untilOffers(SIZE);
    }

    @Test
    void theTipOfAButtonDoesNotCoverItsMenu() {
        LiveHost.demo();
        assertEquals(List.of(Optional.empty(), Optional.of(SIZE)), window.console(RUNNING).tipsWithMenu(SIZE));
    }
}
