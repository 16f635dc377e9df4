package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.app.theme.ThemeChoice;
import org.virtworkbench.app.theme.ThemeSwitch;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.format.StateTexts;

/** The table of all guests. */
@WorkbenchTest
class GuestTableTest {

    /** Has room for a bar beside the words, in pixels. */
    private static final int WIDE = 300;
    private static final int COLOURS_OF_A_PICTURE = 60;
    /** Pixels. */
    private static final int MOST_OF_A_ROW = 3_000;
    private static final List<String> USUAL = List.of("Name", "State", "CPU", "Memory in use", "Host", "vCPUs", "IP addresses", "Tags");
    private static final List<String> ALL = List.of("Name", "Screen", "State", "CPU", "Memory in use", "Host", "vCPUs", "IP addresses",
            "Tags",
            "Memory", "Title", "Folder", "Autostart", "Disk read", "Disk write", "Net receive", "Net send", "OS");

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @BeforeEach
    void connect() {
        demo = LiveHost.demo();
    }

    @Test
    void showsEveryGuestOfTheModel() {
        List<List<String>> expected = Ui.get(() -> demo.host().getGuests().stream().map(GuestTableTest::row)
                .sorted(Comparator.comparing(row -> row.get(0))).toList());
        assertEquals(29, expected.size());
        var table = window.guests();
        assertEquals(USUAL, table.columns());
        List<List<String>> shown = table.names().stream().map(name -> {
            int row = table.names().indexOf(name);
            return Stream.of("Name", "State", "Host", "vCPUs", "Tags").map(column -> table.column(column).get(row)).toList();
        }).sorted(Comparator.comparing(row -> row.get(0))).toList();
        assertEquals(expected, shown);
    }

    @Test
    void everyColumnTellsSomethingOfAGuestThatRuns() {
        var table = window.guests();
        showAllColumns();
        assertEquals(ALL, table.columns());
        for (String column : List.of("CPU", "Disk read", "Disk write", "Net receive", "Net send", "Memory in use")) {
            Ui.until(column + " of web-01 is measured", () -> !cell("web-01", column).isEmpty());
        }
        for (String column : List.of("Memory", "Title", "Folder", "OS", "Tags", "vCPUs")) {
            assertNotEquals("", Ui.get(() -> cell("web-01", column)), column);
        }
        assertEquals("4\u00a0GiB", Ui.get(() -> cell("web-01", "Memory")));
        assertEquals("", Ui.get(() -> cell("render-gpu", "CPU")), "a guest that is off uses no CPU");
    }

    @Test
    void sortsUpAndDownAndNotAtAllByClicksOnAHeading() {
        var table = window.guests();
        List<String> unsorted = table.names();
        table.sortBy("vCPUs");
        List<Integer> rising = numbers();
        assertEquals(rising.stream().sorted().toList(), rising);
        table.sortBy("vCPUs");
        List<Integer> falling = numbers();
        assertEquals(falling.stream().sorted(Comparator.reverseOrder()).toList(), falling);
        assertEquals("render-gpu", table.names().get(0));
        table.sortBy("vCPUs");
        assertEquals(unsorted, table.names());
    }

    @Test
    void keepsTheOrderWhileAGuestChanges() {
        var table = window.guests();
        table.sortBy("State");
        assertTrue(table.names().indexOf("web-01") < table.names().indexOf("render-gpu"));
        demo.behindTheScenes(connection -> {
            connection.guests().forceOff(demo.uuid("web-01"));
            return null;
        });
        table.untilCell("web-01", "State", "Shut off");
        Ui.until("web-01 moved to its new place",
                () -> table.column("State").stream().map(GuestTableTest::rank).toList()
                        .equals(table.column("State").stream().map(GuestTableTest::rank).sorted().toList()));
    }

    @Test
    void keepsTheSelectedGuestsWhenRowsMoveBelowThem() {
        var table = window.guests();
        table.select("web-01", "render-gpu");
        table.sortBy("Name");
        table.sortBy("Name");
        assertEquals(List.of("web-01", "render-gpu"), table.selection());
    }

    @Test
    void showsScreensOnlyInAColumnOfTheirOwn() {
        var table = window.guests();
        int height = table.rowHeight();
        long colours = table.colours();
        table.chooseInHeading("State", "Screen");
        Ui.until("there are pictures in the table", () -> table.colours() > colours + COLOURS_OF_A_PICTURE);
        assertTrue(table.rowHeight() > height + 20, () -> table.rowHeight() + " after " + height);
        table.chooseInHeading("State", "Screen");
        assertEquals(USUAL, table.columns());
        Ui.untilEquals("height of rows", height, table::rowHeight);
    }

    @Test
    void selectedRowsHaveTheColourOfTheTheme() {
        window.explorer().select(LiveHost.DEMO);
        window.guests().select("web-01");
        Map<String, Control> chosen = Map.of("row", window.guests().table(), "host", window.explorer().tree());
        ThemeChoice before = ThemeChoice.stored();
        choose(ThemeChoice.LIGHT);
        try {
            for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
                RGB other = Ui.get(GuestTableTest::selection);
                choose(theme);
                Ui.until("the toolkit has other colours", () -> !selection().equals(other));
                chosen.forEach((name, control) -> Ui.until("the " + name + " has the colour of " + theme,
                        () -> Picture.pixels(Picture.of(control), selection()) > MOST_OF_A_ROW));
            }
        } finally {
            choose(before);
        }
    }

    private static void choose(ThemeChoice theme) {
        Ui.run(() -> ThemeSwitch.choose(PlatformUI.getWorkbench(), theme));
    }

    private static RGB selection() {
        return Ui.display().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB();
    }

    @Test
    void columnsAreChosenInADialogAndKept() {
        var table = window.guests();
        table.chooseInHeading("State", "Choose Columns…");
        DialogBot dialog = window.dialog("Columns");
        assertEquals(ALL.size(), dialog.rows().size());
        dialog.press("Cancel");
        dialog.untilClosed();
        table.chooseInHeading("State", "Hide “State”");
        table.chooseInHeading("Name", "Title");
        table.moveColumn(table.columns().indexOf("Title"), 1);
        table.sortBy("Title");
        List<String> chosen = List.of("Name", "Title", "CPU", "Memory in use", "Host", "vCPUs", "IP addresses", "Tags");
        assertEquals(chosen, table.columns());
        List<String> order = table.names();
        Ui.run(() -> window.page().closeAllEditors(false));
        var reopened = window.guests();
        assertEquals(chosen, reopened.columns());
        assertEquals(order, reopened.names());
        reopened.chooseInHeading("Name", "Usual Columns");
        assertEquals(USUAL, reopened.columns());
    }

    @Test
    void guestsComeAndGoAndChangeTheirNames() {
        var table = window.guests();
        String xml = demo.behindTheScenes(connection -> connection.guests().xml(demo.uuid("template-debian-12"), true, false));
        String other = xml.replaceFirst("<uuid>.*</uuid>", "").replaceAll("<mac [^>]*/>", "").replace("<name>template-debian-12<",
                "<name>new-one<");
        var uuid = demo.behindTheScenes(connection -> connection.guests().define(other, false));
        Ui.until("new-one came", () -> table.names().contains("new-one"));
        demo.behindTheScenes(connection -> {
            connection.guests().rename(uuid, "other-name");
            return null;
        });
        Ui.until("it is called other-name", () -> table.names().contains("other-name") && !table.names().contains("new-one"));
        demo.behindTheScenes(connection -> {
            connection.guests().start(uuid, false, false);
            return null;
        });
        table.untilCell("other-name", "State", "Running");
        demo.behindTheScenes(connection -> {
            connection.guests().forceOff(uuid);
            connection.guests().undefine(uuid, java.util.Set.of());
            return null;
        });
        Ui.until("it is gone", () -> !table.names().contains("other-name"));
        assertEquals(29, table.names().size());
    }

    @Test
    void paintsAGuestThatStoppedSinceItsWordsWereRead() {
        var table = window.guests();
        Ui.until("memory of web-01 is measured", () -> !cell("web-01", "Memory in use").isEmpty());
        Table rows = table.table();
        int memory = table.columns().indexOf("Memory in use");
        int row = table.names().indexOf("web-01");
        Ui.run(() -> {
            rows.setTopIndex(row);
            rows.getColumn(memory).setWidth(WIDE);
            demo.guest("web-01").orElseThrow().setSample(null);
            Image picture = new Image(rows.getDisplay(), rows.getSize().x, rows.getSize().y);
            GC gc = new GC(picture);
            try {
                rows.print(gc);
            } finally {
                gc.dispose();
                picture.dispose();
            }
        });
        Ui.until("it is measured again", () -> demo.guest("web-01").orElseThrow().getSample() != null);
    }

    @Test
    void withoutHostsItOffersToAddOne() {
        LiveHost.service(org.virtworkbench.core.connection.Connections.class).remove(demo.id());
        Ui.until("the table says what to do", () -> window.guests().text().contains("No hosts yet"));
        assertTrue(window.guests().text().contains("Add a host…"), window.guests().text());
    }

    private void showAllColumns() {
        var table = window.guests();
        for (String column : ALL) {
            if (!table.columns().contains(column)) {
                table.chooseInHeading("Name", column);
            }
        }
    }

    private String cell(String guest, String column) {
        var table = window.guests();
        return table.column(column).get(table.names().indexOf(guest));
    }

    private List<Integer> numbers() {
        return window.guests().column("vCPUs").stream().map(Integer::valueOf).toList();
    }

    private static Integer rank(String state) {
        return Integer.valueOf(List.of("Running", "Paused", "Suspended", "Crashed", "Saved", "Shut off").indexOf(state));
    }

    private static List<String> row(Guest guest) {
        return List.of(guest.getName(), StateTexts.text(guest), LiveHost.DEMO, Integer.toString(guest.getVcpus()),
                String.join(", ", guest.getTags()));
    }
}
