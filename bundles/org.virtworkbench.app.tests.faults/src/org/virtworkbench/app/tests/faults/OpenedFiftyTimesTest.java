package org.virtworkbench.app.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Resources;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.Held;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** Everything that opens is opened and closed fifty times, and takes nothing with it: no resource of the display, no thread, no socket. */
@WorkbenchTest
class OpenedFiftyTimesTest {

    private static final int TIMES = 50;
    /** What is made once is there then. */
    private static final int WARM_UP = 4;
    private static final List<String> VIEWS = List.of("org.virtworkbench.ui.inventory.explorer", "org.virtworkbench.ui.tasks",
            "org.virtworkbench.ui.events", "org.virtworkbench.ui.calls");

    private final WorkbenchBot window = new WorkbenchBot();

    @BeforeEach
    void connect() {
        LiveHost.demo();
    }

    private static void fiftyTimes(Runnable openAndClose) {
        for (int i = 0; i < WARM_UP; i++) {
            openAndClose.run();
        }
        Map<String, Long> graphics = Resources.graphics();
        Set<Object> living = Resources.living();
        Held held = Held.now();
        for (int i = 0; i < TIMES; i++) {
            openAndClose.run();
        }
        try {
            Ui.untilEquals("resources of the display", graphics, Resources::graphics);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; made since then: " + Resources.madeSince(living), e);
        }
        held.untilNoMore();
        held.untilNoMoreDescriptors();
        assertEquals(0, held.use().handles());
    }

    private void tab(String title, Runnable open) {
        AtomicInteger round = new AtomicInteger();
        fiftyTimes(() -> {
            open.run();
            EditorBot editor = window.editor(title);
            List<String> pages = editor.pages();
            int now = round.getAndIncrement();
            // pages are made when they are first shown: all of them at first, then one after the other
            (now < WARM_UP ? pages : List.of(pages.get(now % pages.size()))).forEach(editor::page);
            Ui.run(() -> window.page().closeEditor(window.page().getActiveEditor(), false));
            window.untilTab("Guests");
        });
    }

    private void dialog(String title, String close, String... menu) {
        fiftyTimes(() -> {
            window.choose(menu);
            DialogBot dialog = window.dialog(title);
            dialog.press(close);
            dialog.untilClosed();
        });
    }

    @Test
    void views() {
        fiftyTimes(() -> Ui.run(() -> {
            var page = window.page();
            for (var view : page.getViewReferences()) {
                page.hideView(view);
            }
            try {
                for (String view : VIEWS) {
                    page.showView(view);
                }
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    @Test
    void theLog() {
        dialog("Log", "Close", "Help", "Show Log");
    }

    @Test
    void theProgramsOwnDialogs() {
        dialog("About Virt Workbench", "Close", "Help", "About Virt Workbench");
    }

    @Test
    void preferences() {
        dialog("Preferences", "Cancel", "File", "Preferences…");
    }

    @Test
    void theWizardThatAddsAHost() {
        dialog("Add Host", "Cancel", "File", "Add Host…");
    }

    @Test
    void theKeyboardShortcuts() {
        dialog("Keyboard Shortcuts", "Close", "Help", "Keyboard Shortcuts");
    }

    @Test
    void theDialogThatRenamesAGuest() {
        window.guests().select("build-agent-3");
        dialog("Rename Guest", "Cancel", "Guest", "Rename…");
    }

    @Test
    void theWizardThatMakesAGuest() {
        fiftyTimes(() -> window.newGuest().untilAsked().cancel());
    }

    @Test
    void theEditorOfAGuest() {
        tab("web-01", () -> window.guests().open("web-01"));
    }

    @Test
    void theEditorOfAHost() {
        tab(LiveHost.DEMO, () -> window.explorer().open(LiveHost.DEMO));
    }

    @Test
    void storage() {
        tab(LiveHost.DEMO + ": storage", () -> {
            window.explorer().select(LiveHost.DEMO);
            window.choose("Host", "Storage");
        });
    }

    @Test
    void networks() {
        tab(LiveHost.DEMO + ": networks", () -> {
            window.explorer().select(LiveHost.DEMO);
            window.choose("Host", "Networks");
        });
    }

    @Test
    void theScreensOfAllGuests() {
        fiftyTimes(() -> {
            window.screens();
            Ui.run(() -> window.page().closeEditor(window.page().getActiveEditor(), false));
            window.untilTab("Guests");
        });
    }

    @Test
    void theConsoleOfAGuestThatHasNone() {
        fiftyTimes(() -> {
            window.console("web-01").untilSays("have no screen");
            Ui.run(() -> window.page().closeEditor(window.page().getActiveEditor(), false));
            window.untilTab("Guests");
        });
    }

    @Test
    void theWizardThatClonesAGuest() {
        window.guests().select("web-staging");
        dialog("Clone Guest", "Cancel", "Guest", "Clone…");
    }

    @Test
    void tagsAndTexts() {
        window.guests().select("web-01");
        dialog("Tags and Folder", "Cancel", "Guest", "Tags and Folder…");
        dialog("Title and Description", "Cancel", "Guest", "Title and Description…");
    }

    @Test
    void theDialogsOfAHost() {
        window.explorer().select(LiveHost.DEMO);
        dialog("Remove Host", "Cancel", "Host", "Remove…");
        dialog("Host Properties", "Cancel", "Host", "Properties…");
    }

    @Test
    void theDialogThatDeletesGuests() {
        window.guests().select("web-01");
        dialog("Delete Guests", "Cancel", "Guest", "Delete…");
    }
}
