package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Resources;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;

/** What is opened and closed again and again takes nothing with it. */
@WorkbenchTest
class LeakTest {

    private static final int TIMES = 8;
    /** What is kept for good, as icons of states that are seen only now and then, may come late; a leak comes with each batch. */
    private static final int BATCHES = 4;

    private final WorkbenchBot window = new WorkbenchBot();

    @Test
    void editorsGiveBackWhatTheyTook() {
        LiveHost.demo();
        for (int i = 0; i < 2; i++) {
            window.guests().open("desktop-fedora");
            window.editor("desktop-fedora").untilScreenIsPainted();
            openAndCloseEditors();
        }
        takesNothing(this::openAndCloseEditors);
    }

    private void openAndCloseEditors() {
        window.guests().open("desktop-fedora");
        var guest = window.editor("desktop-fedora");
        guest.pages().forEach(guest::page);
        window.explorer().open(LiveHost.DEMO);
        var host = window.editor(LiveHost.DEMO);
        host.pages().forEach(host::page);
        Ui.run(() -> {
            window.page().closeEditor(window.page().getActiveEditor(), false);
            window.page().closeEditor(window.page().getActiveEditor(), false);
        });
        window.untilTab("Guests");
    }

    @Test
    void viewsGiveBackWhatTheyTook() {
        LiveHost.demo();
        for (int i = 0; i < 2; i++) {
            closeAndOpenViews();
        }
        takesNothing(this::closeAndOpenViews);
    }

    private void closeAndOpenViews() {
        Ui.run(() -> {
            var page = window.page();
            for (var view : page.getViewReferences()) {
                page.hideView(view);
            }
            page.closeAllEditors(false);
            try {
                page.showView("org.virtworkbench.ui.inventory.explorer");
                page.showView("org.virtworkbench.ui.events");
                page.showView("org.virtworkbench.ui.tasks");
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        window.explorer().untilLabel("29", LiveHost.DEMO);
        assertEquals(29, window.guests().names().size());
    }

    @Test
    void hostsGiveBackWhatTheyTook() {
        for (int i = 0; i < 2; i++) {
            connectAndForget();
        }
        takesNothing(this::connectAndForget);
    }

    /** Does something until a whole batch of it left no graphics behind, and no batch a thread. */
    private static void takesNothing(Runnable round) {
        Map<String, Long> threads = Resources.threads();
        Map<String, Long> before;
        Map<String, Long> after = Resources.graphics();
        int batch = 0;
        do {
            before = after;
            for (int i = 0; i < TIMES; i++) {
                round.run();
            }
            after = Resources.graphics();
        } while (!after.equals(before) && ++batch < BATCHES);
        assertEquals(before, after);
        Ui.untilEquals("threads that came", Map.of(), () -> Resources.threadsSince(threads));
    }

    private void connectAndForget() {
        LiveHost demo = LiveHost.demo();
        window.explorer().untilLabel("29", LiveHost.DEMO);
        LiveHost.service(Connections.class).remove(demo.id());
        window.explorer().untilThere(false, LiveHost.DEMO);
    }
}
