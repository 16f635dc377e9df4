package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.ui.theme.Palette;

/** The editor of a guest. */
@WorkbenchTest
class GuestEditorTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @BeforeEach
    void connect() {
        demo = LiveHost.demo();
    }

    private EditorBot open(String guest) {
        window.guests().open(guest);
        return window.editor(guest);
    }

    @Test
    void opensByEnterAndOnlyOnce() {
        window.guests().select("web-01");
        Input.press(SWT.CR);
        window.untilTab("web-01");
        window.guests().open("web-01");
        window.untilTab("web-01");
        assertEquals(List.of("Guests", "web-01"), window.tabs());
        assertEquals(List.of("Overview", "Performance", "XML"), window.editor("web-01").pages());
    }

    @Test
    void tellsWhatTheGuestIsAndHas() {
        EditorBot editor = open("web-staging");
        editor.untilFact("vCPUs", "2");
        editor.untilFact("UUID", demo.uuid("web-staging").toString());
        editor.untilSays("Paused");
        editor.untilTreeLine("vda");
        assertTrue(editor.text().contains("Folder and tags"), editor.text());
        assertTrue(editor.text().contains("staging"), editor.text());
    }

    @Test
    void saysThatNothingCanBeChangedByAReadOnlyConnection() {
        LiveHost.connect("Onlooker", "test:///default", true);
        open("test").untilSays(" on Onlooker, read-only");
        assertFalse(open("web-01").text().contains("read-only"));
    }

    @Test
    void showsSnapshotsBelowEachOther() {
        EditorBot editor = open("web-staging");
        int snapshots = demo.behindTheScenes(connection -> connection.guests().snapshots(demo.uuid("web-staging"))).size();
        assertEquals(4, snapshots);
        Ui.until("all snapshots are in a tree", () -> demo.guest("web-staging").orElseThrow().getSnapshots().size() == snapshots);
        demo.about("web-staging", guest -> guest.getSnapshots().stream().map(one -> one.getName()).toList()).forEach(editor::untilTreeLine);
        assertTrue(editor.treeLines().stream().anyMatch(line -> line.contains("(current)")), String.join("\n", editor.treeLines()));
    }

    @Test
    void showsAPictureOfTheScreen() {
        open("desktop-fedora").untilScreenIsPainted();
    }

    @Test
    void chartsShowWhatWasMeasured() {
        EditorBot editor = open("web-01").page("Performance");
        editor.untilMatches("CPU\\n[0-9.]+\\s*%");
        editor.untilPainted(Palette.of(false).cpu().line());
        editor.untilPainted(Palette.of(false).network().line());
    }

    @Test
    void aGuestThatIsOffCanBeStartedFromItsCharts() {
        EditorBot editor = open("template-debian-12").page("Performance");
        editor.untilSays("Not running");
    }

    @Test
    void keysLeadFromPageToPage() {
        EditorBot editor = open("web-01");
        for (String page : List.of("Performance", "XML")) {
            Input.press(SWT.MOD3 | SWT.PAGE_DOWN);
            Ui.untilEquals("the page on top", page, editor::pageOnTop);
        }
        for (String page : List.of("Performance", "Overview")) {
            Input.press(SWT.MOD3 | SWT.PAGE_UP);
            Ui.untilEquals("the page on top", page, editor::pageOnTop);
        }
    }

    @Test
    void showsItsXml() {
        EditorBot editor = open("web-01").page("XML");
        Ui.until("the XML is there", () -> editor.document().contains("<name>web-01</name>"));
    }

    @Test
    void theKeyForTheFilterFindsInTheXmlWhereThatHasTheFocus() {
        EditorBot editor = open("web-01").page("XML");
        Ui.until("the XML is there", () -> editor.document().contains("<name>web-01</name>"));
        Input.focus(editor.documentText());
        Input.press(SWT.MOD1 | 'F');
        Ui.until("the cursor is in the field for finding", () -> editor.findField().isFocusControl());

        Input.focus(window.explorer().tree());
        Input.press(SWT.MOD1 | 'F');
        window.filter().untilFocused();
    }

    @Test
    void followsTheGuestAndActsOnIt() {
        EditorBot editor = open("build-agent-3");
        editor.untilSays("Shut off");
        editor.pressTool("Start");
        demo.until("build-agent-3", GuestState.RUNNING);
        editor.untilSays("Running");
        editor.untilSilent("Shut off");
        demo.behindTheScenes(connection -> {
            connection.guests().pause(demo.uuid("build-agent-3"));
            return null;
        });
        editor.untilSays("Paused");
    }

    @Test
    void takesTheNewNameAndSaysWhenTheGuestIsGone() {
        EditorBot editor = open("render-gpu");
        var uuid = demo.uuid("render-gpu");
        demo.behindTheScenes(connection -> {
            connection.guests().rename(uuid, "other-name");
            return null;
        });
        window.untilTab("other-name");
        demo.behindTheScenes(connection -> {
            connection.guests().undefine(uuid, java.util.Set.of());
            return null;
        });
        editor.untilSays("other-name is gone");
    }

    @Test
    void saysOnEveryPageThatTheHostIsLost() {
        EditorBot editor = open("web-01");
        LiveHost.service(Connections.class).disconnect(demo.id());
        demo.until(ConnectionState.DISCONNECTED);
        for (String page : editor.pages()) {
            editor.page(page).untilSays("Demo is not connected.");
        }
        editor.page("Overview").follow("Connect");
        demo.until(ConnectionState.CONNECTED);
        editor.untilSilent("Demo is not connected.");
    }

    @Test
    void closesWithItsHost() {
        open("web-01");
        LiveHost.service(Connections.class).remove(demo.id());
        window.untilTab("Guests");
        assertEquals(List.of("Guests"), window.tabs());
    }
}
