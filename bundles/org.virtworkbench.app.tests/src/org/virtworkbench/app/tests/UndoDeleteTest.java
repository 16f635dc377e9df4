package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DeleteDialogBot;
import org.virtworkbench.app.tests.page.DeletedGuestsBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.driver.SnapshotRecord;

/** Deleting guests and bringing them back. */
@WorkbenchTest
class UndoDeleteTest {

    private static final String GUEST = "render-gpu";

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @BeforeEach
    void connect() {
        demo = LiveHost.demo();
    }

    private void delete(String... guests) {
        window.guests().select(guests);
        Input.press(SWT.DEL);
        DeleteDialogBot dialog = window.deletion().untilKnown();
        dialog.untilSays("This can be undone for 15 min");
        dialog.press("Delete");
        dialog.untilClosed();
        Ui.until(String.join(" and ", guests) + " gone", () -> window.guests().names().stream().noneMatch(List.of(guests)::contains));
    }

    private String xml(UUID guest) {
        return demo.behindTheScenes(connection -> connection.guests().xml(guest, true, true)).replaceAll(">\\s+<", "><");
    }

    private boolean hasVolume(String path) {
        return demo.behindTheScenes(connection -> Boolean.valueOf(connection.storage().volumeByPath(path).isPresent())).booleanValue();
    }

    private String disk(String guest) {
        return demo.about(guest,
                one -> one.getDisks().stream().filter(disk -> disk.getDevice().equals("disk")).findFirst().orElseThrow().getSource());
    }

    private void clickLink(String words) {
        Ui.until("the link " + words, () -> !links(words).isEmpty());
        Ui.act(() -> links(words).getFirst().notifyListeners(SWT.Selection, new Event()));
    }

    private static List<Link> links(String words) {
        return Widgets.all(Link.class, link -> Widgets.text(link).equals(words));
    }

    @Test
    void aKeyBringsBackWhatWasDeletedLast() {
        UUID uuid = demo.uuid(GUEST);
        String disk = disk(GUEST);
        String before = xml(uuid);
        delete(GUEST);
        assertTrue(hasVolume(disk));
        Input.focus(window.guests().table());
        Input.press(SWT.MOD1 | 'Z');
        Ui.until(GUEST + " is back", () -> window.guests().names().contains(GUEST));
        assertEquals(uuid, demo.uuid(GUEST));
        assertEquals(before, xml(uuid));
        window.tasks().untilState("Bring back " + GUEST, "Done");
        assertFalse(window.isEnabled("Guest", "Undo Delete"));
    }

    @Test
    void theKeyBringsItBackFromTheListOfDeletedGuestsToo() {
        UUID uuid = demo.uuid(GUEST);
        delete(GUEST);
        var deleted = window.deleted();
        deleted.untilNames(List.of(GUEST));
        Input.focus(deleted.table());
        Input.press(SWT.MOD1 | 'Z');
        Ui.until(GUEST + " is back", () -> window.guests().names().contains(GUEST));
        assertEquals(uuid, demo.uuid(GUEST));
        window.tasks().untilState("Bring back " + GUEST, "Done");
    }

    @Test
    void theBarBringsBackSeveralWithTheirSnapshots() {
        UUID uuid = demo.uuid("desktop-win11");
        List<SnapshotRecord> before = demo.behindTheScenes(connection -> connection.guests().snapshots(uuid));
        assertFalse(before.isEmpty());
        delete(GUEST, "desktop-win11");
        assertTrue(window.guests().text().contains("This can be undone for"), window.guests().text());
        clickLink("Undo");
        Ui.until("both are back", () -> window.guests().names().containsAll(List.of(GUEST, "desktop-win11")));
        window.tasks().untilState("Bring back desktop-win11", "Done");
        assertEquals(before, demo.behindTheScenes(connection -> connection.guests().snapshots(uuid)));
        Ui.until("the bar is gone", () -> links("Undo").isEmpty());
    }

    @Test
    void theDisksGoAtThePersonsWord() {
        String disk = disk(GUEST);
        delete(GUEST);
        clickLink("Deleted Guests");
        DeletedGuestsBot view = window.deleted();
        view.untilNames(List.of(GUEST));
        view.untilFate(GUEST, "Its disks go in 1");
        assertTrue(hasVolume(disk));
        view.selectAll().press("Remove Now…");
        DialogBot dialog = window.dialog("Remove Now");
        assertEquals(List.of(disk), dialog.rows());
        dialog.press("Remove Now");
        dialog.untilClosed();
        view.untilNames(List.of());
        assertFalse(hasVolume(disk));
        window.tasks().untilState("Remove the disks of " + GUEST, "Done");
    }

    @Test
    void aForgottenGuestLeavesItsDisks() {
        String disk = disk(GUEST);
        delete(GUEST);
        DeletedGuestsBot view = window.deleted();
        view.untilNames(List.of(GUEST));
        view.selectAll().press("Forget…");
        DialogBot dialog = window.dialog("Forget");
        dialog.press("Forget");
        dialog.untilClosed();
        view.untilNames(List.of());
        assertTrue(hasVolume(disk));
    }

    @Test
    void asksForAnotherNameWhereItsOwnIsTaken() {
        UUID uuid = demo.uuid(GUEST);
        delete(GUEST);
        demo.behindTheScenes(connection -> connection.guests().define("<domain type='test'><name>" + GUEST
                + "</name><memory unit='MiB'>16</memory><os><type>hvm</type></os></domain>", false));
        Ui.until("another " + GUEST + " is there", () -> window.guests().names().contains(GUEST));
        window.choose("Guest", "Undo Delete");
        DialogBot dialog = window.dialog("Bring Back");
        dialog.type(GUEST);
        assertFalse(dialog.isEnabled("OK"));
        dialog.type("render-old");
        dialog.press("OK");
        dialog.untilClosed();
        Ui.until("it is back as render-old", () -> window.guests().names().contains("render-old"));
        assertEquals(uuid, demo.uuid("render-old"));
    }

    @Test
    void whatSomebodyDefinesAgainIsNotKeptAnyMore() {
        UUID uuid = demo.uuid(GUEST);
        String before = xml(uuid);
        String disk = disk(GUEST);
        delete(GUEST);
        DeletedGuestsBot view = window.deleted();
        view.untilNames(List.of(GUEST));
        demo.behindTheScenes(connection -> connection.guests().define(before, false));
        view.untilNames(List.of());
        assertTrue(hasVolume(disk));
    }
}
