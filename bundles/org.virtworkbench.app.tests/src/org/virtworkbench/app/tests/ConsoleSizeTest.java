package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.GuestDesktop;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.ConsoleBot;
import org.virtworkbench.app.tests.page.ScreenBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** A guest whose screen takes the size of the window, and one that keeps its own. */
@WorkbenchTest
class ConsoleSizeTest {

    private static final Point FIRST = new Point(500, 300);
    private static final int GREEN = 0x208020;
    private static final int YELLOW = 0xC0C020;

    @TempDir
    private Path folder;

    private final WorkbenchBot window = new WorkbenchBot();

    private GuestDesktop start(String... options) {
        GuestDesktop guest = paint(options);
        guest.connect();
        return guest;
    }

    private GuestDesktop paint(String... options) {
        return GuestDesktop.start(folder, FIRST.x, FIRST.y, options).paint(GREEN).paint(new Rectangle(10, 10, 30, 20),
                YELLOW);
    }

    /** Waits until the guest has the size of the room, and its screen is seen in all of that. */
    private static Point followed(GuestDesktop guest, ScreenBot screen) {
        Rectangle room = screen.room();
        Point size = new Point(room.width, room.height);
        guest.untilSize(size);
        screen.untilShownIn(room);
        return size;
    }

    @Test
    void followsItsWindowAndItsPlaceInTheWindow() {
        try (GuestDesktop guest = start()) {
            ConsoleBot console = window.console(GuestDesktop.GUEST).untilPicture();
            assertEquals(FIRST, guest.size());
            Point whole = followed(guest, console.screen().follow());
            console.placeBeside();
            Point half = followed(guest, console.screen());
            assertTrue(half.x < whole.x * 2 / 3, half + " is not narrower than " + whole);
            Shell shell = console.detach();
            Point detached = followed(guest, console.screen());
            Ui.run(() -> shell.setSize(shell.getSize().x + 100, shell.getSize().y - 50));
            assertEquals(new Point(detached.x + 100, detached.y - 50), followed(guest, console.screen()));
        }
    }

    @Test
    void followsAgainWhenItsConsoleIsOpenedAgain() {
        try (GuestDesktop guest = start()) {
            Point whole = followed(guest, window.console(GuestDesktop.GUEST).untilPicture().screen().follow());
            window.closeTab();
            window.untilTab("Guests");
            ConsoleBot console = window.console(GuestDesktop.GUEST).untilPicture().placeBeside();
            assertTrue(followed(guest, console.screen()).x < whole.x);
        }
    }

    @Test
    void canFollowOnlyWhileThereIsAScreen() {
        try (GuestDesktop guest = paint()) {
            LiveHost host = guest.connect();
            ConsoleBot console = window.console(GuestDesktop.GUEST).untilPicture();
            ScreenBot screen = console.screen();
            assertTrue(screen.canFollow());
            host.behindTheScenes(connection -> {
                connection.guests().forceOff(host.uuid(GuestDesktop.GUEST));
                return null;
            });
            console.untilSays(GuestDesktop.GUEST + " is off");
            assertFalse(screen.canFollow());
        }
    }

    @Test
    void saysThatAGuestKeepsItsSize() {
        try (GuestDesktop guest = start("-AcceptSetDesktopSize=0")) {
            ConsoleBot console = window.console(GuestDesktop.GUEST).untilPicture();
            console.screen().follow();
            console.untilSays("The guest keeps its size. The server does not allow it.");
            assertEquals(FIRST, guest.size());
        }
    }
}
