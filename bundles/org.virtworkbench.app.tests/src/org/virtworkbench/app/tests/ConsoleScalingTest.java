package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.RealPointer;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.GuestDesktop;
import org.virtworkbench.app.tests.harness.GuestDesktop.Mouse;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.ScreenBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** How large a guest's screen is shown, and where a click on it arrives in the guest. */
@WorkbenchTest
class ConsoleScalingTest {

    private static final String FIT = "Fit the Window";
    private static final String SHRINK = "Shrink Only";
    private static final String ORIGINAL = "Original Size";
    /** The same as the original size where the desktop enlarges nothing, as here. */
    private static final String POINTS = "Original Size, Enlarged like the Desktop";
    private static final Point SMALL = new Point(403, 251);
    private static final Point LARGE = new Point(1501, 901);
    private static final int RED = 0xC02020;
    private static final int BLUE = 0x2020C0;
    private static final int MARK = 40;

    @TempDir
    private Path folder;

    private final WorkbenchBot window = new WorkbenchBot();
    private final RealPointer mouse = new RealPointer();
    private Optional<GuestDesktop> desktop = Optional.empty();

    @AfterEach
    void end() {
        mouse.press(false);
        mouse.close();
        desktop.ifPresent(GuestDesktop::close);
    }

    private GuestDesktop start(Point size) {
        GuestDesktop started = GuestDesktop.start(folder, size.x, size.y);
        desktop = Optional.of(started);
        started.paint(RED).paint(new Rectangle(size.x - MARK, size.y - MARK, MARK, MARK), BLUE).connect();
        return started;
    }

    private ScreenBot open() {
        ConsoleBot console = window.console(GuestDesktop.GUEST).untilPicture();
        console.detach();
        return console.screen();
    }

    private static RGB rgb(int colour) {
        return new RGB(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF);
    }

    /** In the middle of the room. */
    private static Rectangle shown(Point guest, double scale, Rectangle room) {
        int width = (int) Math.round(guest.x * scale);
        int height = (int) Math.round(guest.y * scale);
        return new Rectangle(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height);
    }

    private static double fitting(Point guest, Rectangle room) {
        return Math.min((double) room.width / guest.x, (double) room.height / guest.y);
    }

    private void assertShown(ScreenBot screen, GuestDesktop guest, double scale) {
        Rectangle shown = shown(guest.size(), scale, screen.room());
        screen.untilShownIn(shown);
        assertFalse(screen.canBeScrolled());
        assertClicks(guest, shown, shown, 0, 0);
        assertClicks(guest, shown, shown, shown.width - 1, shown.height - 1);
        assertClicks(guest, shown, shown, shown.width / 3, shown.height / 5);
    }

    /** Clicks on a pixel of what is shown, from its upper left corner: its middle is on the guest's pixel that is expected. */
    private void assertClicks(GuestDesktop guest, Rectangle shown, Rectangle whole, int x, int y) {
        Point size = guest.size();
        int guestX = (int) ((shown.x + x - whole.x + 0.5) * size.x / whole.width);
        int guestY = (int) ((shown.y + y - whole.y + 0.5) * size.y / whole.height);
        mouse.moveTo(new Point(shown.x + x, shown.y + y));
        mouse.press(true);
        Ui.untilEquals("the guest's mouse", new Mouse(guestX, guestY, true), guest::mouse);
        mouse.press(false);
        Ui.untilEquals("the guest's mouse", new Mouse(guestX, guestY, false), guest::mouse);
    }

    @Test
    void aSmallScreenIsEnlargedOnlyToFitTheWindow() {
        GuestDesktop guest = start(SMALL);
        ScreenBot screen = open();
        double fitting = fitting(SMALL, screen.room());
        assertTrue(fitting > 1.2, "it needs more room to be enlarged");
        assertShown(screen.choose(SHRINK), guest, 1);
        assertShown(screen.choose(FIT), guest, fitting);
        assertShown(screen.choose(ORIGINAL), guest, 1);
        assertShown(screen.choose(FIT), guest, fitting);
        assertShown(screen.choose(POINTS), guest, 1);
    }

    @Test
    void aLargeScreenIsMadeSmallerToFitTheWindow() {
        GuestDesktop guest = start(LARGE);
        ScreenBot screen = open();
        double fitting = fitting(LARGE, screen.room());
        assertShown(screen.choose(SHRINK), guest, fitting);
        assertShown(screen.choose(FIT), guest, fitting);
    }

    @Test
    void aLargeScreenInItsOwnSizeCanBeScrolled() {
        GuestDesktop guest = start(LARGE);
        ScreenBot screen = open();
        for (String size : List.of(ORIGINAL, POINTS)) {
            screen.choose(FIT).choose(size);
            assertTrue(screen.canBeScrolled());
            Rectangle room = screen.untilFilledWith(rgb(RED));
            assertClicks(guest, room, new Rectangle(room.x, room.y, LARGE.x, LARGE.y), 7, 5);
            screen.scrollToEnd();
            int right = room.x + room.width;
            int bottom = room.y + room.height;
            screen.untilColourIn(new Rectangle(right - MARK, bottom - MARK, MARK, MARK), rgb(BLUE));
            assertClicks(guest, room, new Rectangle(right - LARGE.x, bottom - LARGE.y, LARGE.x, LARGE.y), room.width - 1, room.height - 1);
        }
    }

    @Test
    void consolesBeginAsThePreferencesSay() {
        GuestDesktop guest = start(LARGE);
        assertBegins("Original size, pixel by pixel", ORIGINAL, true);
        assertBegins("Shrink only", SHRINK, false);
        assertBegins("Original size, enlarged like the desktop", POINTS, true);
        assertBegins("Fit the window", FIT, false);
        assertEquals(LARGE, guest.size());
    }

    private void assertBegins(String preference, String size, boolean scrolled) {
        DialogBot preferences = window.preferences("Consoles");
        preferences.choose("Size of new consoles:", preference);
        preferences.press("Apply and Close");
        preferences.untilClosed();
        ConsoleBot console = window.console(GuestDesktop.GUEST).untilPicture();
        ScreenBot screen = console.screen();
        assertTrue(screen.isChosen(size));
        assertEquals(scrolled, screen.canBeScrolled());
        if (scrolled) {
            screen.untilFilledWith(rgb(RED));
        } else {
            Rectangle room = screen.room();
            screen.untilShownIn(shown(LARGE, fitting(LARGE, room), room));
        }
        window.closeTab();
        window.untilTab("Guests");
    }
}
