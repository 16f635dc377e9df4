package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.Crowd;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.GuestTableBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;

/** The table with very many guests: rows come and go and get other words in turns, and nothing is mixed up meanwhile. */
@WorkbenchTest
class LargeGuestTableTest {

    private static final int GUESTS = 3_000;
    private static final List<String> ALL = Crowd.names(GUESTS);

    private final WorkbenchBot window = new WorkbenchBot();

    @TempDir
    private Path folder;
    private LiveHost large;
    private GuestTableBot guests;
    private Table table;

    @BeforeEach
    void connect() {
        guests = window.guests();
        large = Crowd.connect("Large", folder, GUESTS);
        window.filter().untilCount("3000 guests");
        table = guests.table();
        untilRows(GUESTS);
    }

    private void untilRows(int count) {
        Ui.untilEquals("rows", count, () -> Integer.valueOf(table.getItemCount()));
    }

    /** As a person does with the keyboard: what is selected is seen. */
    private void select(int row) {
        Ui.run(() -> {
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    @Test
    void keepsWhatIsSelectedThroughAFilter() {
        select(2_345);
        window.filter().set("large-2345");
        guests.untilNames(List.of(Crowd.name(2_345)));
        assertEquals(List.of(Crowd.name(2_345)), guests.selection());
        window.filter().set("");
        untilRows(GUESTS);
        Ui.untilEquals("what is selected", List.of(2_345), () -> IntStream.of(table.getSelectionIndices()).boxed().toList());
        Ui.until("it is on screen", () -> table.getClientArea().intersects(table.getItem(2_345).getBounds()));
    }

    @Test
    void takesTheLastOfManyFilters() {
        assertEquals(ALL, guests.names());
        Ui.run(() -> List.of("large-2", "large-29", "nothing", "large-0", "", "large-299", "large-1", "large-12")
                .forEach(window.filter()::set));
        guests.untilNames(ALL.subList(1_200, 1_300));
        window.filter().set("nothing-is-called-so");
        untilRows(0);
        window.filter().set("");
        guests.untilNames(ALL);
    }

    @Test
    void rowsThatWereSeenGetTheirNewWords() {
        assertEquals(ALL, guests.names());
        guests.sortBy("Name");
        guests.sortBy("Name");
        Ui.untilEquals("the last row", Crowd.name(0), () -> table.getItem(GUESTS - 1).getText());
        assertEquals(ALL.reversed(), guests.names());
        var paused = large.uuid(Crowd.name(2_000));
        large.behindTheScenes(connection -> {
            connection.guests().pause(paused);
            return null;
        });
        Ui.untilEquals("its state, which nobody sees", "Paused", () -> table.getItem(GUESTS - 1 - 2_000).getText(1));
    }

    @Test
    void rowsComeAndGoWithTheirGuests() {
        var gone = large.uuid(Crowd.name(1_500));
        large.behindTheScenes(connection -> {
            connection.guests().forceOff(gone);
            connection.guests().undefine(gone, Set.of());
            return null;
        });
        untilRows(GUESTS - 1);
        assertEquals(Crowd.name(1_501), Ui.get(() -> table.getItem(1_500).getText()));
        LiveHost.service(Connections.class).remove(large.id());
        untilRows(0);
    }
}
