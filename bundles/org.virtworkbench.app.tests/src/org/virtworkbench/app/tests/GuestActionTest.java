package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;

/** Acting on guests from all places of the window. */
@WorkbenchTest
class GuestActionTest {

    private static final String GUEST = "build-agent-3";
    private static final Map<GuestAction, String> TITLES = Map.ofEntries(Map.entry(GuestAction.START, "Start"),
            Map.entry(GuestAction.PAUSE, "Pause"), Map.entry(GuestAction.RESUME, "Resume"), Map.entry(GuestAction.SHUTDOWN, "Shut Down"),
            Map.entry(GuestAction.REBOOT, "Reboot"), Map.entry(GuestAction.RESET, "Reset"), Map.entry(GuestAction.FORCE_OFF, "Force Off"),
            Map.entry(GuestAction.SAVE, "Save and Stop"), Map.entry(GuestAction.DISCARD_SAVE, "Discard Saved Memory"),
            Map.entry(GuestAction.AUTOSTART_ON, "Start with Host"), Map.entry(GuestAction.AUTOSTART_OFF, "Don’t Start with Host"));
    private static final Map<GuestAction, Integer> KEYS = Map.of(GuestAction.START, key('S'), GuestAction.PAUSE, key('P'),
            GuestAction.RESUME,
            key('R'), GuestAction.SHUTDOWN, key('D'), GuestAction.REBOOT, key('B'), GuestAction.FORCE_OFF, key('K'), GuestAction.SAVE,
            key('H'));
    private static final Map<GuestAction, String> TOOLS = Map.of(GuestAction.START, "org.virtworkbench.ui.guest.start", GuestAction.PAUSE,
            "org.virtworkbench.ui.guest.pause", GuestAction.RESUME, "org.virtworkbench.ui.guest.resume", GuestAction.SHUTDOWN,
            "org.virtworkbench.ui.guest.shutdown.more");

    /** A way to ask for an action. */
    enum Way {
        /** The menu bar. */
        MENU,
        /** The context menu of the table. */
        CONTEXT,
        /** The tool bar. */
        TOOL,
        /** A key. */
        KEY;

        boolean has(GuestAction action) {
            return switch (this) {
                case MENU, CONTEXT -> true;
                case TOOL -> TOOLS.containsKey(action);
                case KEY -> KEYS.containsKey(action);
            };
        }
    }

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @ParameterizedTest
    @EnumSource(Way.class)
    void oneGuestLivesItsWholeLife(Way way) {
        demo = LiveHost.demo();
        window.guests().select(GUEST);
        step(way, GuestAction.START, GuestState.RUNNING, "start " + GUEST);
        step(way, GuestAction.PAUSE, GuestState.PAUSED, "suspend " + GUEST);
        step(way, GuestAction.RESUME, GuestState.RUNNING, "resume " + GUEST);
        step(way, GuestAction.REBOOT, GuestState.RUNNING, "reboot " + GUEST);
        step(way, GuestAction.RESET, GuestState.RUNNING, "reset " + GUEST);
        step(way, GuestAction.SAVE, GuestState.SHUT_OFF, "managedsave " + GUEST);
        if (way.has(GuestAction.SAVE)) {
            Ui.until("it has a managed save", () -> demo.guest(GUEST).orElseThrow().isManagedSave());
            step(way, GuestAction.DISCARD_SAVE, GuestState.SHUT_OFF, "managedsave-remove " + GUEST);
            if (way.has(GuestAction.DISCARD_SAVE)) {
                Ui.until("its managed save is gone", () -> !demo.guest(GUEST).orElseThrow().isManagedSave());
            }
            step(way, GuestAction.START, GuestState.RUNNING, "start " + GUEST);
        }
        step(way, GuestAction.SHUTDOWN, GuestState.SHUT_OFF, "shutdown " + GUEST);
        step(way, GuestAction.START, GuestState.RUNNING, "start " + GUEST);
        step(way, GuestAction.FORCE_OFF, way.has(GuestAction.FORCE_OFF) ? GuestState.SHUT_OFF : GuestState.RUNNING, "destroy " + GUEST);
        step(way, GuestAction.AUTOSTART_ON, way.has(GuestAction.FORCE_OFF) ? GuestState.SHUT_OFF : GuestState.RUNNING,
                "autostart " + GUEST);
        step(way, GuestAction.AUTOSTART_OFF, way.has(GuestAction.FORCE_OFF) ? GuestState.SHUT_OFF : GuestState.RUNNING,
                "autostart " + GUEST + " --disable");
    }

    private void step(Way way, GuestAction action, GuestState after, String command) {
        if (!way.has(action)) {
            return;
        }
        Ui.until(action + " makes sense", () -> action.appliesTo(demo.guest(GUEST).orElseThrow()));
        long before = newestTask();
        ask(way, action);
        if (action.isDangerous()) {
            confirm();
        }
        Task task = Ui.await("a task that does " + action, () -> LiveHost.service(Tasks.class).all().stream()
                .filter(one -> one.id() > before && one.state().isOver()).findFirst());
        assertEquals(TaskState.DONE, task.state(), () -> task.name() + ": " + task.detail());
        assertTrue(task.virshCommand().matches("virsh -c \\S+ " + command), () -> task.virshCommand() + " instead of " + command);
        demo.until(GUEST, after);
        window.tasks().untilState(task.name(), "Done");
        window.guests().select(GUEST);
    }

    private void ask(Way way, GuestAction action) {
        switch (way) {
            case MENU -> window.choose("Guest", TITLES.get(action));
            case CONTEXT -> window.guests().chooseInContext(TITLES.get(action));
            case TOOL -> window.pressTool(TOOLS.get(action));
            case KEY -> Input.press(KEYS.get(action).intValue());
        }
    }

    private void confirm() {
        Ui.until("a question", () -> List.of("Reset", "Force Off", "Discard Saved Memory").stream().anyMatch(window::hasDialog));
        String title = List.of("Reset", "Force Off", "Discard Saved Memory").stream().filter(window::hasDialog).findFirst().orElseThrow();
        var question = window.dialog(title);
        assertTrue(question.text().contains("“" + GUEST + "”"), question.text());
        question.press(title);
        question.untilClosed();
    }

    @Test
    void manyGuestsAreAskedAboutOnceAndToldOfOnce() {
        demo = LiveHost.demo();
        window.guests().select("web-01", "web-02", "render-gpu", "cache-01");
        window.choose("Guest", "Force Off");
        var question = window.dialog("Force Off");
        assertTrue(question.text().contains("Force 3 guests off?"), question.text());
        assertTrue(question.text().contains("Left out: 1 of 4 (1 shut off)."), question.text());
        assertEquals(List.of("cache-01", "web-01", "web-02"), question.rows().stream().map(row -> row.replaceAll(" .*", "")).toList());
        question.press("Force Off: 3 Guests");
        question.untilClosed();
        for (String guest : List.of("web-01", "web-02", "cache-01")) {
            demo.until(guest, GuestState.SHUT_OFF);
        }
        Ui.until("one summary", () -> org.virtworkbench.app.tests.bot.Widgets.all(org.eclipse.swt.widgets.Label.class,
                label -> label.getText().equals("3 tasks done")).size() == 1);
        List<Task> tasks = LiveHost.service(Tasks.class).all().subList(0, 3);
        assertEquals(1, tasks.stream().mapToLong(Task::group).distinct().count(), "they belong together");
    }

    @Test
    void severalGuestsAreShutDownAfterAQuestionOnly() {
        demo = LiveHost.demo();
        window.guests().select("web-01", "web-02");
        long before = newestTask();
        window.choose("Guest", "Shut Down");
        var question = window.dialog("Shut Down");
        assertTrue(question.text().contains("Shut 2 guests down?"), question.text());
        question.press("Cancel");
        question.untilClosed();
        assertEquals(before, newestTask());

        window.choose("Guest", "Shut Down");
        question = window.dialog("Shut Down");
        question.press("Shut Down: 2 Guests");
        question.untilClosed();
        demo.until("web-01", GuestState.SHUT_OFF);
        demo.until("web-02", GuestState.SHUT_OFF);
    }

    @Test
    void aDangerousActionThatIsNotConfirmedDoesNothing() {
        demo = LiveHost.demo();
        window.guests().select("web-01");
        long before = newestTask();
        window.choose("Guest", "Force Off");
        var question = window.dialog("Force Off");
        question.press("Cancel");
        question.untilClosed();
        assertEquals(before, newestTask());
        assertEquals(GuestState.RUNNING, demo.about("web-01", Guest::getState));
    }

    @Test
    void onlyWhatMakesSenseIsEnabled() {
        demo = LiveHost.demo();
        for (String guest : List.of("web-01", "render-gpu", "web-staging", "kernel-test", "laptop-lab", "rescue-live", "legacy-erp")) {
            window.guests().select(guest);
            for (GuestAction action : GuestAction.values()) {
                Boolean expected = demo.about(guest, action::appliesTo);
                assertEquals(expected, Boolean.valueOf(window.isEnabled("Guest", TITLES.get(action))), action + " on " + guest);
                List<String> offered = window.guests().contextItems();
                assertEquals(expected, Boolean.valueOf(offered.contains(TITLES.get(action))), action + " in " + offered + " on " + guest);
            }
        }
        window.guests().select("web-01");
        window.untilToolEnabled(TOOLS.get(GuestAction.START), false);
        window.untilToolEnabled(TOOLS.get(GuestAction.PAUSE), true);
        window.guests().select("render-gpu");
        window.untilToolEnabled(TOOLS.get(GuestAction.START), true);
        window.untilToolEnabled(TOOLS.get(GuestAction.PAUSE), false);
    }

    @Test
    void toolsFollowAStateThatChangesOutside() {
        demo = LiveHost.demo();
        window.guests().select("render-gpu");
        window.untilToolEnabled(TOOLS.get(GuestAction.START), true);
        demo.behindTheScenes(connection -> {
            connection.guests().start(demo.uuid("render-gpu"), false, false);
            return null;
        });
        window.untilToolEnabled(TOOLS.get(GuestAction.START), false);
        window.untilToolEnabled(TOOLS.get(GuestAction.PAUSE), true);
    }

    @Test
    void aReadOnlyConnectionAllowsNothing() {
        demo = LiveHost.demo(true);
        window.guests().select("web-01", "render-gpu");
        for (String title : TITLES.values()) {
            assertFalse(window.isEnabled("Guest", title), title);
        }
        assertTrue(window.isEnabled("Guest", "Open"));
        TOOLS.values().forEach(tool -> window.untilToolEnabled(tool, false));
        window.guests().select("web-01");
        assertFalse(window.isEnabled("Guest", "Clone…"), "a clone would be a change");
    }

    @Test
    void aFolderStandsForItsGuests() {
        demo = LiveHost.demo();
        window.explorer().select(LiveHost.DEMO, "Templates");
        window.explorer().chooseInContext("Start");
        demo.until("template-debian-12", GuestState.RUNNING);
        demo.until("template-windows-2022", GuestState.RUNNING);
    }

    @Test
    void copiesTheVirshCommands() {
        demo = LiveHost.demo();
        window.guests().select("web-01", "web-02");
        window.choose("Guest", "Copy as virsh", "Shut Down");
        List<String> lines = window.clipboard().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).matches("virsh -c test:///\\S+ shutdown web-01"), lines.get(0));
        assertTrue(lines.get(1).endsWith(" shutdown web-02"), lines.get(1));
    }

    private static long newestTask() {
        return LiveHost.service(Tasks.class).all().stream().mapToLong(Task::id).max().orElse(0);
    }

    private static Integer key(char letter) {
        return Integer.valueOf(SWT.MOD1 | SWT.MOD2 | letter);
    }
}
