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

    private static final int TIMES = 20;

    private final WorkbenchBot window = new WorkbenchBot();

    @Test
    void editorsGiveBackWhatTheyTook() {
        LiveHost.demo();
        for (int i = 0; i < 2; i++) {
            window.guests().open("desktop-fedora");
            window.editor("desktop-fedora").untilScreenIsPainted();
            openAndCloseEditors();
        }
        Map<String, Long> graphics = Resources.graphics();
        Map<String, Long> threads = Resources.threads();
        for (int i = 0; i < TIMES; i++) {
            openAndCloseEditors();
        }
        assertEquals(graphics, Resources.graphics());
        Ui.untilEquals("threads that came", Map.of(), () -> Resources.threadsSince(threads));
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
        Map<String, Long> graphics = Resources.graphics();
        Map<String, Long> threads = Resources.threads();
        for (int i = 0; i < TIMES; i++) {
            closeAndOpenViews();
        }
        assertEquals(graphics, Resources.graphics());
        Ui.untilEquals("threads that came", Map.of(), () -> Resources.threadsSince(threads));
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
        Map<String, Long> graphics = Resources.graphics();
        Map<String, Long> threads = Resources.threads();
        for (int i = 0; i < TIMES; i++) {
            connectAndForget();
        }
        assertEquals(graphics, Resources.graphics());
        Ui.untilEquals("threads that came", Map.of(), () -> Resources.threadsSince(threads));
    }

    private void connectAndForget() {
        LiveHost demo = LiveHost.demo();
        window.explorer().untilLabel("29", LiveHost.DEMO);
        LiveHost.service(Connections.class).remove(demo.id());
        window.explorer().untilThere(false, LiveHost.DEMO);
    }
}
