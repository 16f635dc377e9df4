package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WallBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** The wall of screens, with the pictures that libvirt's test driver gives. */
@WorkbenchTest
class ScreensTest {

    private final WorkbenchBot window = new WorkbenchBot();

    @Test
    void showsRunningGuestsAndOpensConsoles() {
        WallBot empty = window.screens().untilSays("No guest is running");
        LiveHost.demo();
        empty.untilSays(" screens").untilPictures();
        empty.filter("name:desktop-fedora").untilSays("1 of ").untilPictures();
        empty.openFirst();
        window.untilTab("desktop-fedora – Console");
    }

    @Test
    void saysThatTheFilterLeavesNone() {
        LiveHost.demo();
        window.screens().untilPictures().filter("no such guest").untilSays("No running guest matches");
    }

    @Test
    void comesToTheTopAgainWhenItIsChosenAgain() {
        LiveHost.demo();
        window.screens().untilPictures();
        window.guests();
        window.untilTab("Guests");
        window.screens().untilPictures();
        assertEquals(1, window.tabs().stream().filter("Screens"::equals).count());
    }
}
